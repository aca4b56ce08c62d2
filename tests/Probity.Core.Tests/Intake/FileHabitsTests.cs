using System.Text;
using Probity.Intake;

namespace Probity.Core.Tests.Intake;

/// <summary>What agencies' files have beside what the template asks for.</summary>
public sealed class FileHabitsTests
{
    static readonly string Headers = string.Join(',', Penalties.Dataset.Columns.Select(column => column.Header));

    [Fact]
    public async Task A_title_above_the_header_changes_nothing_but_the_row_numbers()
    {
        var file = $"济南市市场监督管理局行政处罚信息,,,\n填报日期：2026年3月,,\n{Headers}\n{Row(("decision-date", "坏"))}\n";

        var (result, sheet) = await CheckAsync(file);

        Assert.Equal(1, result.Codes["intake.date"]);
        Assert.Contains("第4行", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_header_below_a_title_is_reported_at_its_own_row()
    {
        var (result, _) = await CheckAsync($"行政处罚信息\n{Headers.Replace("备注", "说明", StringComparison.Ordinal)}\n");

        Assert.Equal((2, HeaderMatch.Unknown), (result.HeaderRow, Assert.Single(result.Errors).Refusal));
    }

    [Fact]
    public async Task Machine_names_below_the_header_are_passed_over()
    {
        var machine = string.Join(',', Penalties.Dataset.Columns.Select(column => column.Names[0]));

        var (result, _) = await CheckAsync($"{Headers}\n{machine}\n{Row()}\n");

        Assert.Equal([new(RowResult.Accepted, 1)], result.Results);
    }

    [Theory]
    [InlineData("自然人", RowResult.Accepted, "")]
    [InlineData("", RowResult.Accepted, "")]
    [InlineData("法人及非法人组织", RowResult.Rejected, "intake.not-a-person")]
    [InlineData("个体工商户", RowResult.Rejected, "intake.sole-trader")]
    [InlineData("其他", RowResult.Rejected, "intake.choice")]
    [Trait("Case", "T24")]
    public async Task The_category_of_the_person_is_read(string category, RowResult expected, string code)
    {
        var (result, _) = await CheckAsync($"行政相对人类别,{Headers}\n{category},{Row()}\n");

        Assert.Equal([new(expected, 1)], result.Results);
        Assert.Equal(code.Length is 0 ? [] : [code], result.Codes.Keys);
    }

    [Theory]
    [InlineData("91370100MB0DEM0681", RowResult.Rejected)]
    [InlineData("/", RowResult.Accepted)]
    [InlineData("无", RowResult.Accepted)]
    [Trait("Case", "T24")]
    public async Task A_row_with_the_number_of_an_organisation_is_not_about_a_person(string number, RowResult expected)
    {
        var (result, _) = await CheckAsync($"CF_XDR_SHXYM,{Headers}\n{number},{Row()}\n");

        Assert.Equal([new(expected, 1)], result.Results);
    }

    [Fact]
    public async Task An_organisations_row_is_told_that_it_is_one_and_not_that_its_person_is_missing()
    {
        var (result, _) = await CheckAsync($"行政相对人类别,{Headers}\n法人及非法人组织,{Row(("document-kind", "-"), ("document-number", "-"))}\n");

        Assert.Equal(["intake.not-a-person"], result.Codes.Keys);
    }

    [Fact]
    public void What_a_file_brings_beside_the_standard_is_no_part_of_an_entry()
    {
        var rows = Penalties.Dataset.Beside.Select(column => column.Key);
        var plain = Penalties.Decide().Accepted();
        var beside = Penalties.DecideCells([.. Penalties.Cells(), .. rows.Select(key => key is ColumnKeys.PersonCategory ? "自然人" : key is "sequence" ? "17" : "")]).Accepted();

        Assert.Equal(plain.Content, beside.Content);
        Assert.Equal(plain.FreeTexts, beside.FreeTexts);
    }

    [Theory]
    [InlineData("2099-12-31")]
    [InlineData("2099/12/31")]
    [InlineData("20991231")]
    [InlineData("9999年12月31日")]
    [InlineData("长期")]
    public void No_end_is_no_date(string cell) => Assert.Equal(Penalties.Decide().Accepted().Content, Penalties.Decide(("penalty-valid-to", cell)).Accepted().Content);

    [Fact]
    public void No_end_is_meant_only_where_the_catalogue_says_so() => Assert.Equal("intake.date-future", Penalties.Decide(("decision-date", "2099-12-31")).Errors[0].Refusal.Code);

    [Fact]
    public void A_serial_outside_its_workbook_is_never_guessed_and_both_days_are_named()
    {
        var error = Penalties.Decide(("decision-date", "46086")).OnlyError(RowResult.Rejected);

        Assert.Equal((CellRefusals.DateSerial, "2026-03-05（1900日期系统）或2030-03-06（1904日期系统）"), (error.Refusal, error.Expected.Zh));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("0.5万元")]
    [InlineData("5,000元")]
    public void An_amount_is_the_same_with_or_without_its_unit(string cell) =>
        Assert.Equal(Penalties.Decide().Accepted().Content, Penalties.Decide(("amount-fen", cell)).Accepted().Content);

    [Theory]
    [InlineData("护照")]
    [InlineData("外国人永久居留身份证")]
    [InlineData("港澳居民来往内地通行证")]
    [InlineData("台湾居民来往大陆通行证")]
    public void Another_document_waits_and_the_row_says_which(string kind)
    {
        var error = Penalties.Decide(("document-kind", kind), ("document-number", "H12345678")).OnlyError(RowResult.Held);

        Assert.Equal((RowRefusals.OtherDocument, kind), (error.Refusal, error.Found));
    }

    static string Row(params (string Key, string Cell)[] changes) => string.Join(',', Penalties.Cells(changes).Select(cell => $"\"{cell}\""));

    static Task<(CheckedFile Result, string Sheet)> CheckAsync(string file) => Penalties.CheckAsync(Encoding.UTF8.GetBytes(file));
}
