using Probity.Catalogue;
using Probity.Intake;

namespace Probity.Core.Tests.Intake;

public sealed class HeaderMatchTests
{
    static readonly Column[] Template =
    [
        Column("name", "行政相对人名称", required: true), Column("fine", "罚款金额 (万元)", required: false),
        Column("authority", "处罚机关", required: true), Column("note", "备注", required: false),
    ];

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

    static Column Column(string key, string header, bool required) => new(key, header, key, ColumnKind.Text, required, 200);
}
