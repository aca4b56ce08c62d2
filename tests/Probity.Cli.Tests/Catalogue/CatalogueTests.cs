using System.Text.RegularExpressions;

namespace Probity.Cli.Tests.Catalogue;

public sealed class CatalogueTests : IDisposable
{
    static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "catalogues", "shandong");
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_catalogue_that_came_with_the_program_has_no_error()
    {
        var run = await Command.RunAsync("catalogue", "lint", "--json");

        Assert.Equal(0, run.Exit);
        Assert.Empty(run.Json["errors"]!.AsArray());
        Assert.NotEmpty(run.Json["editions"]!.AsArray());
    }

    [Fact]
    public async Task A_draft_that_breaks_the_charter_is_named_with_file_and_line()
    {
        var draft = Draft("items/penalty.food-safety.yaml", text => text.Replace("finality: challenge-window", "finality: none", StringComparison.Ordinal));

        var run = await Command.RunAsync("catalogue", "lint", draft);

        Assert.Equal(1, run.Exit);
        Assert.Contains("items/penalty.food-safety.yaml:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_admits_more_persons_is_told_to_widen_in_both_languages()
    {
        var draft = Draft("purposes.yaml", text => new Regex("max-parties: 30").Replace(text, "max-parties: 40", 1));

        var run = await Command.RunAsync("catalogue", "diff", "sd-2026-1", draft, "--json");

        var change = Assert.Single(run.Json["changes"]!.AsArray())!;
        Assert.Equal((0, "Widens", "Purpose"), (run.Exit, (string)change["effect"]!, (string)change["thing"]!));
        Assert.Contains("40", (string)change["words"]!["zh"]!, StringComparison.Ordinal);
        Assert.Contains("two approvers of two bodies", run.Error, StringComparison.Ordinal);
        Assert.Contains("+ 应用事项 政府采购、招标投标和资金支持（procurement）：", (await Command.RunAsync("catalogue", "diff", "sd-2026-1", draft, "--lang", "zh")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_item_is_shown_with_its_articles_and_who_sees_it_and_an_unknown_code_is_refused()
    {
        var run = await Command.RunAsync("catalogue", "show", "penalty.food-safety", "--json");
        var unknown = await Command.RunAsync("catalogue", "show", "penalty.thoughts");

        Assert.Contains("第一百二十四条", string.Concat(run.Json["covers"]!.AsArray().Select(one => (string)one!["zh"]!)), StringComparison.Ordinal);
        Assert.Contains("permit", run.Json["seenBy"]!.AsArray().Select(one => (string)one!));
        Assert.Equal(2, unknown.Exit);
    }

    /// <summary>A copy of the shipped catalogue in which one file is changed.</summary>
    string Draft(string file, Func<string, string> change)
    {
        var draft = folder["draft"];
        foreach (var path in Directory.GetFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(draft, Path.GetRelativePath(Shipped, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }

        var changed = Path.Combine(draft, file);
        var text = File.ReadAllText(changed);
        Assert.NotEqual(text, change(text));
        File.WriteAllText(changed, change(text));
        return draft;
    }
}
