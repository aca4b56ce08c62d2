using System.Text;
using Probity.Testing;

namespace Probity.Cli.Tests.Intake;

public sealed class CheckTests : IDisposable
{
    static readonly string[] Attested =
    [
        "--attester", "周信", "--attester-post", "法规科科长", "--served-how", "in-person", "--served-on-decision-date", "--remedies-told", "yes",
        "--procedure", "ordinary", "--minor-remedied", "no", "--conduct-ended-on", "2026-02-10",
    ];

    readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_good_file_ends_with_0_and_says_so_in_lines()
    {
        var run = await CheckAsync(MixedRows.Make(12, onlyGood: true).Bytes, Attested);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("rows\t12\nresults.accepted\t12\nresults.unchanged\t0\nresults.rejected\t0\nresults.held\t0\n", run.Out);
    }

    [Fact]
    public async Task A_mixed_file_ends_with_1_and_its_json_counts_every_row()
    {
        var file = MixedRows.Make(200);

        var run = await CheckAsync(file.Bytes, [.. Attested, "--json"]);

        Assert.Equal(1, run.Exit);
        Assert.Equal(200, (int)run.Json["rows"]!);
        Assert.Equal(200, run.Json["results"]!.AsObject().Sum(result => (int)result.Value!));
        Assert.Equal(file.Codes.OrderBy(code => code.Key, StringComparer.Ordinal), run.Json["codes"]!.AsObject().Select(code => KeyValuePair.Create(code.Key, (int)code.Value!)));
        Assert.Contains("--errors OUT.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_sheet_holds_the_rows_to_work_on_and_nobody_else_may_read_it()
    {
        var file = MixedRows.Make(40);

        var run = await CheckAsync(file.Bytes, [.. Attested, "--errors", folder["errors.csv"]]);

        var lines = (await File.ReadAllTextAsync(folder["errors.csv"])).TrimEnd().Split("\r\n");
        Assert.Equal(1 + file.Results[Probity.Intake.RowResult.Rejected] + file.Results[Probity.Intake.RowResult.Held], lines.Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["errors.csv"]));
        Assert.Equal((1, ""), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_sheet_filled_in_comes_back_as_companion_and_the_rows_go_on()
    {
        var file = MixedRows.Make(3, onlyGood: true).Bytes;
        string[] attester = ["--attester", "周信", "--attester-post", "法规科科长"];
        var held = await CheckAsync(file, [.. attester, "--fill-in", folder["fill-in.csv"]]);
        Assert.Equal((1, 3), (held.Exit, Count(held, "held")));

        var sheet = (await File.ReadAllTextAsync(folder["fill-in.csv"])).TrimEnd().Split("\r\n");
        folder.Write("companion.csv", Encoding.UTF8.GetBytes(string.Join("\n", sheet.Select((row, i) => i is 0 ? row : $"{row.Split(',')[0]},2026-03-06,直接送达,是,,2026-02-01,普通程序,否,,"))));
        var run = await CheckAsync(file, [.. attester, "--companion", folder["companion.csv"]]);

        Assert.Equal((0, 3), (run.Exit, Count(run, "accepted")));
    }

    [Fact]
    public async Task A_broken_companion_is_refused_with_row_and_code_before_any_row_is_read()
    {
        folder.Write("companion.csv", "行政处罚决定书文号,送达日期\n济市监罚〔2026〕1号,昨天\n"u8.ToArray());

        var run = await CheckAsync(MixedRows.Make(3, onlyGood: true).Bytes, [.. Attested, "--companion", folder["companion.csv"]]);

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("intake.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_template_is_refused_as_a_whole_in_the_language_asked_for()
    {
        var run = await CheckAsync("姓名,身份证号\n张三,1\n"u8.ToArray(), [.. Attested, "--lang", "zh", "--json"]);

        Assert.Equal((1, 0), (run.Exit, (int)run.Json["rows"]!));
        Assert.All(run.Json["errors"]!.AsArray(), error => Assert.Equal("file.header-missing", (string)error!["code"]!));
        Assert.Contains("第1行 行政处罚决定书文号", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invented_people_are_refused_for_a_real_register()
    {
        var run = await CheckAsync(MixedRows.Make(2, onlyGood: true).Bytes, [.. Attested, "--no-demo"]);

        Assert.Equal((1, 2), (run.Exit, Count(run, "rejected")));
    }

    [Theory]
    [InlineData("--dataset", "passport", "penalty, licence|licence, penalty")]
    [InlineData("--body", "11370100MB0DEM0680", "--body")]
    [InlineData("--catalogue", "/nowhere", "edition.yaml")]
    [InlineData("--errors", "/nowhere/errors.csv", "/nowhere")]
    [InlineData("--on", "1990-01-01", "1990-01-01")]
    public async Task Wrong_settings_end_with_2_and_name_the_remedy(string option, string value, string expected)
    {
        string[] usual = ["--dataset", "penalty", "--body", MixedRows.Source.ToString()];
        var kept = usual.Chunk(2).Where(pair => pair[0] != option).SelectMany(pair => pair);
        var run = await Command.RunAsync(["intake", "check", folder.Write("rows.csv", MixedRows.Make(1).Bytes), .. kept, option, value]);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(expected.Split('|'), words => run.Error.Contains(words, StringComparison.Ordinal));
    }

    static int Count(Run run, string result) => int.Parse(run.Out.Split('\n').Single(line => line.StartsWith($"results.{result}\t", StringComparison.Ordinal)).Split('\t')[1]);

    Task<Run> CheckAsync(byte[] file, IEnumerable<string> options) => Command.RunAsync(
        ["intake", "check", folder.Write("rows.csv", file), "--dataset", "penalty", "--body", MixedRows.Source.ToString(), "--on", $"{MixedRows.Today:yyyy-MM-dd}", .. options]);
}
