using Probity.Catalogue;

namespace Probity.Cli.Tests.Drafts;

/// <summary>A draft of the catalogue from a folder to the law of the register, by commands alone.</summary>
public sealed class EditionTests(SharedRegister shared) : IDisposable
{
    readonly RunningRegister register = shared.Register;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_that_narrows_is_brought_approved_by_a_second_person_and_published()
    {
        Write("max-parties: 20");
        var draft = (await DoneAsync("edition", "propose", folder.Path, "--as", "editor", "--json")).Json;
        var number = (string)draft["number"]!;
        Assert.Equal(("drafted", false), ((string)draft["state"]!, (bool)draft["widens"]!));
        Assert.Contains((await DoneAsync("edition", "list", "--json")).Json["drafts"]!.AsArray(), one => (string)one!["number"]! == number);
        Assert.Contains((await DoneAsync("edition", "show", number, "--json")).Json["changes"]!.AsArray(), change => (string)change!["code"]! == "procurement");
        Assert.StartsWith("draft.approve-first", (await register.RunAsync("edition", "publish", number, "--as", "editor")).Error, StringComparison.Ordinal);
        Assert.StartsWith("draft.comment-closed", (await register.RunAsync("edition", "comment", number, "--text", "x")).Error, StringComparison.Ordinal);

        await DoneAsync("edition", "approve", number, "--as", "approver");
        Assert.Equal("published", (string)(await DoneAsync("edition", "publish", number, "--as", "editor", "--json")).Json["state"]!);

        // What-if asks the register's own law, with what was published since it began.
        var effects = (await DoneAsync("catalogue", "what-if", "sd-2099-1", "--json")).Json;
        Assert.Equal(("sd-2026-1", "sd-2099-1"), ((string)effects["from"]!, (string)effects["to"]!));
        Assert.Empty(effects["sights"]!.AsArray());
        Assert.StartsWith("catalogue.tried-just-now", (await register.RunAsync("catalogue", "what-if", "sd-2099-1")).Error, StringComparison.Ordinal);

        var zip = Path.Combine(folder.Path, "draft.zip");
        await DoneAsync("edition", "get", number, "--to", zip);
        await using var file = File.OpenRead(zip);
        Assert.StartsWith("draft.unknown", (await register.RunAsync("edition", "get", "V-0000-0000-0000-0", "--to", zip)).Error, StringComparison.Ordinal);
        Assert.Equal((string)draft["hash"]!, CatalogueReader.Read(EditionArchive.Read(file).Value).Editions!.All[0].Hash);
    }

    [Fact]
    public async Task Comment_is_opened_and_a_draft_is_taken_back_or_declined_with_a_reason()
    {
        Write("max-parties: 31", "sd-2099-2", "2099-06-01");
        var number = (string)(await DoneAsync("edition", "propose", folder.Path, "--as", "editor", "--json")).Json["number"]!;
        Assert.StartsWith("draft.comment-period", (await register.RunAsync("edition", "open", number, "--days", "29", "--as", "editor")).Error, StringComparison.Ordinal);
        Assert.Equal("open-to-comment", (string)(await DoneAsync("edition", "open", number, "--days", "30", "--as", "editor", "--json")).Json["state"]!);
        Assert.Empty((await DoneAsync("edition", "comments", number, "--as", "editor", "--json")).Json["comments"]!.AsArray());
        Assert.StartsWith("draft.comment-first", (await register.RunAsync("edition", "assess", number, "--need", "n", "--effects", "e", "--safeguards", "s", "--comments", "c", "--as", "editor")).Error, StringComparison.Ordinal);
        Assert.StartsWith("draft.comment-unknown", (await register.RunAsync("edition", "answer", "Q-0000-0000-0000-0", "--text", "x", "--as", "editor")).Error, StringComparison.Ordinal);
        Assert.Equal("declined", (string)(await DoneAsync("edition", "decline", number, "--reason", "too wide", "--as", "approver-2", "--json")).Json["state"]!);
        Assert.StartsWith("draft.over", (await register.RunAsync("edition", "withdraw", number, "--as", "editor")).Error, StringComparison.Ordinal);
        Assert.StartsWith("draft.not-lapsing", (await register.RunAsync("edition", "renew", "sd-2026-1", "--as", "editor")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_breaks_a_rule_is_told_here_with_file_and_line()
    {
        Write("max-parties: many");

        var refused = await register.RunAsync("edition", "propose", folder.Path, "--as", "editor");

        Assert.Equal((1, ""), (refused.Exit, refused.Out));
        Assert.Matches("^purposes.yaml:[0-9]+: ", refused.Error);
    }

    void Write(string parties, string code = "sd-2099-1", string from = "2099-01-01")
    {
        foreach (var file in EditionArchive.ReadFolder(CatalogueFolder.Default)!.All)
        {
            var path = Path.Combine(folder.Path, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, System.Text.Encoding.UTF8.GetString(file.Content)
                .Replace("code: sd-2026-1", $"code: {code}", StringComparison.Ordinal).Replace("from: 2026-01-01\noperator", $"from: {from}\noperator", StringComparison.Ordinal)
                .Replace("from: 2026-01-01\n#", $"from: {from}\n#", StringComparison.Ordinal).Replace("max-parties: 30", parties, StringComparison.Ordinal));
        }
    }

    async Task<Run> DoneAsync(params string[] args)
    {
        var run = await register.RunAsync(args);
        Assert.True(run.Exit is 0, run.Error);
        return run;
    }
}
