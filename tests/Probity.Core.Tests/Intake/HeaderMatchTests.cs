using Probity.Catalogue;
using Probity.Intake;
using Probity.Testing;

namespace Probity.Core.Tests.Intake;

public sealed class HeaderMatchTests
{
    static readonly Template Template = new(
    [
        Column("name", "行政相对人名称", required: true), Column("fine", "罚款金额 (万元)", required: false),
        Column("authority", "处罚机关", required: true), Column("note", "备注", required: false),
    ]);

    [Fact]
    public void Another_order_and_another_width_of_brackets_are_the_same_header()
    {
        var match = HeaderMatch.Of(["处罚机关", "罚款金额（万元）", "行政相对人名称"], Template);

        Assert.Empty(match.Errors);
        Assert.Equal(["张三", "1.5", "某局", ""], match.Arrange(["某局", "1.5", "张三"]));
    }

    [Fact]
    public void An_unknown_header_names_its_nearest_match()
    {
        var error = Assert.Single(HeaderMatch.Of(["行政相对人姓名", "处罚机关"], Template).Errors);

        Assert.Equal(new RowError(HeaderMatch.Unknown, "行政相对人姓名", "行政相对人姓名", Words.Same("行政相对人名称")), error);
    }

    [Fact]
    public void A_header_like_nothing_in_the_template_is_given_no_match()
    {
        Assert.Equal("", Assert.Single(HeaderMatch.Of(["行政相对人名称", "处罚机关", "Favourite colour"], Template).Errors).Expected.Zh);
    }

    [Fact]
    public void Missing_required_columns_are_all_named_and_optional_ones_may_be_left_out()
    {
        var errors = HeaderMatch.Of(["备注"], Template).Errors;

        Assert.Equal(["行政相对人名称", "处罚机关"], errors.Select(error => error.Column));
        Assert.All(errors, error => Assert.Equal(HeaderMatch.Missing, error.Refusal));
    }

    [Fact]
    public void Duplicates_come_before_everything_else()
    {
        var errors = HeaderMatch.Of(["备注", "备注", "没有此列"], Template).Errors;

        Assert.Equal(HeaderMatch.Duplicate, Assert.Single(errors).Refusal);
    }

    [Fact]
    public void The_columns_of_an_error_sheet_are_passed_over()
    {
        var match = HeaderMatch.Of(["行政相对人名称", "处罚机关", .. AddedColumns.Headers], Template);

        Assert.Empty(match.Errors);
        Assert.True(match.Returned);
        Assert.False(HeaderMatch.Of(["行政相对人名称", "处罚机关"], Template).Returned);
    }

    [Fact]
    public void Every_name_of_the_catalogue_means_its_column()
    {
        Assert.All(Penalties.Editions.All[^1].Datasets, dataset =>
        {
            var template = Probity.Intake.Template.Of(dataset);
            Assert.All(template.Columns.Index(), column => Assert.All(column.Item.AllNames.Concat(column.Item.YuanNames), name =>
                Assert.Equal(0, HeaderMatch.Of([name], template).Position(column.Index))));
        });
    }

    [Theory]
    [InlineData("CF_XDR_MC", "person-name")]
    [InlineData("cfXdrMc", "person-name")]
    [InlineData("CF_WSH", "decision-number")]
    [InlineData("行政处罚决定文书号", "decision-number")]
    [InlineData(" 罚 款 金 额 ( 万 元 ) ", "amount-fen")]
    [InlineData("没收违法所得,没收非法财物的金额(万元)", "confiscated-fen")]
    [InlineData("*证件号码", "document-number")]
    [InlineData("document-number", "document-number")]
    public void Wordings_and_machine_names_are_one_header(string header, string key) =>
        Assert.Equal(0, HeaderMatch.Of([header], Penalties.Template).Position(Penalties.Template.IndexOf(key)));

    [Fact]
    public void An_unknown_machine_name_names_the_nearest_machine_name() =>
        Assert.Equal("CF_XDR_MC", HeaderMatch.Of(["CF_XDR_MCC"], Penalties.Template).Errors[0].Expected.Zh);

    [Fact]
    public void Two_names_of_one_column_are_a_duplicate_and_both_are_named()
    {
        var error = Assert.Single(HeaderMatch.Of(["行政处罚决定文书号", "备注", "CF_WSH"], Penalties.Template).Errors);

        Assert.Equal((HeaderMatch.Duplicate, "行政处罚决定文书号、CF_WSH"), (error.Refusal, error.Found));
    }

    [Fact]
    public void A_column_without_a_header_is_named_by_its_letter() =>
        Assert.Equal((HeaderMatch.Blank, "B"), HeaderMatch.Of(["备注", "", "处罚机关"], Template).Errors.Select(error => (error.Refusal, error.Column)).Single());

    [Fact]
    public void An_amount_under_a_header_in_yuan_is_never_taken_for_ten_thousands()
    {
        var match = HeaderMatch.Of(["罚款金额（元）"], Penalties.Template);
        var cells = match.Arrange(["5000"]);

        Assert.Equal(500_000, new RowReader(Penalties.Template, MixedRows.Today).Read(cells).Fen(ColumnKeys.AmountFen));
    }

    static Column Column(string key, string header, bool required) => new(key, header, key, ColumnKind.Text, required, 200);
}
