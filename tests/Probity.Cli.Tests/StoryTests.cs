using Probity.Testing;

namespace Probity.Cli.Tests;

/// <summary>From an agency's file to an answer that the person can see, by the command alone, against a real register.</summary>
public sealed class StoryTests(SharedRegister shared) : IDisposable
{
    static readonly string[] Attested =
    [
        "--attester", "周信", "--attester-post", "法规科科长", "--served-how", "in-person", "--served-on-decision-date", "--remedies-told", "yes",
        "--procedure", "ordinary", "--minor-remedied", "no", "--conduct-ended-on", "2026-02-10",
    ];

    readonly RunningRegister register = shared.Register;
    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Case", "T19")]
    public async Task A_file_goes_in_the_person_is_told_an_official_asks_and_the_person_sees_who_looked()
    {
        var batch = await SubmitAsync(FileAbout("张德胜", "379999197509050110"), 0);
        Assert.Equal((1, "decided"), ((int)batch.Json["accepted"]!, (string?)batch.Json["state"]));
        var number = (string)batch.Json["number"]!;

        var own = await register.RunAsync("intake", "release", number, "--as", "maker");
        Assert.Equal((1, ""), (own.Exit, own.Out));
        var released = await register.RunAsync("intake", "release", number, "--as", "checker", "--json");
        Assert.Equal((0, "released"), (released.Exit, (string?)released.Json["state"]));

        var inbox = await register.RunAsync("me", "notices", "--as", "citizen-2", "--json");
        var notice = (string)Assert.Single(inbox.Json["notices"]!.AsArray())!["number"]!;
        var opened = await register.RunAsync("me", "open", notice, "--as", "citizen-2", "--json");
        Assert.Equal(0, opened.Exit);
        var entries = await register.RunAsync("me", "entries", "--as", "citizen-2", "--json");
        Assert.Single(entries.Json["entries"]!.AsArray());

        const string file = "JNSP-XK-2026-000201";
        await register.FeedAsync("379999197509050110,张德胜", "case", "open", "--as", "permits", "--purpose", "permit", "--case", file, "--parties", "-");
        var asked = await register.FeedAsync(
            "379999197509050110\n张德胜\n", "inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", "examine-application", "--case", file, "--json");
        Assert.Equal("penalty.food-safety", (string?)Assert.Single(asked.Json["answer"]!["entries"]!.AsArray())!["item"]);

        var looks = await register.RunAsync("me", "looks", "--as", "citizen-2", "--json");
        Assert.Equal((string)asked.Json["receipt"]!, (string?)Assert.Single(looks.Json["looks"]!.AsArray())!["receipt"]);
        var facts = await register.RunAsync("facts", "check", "--json");
        Assert.Empty(facts.Json["differences"]!.AsArray());
    }

    [Fact]
    public async Task A_mixed_file_ends_with_1_its_rows_come_back_and_a_second_sending_is_the_same_batch()
    {
        var file = MixedRows.Make(40, firstPerson: 5_000);
        var path = folder.Write("mixed.csv", file.Bytes);

        var first = await SubmitAsync(path, 1);
        Assert.Equal(40, (int)first.Json["rows"]!);
        Assert.Equal(file.Results[Probity.Intake.RowResult.Rejected], (int)first.Json["rejected"]!);
        var number = (string)first.Json["number"]!;
        Assert.Equal(number, (string?)(await SubmitAsync(path, 1)).Json["number"]);

        var shown = await register.RunAsync("intake", "show", number, "--as", "maker", "--json");
        Assert.Equal((0, 40), (shown.Exit, (int)shown.Json["rows"]!));
        var list = await register.RunAsync("intake", "list", "--as", "maker");
        Assert.Contains(number, list.Out, StringComparison.Ordinal);
        var result = await register.RunAsync("intake", "result", number, "--all", "--as", "maker");
        Assert.Equal((0, 41), (result.Exit, result.Out.TrimEnd().Split("\r\n").Length));
        var discarded = await register.RunAsync("intake", "discard", number, "--as", "checker", "--json");
        Assert.Equal("discarded", (string?)discarded.Json["state"]);
    }

    [Fact]
    public async Task Rows_that_lack_facts_come_back_as_a_sheet_to_fill_in()
    {
        var path = folder.Write("bare.csv", MixedRows.Make(2, firstPerson: 7_000, onlyGood: true).Bytes);
        var held = await register.RunAsync("intake", "submit", path, "--dataset", "penalty", "--as", "maker", "--json");
        Assert.Equal((1, 2), (held.Exit, (int)held.Json["held"]!));

        var sheet = await register.RunAsync("intake", "fill-in", (string)held.Json["number"]!, "--as", "maker");

        Assert.Equal((0, 3), (sheet.Exit, sheet.Out.TrimEnd().Split("\r\n").Length));
        Assert.Contains("行政处罚决定书文号", sheet.Out, StringComparison.Ordinal);
    }

    async Task<Run> SubmitAsync(string path, int exit)
    {
        var run = await register.RunAsync(["intake", "submit", path, "--dataset", "penalty", "--as", "maker", "--json", .. Attested]);
        Assert.True(run.Exit == exit, run.Error);
        return run;
    }

    string FileAbout(string name, string number)
    {
        var text = System.Text.Encoding.UTF8.GetString(MixedRows.Make(1, firstPerson: 9_000, onlyGood: true).Bytes);
        return folder.Write("one.csv", System.Text.Encoding.UTF8.GetBytes(
            text.Replace(MixedRows.NameOf(9_000), name, StringComparison.Ordinal).Replace(MixedRows.NumberOf(9_000), number, StringComparison.Ordinal)));
    }
}
