using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

public sealed class CheckFileTests
{
    [Fact]
    [Trait("Case", "T31")]
    public async Task Ten_thousand_mixed_rows_end_with_exact_counts_and_every_row_accounted_for()
    {
        var file = MixedRows.Make(10_000);

        var (result, sheet) = await Penalties.CheckAsync(file.Bytes);

        Assert.Equal(file.Results.OrderBy(pair => pair.Key), result.Results.OrderBy(pair => pair.Key));
        Assert.Equal(file.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal), result.Codes.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(10_000, result.Rows);
        Assert.Equal(1 + file.Results[RowResult.Rejected] + file.Results[RowResult.Held], sheet.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task An_error_sheet_repeats_nothing_of_a_protected_row_and_runs_no_formula()
    {
        var (_, sheet) = await Penalties.CheckAsync(MixedRows.Make(20).Bytes);

        Assert.DoesNotContain("越级上访", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("第二十六条", sheet, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://invalid\"\")\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_error_sheet_can_be_sent_as_it_is()
    {
        var bad = Penalties.Cells(("decision-date", "2026-13-05"), ("note", "=见附件"), ("facts", "称\"过期\",三盒"));
        var (first, sheet) = await Penalties.CheckAsync(Penalties.Csv(bad));
        Assert.Equal(1, first.Codes["intake.date"]);

        var (second, _) = await Penalties.CheckAsync(System.Text.Encoding.UTF8.GetBytes(sheet.Replace("2026-13-05,,", "2026-03-05,,", StringComparison.Ordinal)));

        Assert.Equal([new(RowResult.Accepted, 1)], second.Results);
        var draft = Penalties.Decide(("note", "=见附件"), ("facts", "称\"过期\",三盒")).Accepted();
        Assert.Equal("=见附件", draft.FreeTexts.Single(text => text.Key == "note").Value);
    }

    [Fact]
    public async Task The_apostrophe_that_we_added_comes_off_and_one_that_the_agency_wrote_stays()
    {
        var file = Penalties.Csv(Penalties.Cells(("note", "=1"), ("basis", "不明")), Penalties.Cells(("note", "'=1"), ("basis", "不明")));
        var (_, sheet) = await Penalties.CheckAsync(file);

        var opening = await SheetFile.OpenAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(sheet)), Penalties.Template, CancellationToken.None);
        var rows = await opening.File!.ReadAsync(MixedRows.Today).ToListAsync();

        Assert.Equal(["=1", "'=1"], rows.Select(row => row.Values!.Text("note")));
    }

    [Fact]
    public async Task A_file_with_a_wrong_header_is_refused_before_any_row()
    {
        var (result, sheet) = await Penalties.CheckAsync("名字,身份\n张三,1\n"u8.ToArray());

        Assert.All(result.Errors, error => Assert.Equal(HeaderMatch.Unknown, error.Refusal));
        Assert.Equal(["名字", "身份"], result.Errors.Select(error => error.Column));
        Assert.Equal((0, ""), (result.Rows, sheet));
    }

    [Fact]
    public async Task Rows_without_attested_facts_wait_and_a_filled_in_sheet_lets_them_go_on()
    {
        var file = MixedRows.Make(3, onlyGood: true).Bytes;
        var attester = Attestation.None with { By = MixedRows.Attested.By };
        var (result, _) = await Penalties.CheckAsync(file, attestation: attester);
        Assert.Equal([new(RowResult.Held, 3)], result.Results);

        var template = new CompanionTemplate(Penalties.Dataset);
        var sheet = template.FillInSheet(result.Waiting);
        Assert.Equal(["行政处罚决定书文号", "送达日期", "送达方式"], sheet[0].Take(3));
        Assert.Equal(3, sheet.Count - 1);
        var filled = string.Join("\n", sheet.Select((row, i) => i is 0 ? string.Join(',', row) : $"{row[0]},2026/3/6,直接送达,是,,2026-02-01,普通程序,否,,"));

        var companion = await CompanionFile.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(filled)), template, MixedRows.Today, CancellationToken.None);
        Assert.Empty(companion.Errors);
        var rules = new RowRules(Penalties.Editions, "penalty", RegisterMode.Demo, MixedRows.Today);
        var opening = await SheetFile.OpenAsync(new MemoryStream(file), Penalties.Template, CancellationToken.None);
        var decided = await DecideFile.RunAsync(opening.File!, rules, new Sender(Penalties.Source, attester, companion.Facts)).ToListAsync();

        Assert.All(decided, row => Assert.Equal(new DateOnly(2026, 3, 6), row.Decision.Accepted().Facts.ServedOn));
    }
}
