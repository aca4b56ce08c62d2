using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Intake;

namespace Probity.Core.Tests.Intake;

/// <summary>The shipped edition behind an invented one of the year before, whose penalty template differs in four columns.</summary>
public sealed class HeaderChangesTests
{
    static readonly Dataset Now = Shipped.Edition.FindDataset("penalty")!;
    static readonly Dataset Before = Now with
    {
        Columns =
        [
            // Renamed since; note that no name of today's columns is like the old one.
            .. Now.Columns.Where(column => column.Key is not "conduct-text").Select(column => column.Key is "facts" ? column with { Header = "案情经过", Names = [] } : column),
            new Column("phone", "联系电话", "Phone number", ColumnKind.Text, Required: false, 20),
        ],
    };
    static readonly Edition Earlier = Shipped.Edition with { Code = "sd-2025-1", From = new(2025, 1, 1), To = new(2025, 12, 31), Datasets = [Before] };
    static readonly Template Template = Template.Of(new Editions([Earlier, Shipped.Edition]), Shipped.Edition, Now);

    [Fact]
    public void A_file_of_last_years_template_is_told_every_change()
    {
        var errors = HeaderMatch.Of([.. Before.Columns.Select(column => column.Header)], Template).Errors;

        Assert.Equal(
            [(HeaderChanges.NoLongerAsked, "联系电话"), (HeaderChanges.NewlyRequired, "违法行为类型"), (HeaderChanges.Renamed, "案情经过")],
            errors.Select(error => (error.Refusal, error.Column)));
        Assert.Equal("违法事实", errors[2].Expected.Zh);
        Assert.Contains("required since Shandong public credit catalogue", errors[1].Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_columns_were_only_renamed_the_file_is_read()
    {
        string[] header = [.. Now.Columns.Select(column => column.Key is "facts" ? "案情经过" : column.Header)];

        var match = HeaderMatch.Of(header, Template);

        Assert.Empty(match.Errors);
        Assert.Equal(Array.IndexOf(header, "案情经过"), match.Position(Template.IndexOf("facts")));
        Assert.Equal(HeaderMatch.Unknown, Assert.Single(HeaderMatch.Of(header, Template.Of(Now)).Errors).Refusal);
    }

    [Fact]
    public void A_header_that_no_edition_knows_is_unknown_as_before()
    {
        var errors = HeaderMatch.Of([.. Before.Columns.Select(column => column.Header), "星座"], Template).Errors;

        Assert.Contains(errors, error => error.Refusal == HeaderMatch.Unknown && error.Column == "星座");
        Assert.DoesNotContain(errors, error => error.Refusal == HeaderChanges.NoLongerAsked);
    }

    [Fact]
    public void A_column_that_was_required_before_too_is_simply_missing()
    {
        string[] header = [.. Now.Columns.Where(column => column.Key is not "basis").Select(column => column.Header)];

        Assert.Equal(HeaderMatch.Missing, Assert.Single(HeaderMatch.Of(header, Template).Errors).Refusal);
    }

    [Fact]
    public void An_old_header_that_means_another_column_today_keeps_todays_meaning()
    {
        var swapped = Before with { Columns = [.. Now.Columns.Select(column => column.Key is "note" ? column with { Header = "处罚内容" } : column)] };
        var template = Template.Of(new Editions([Earlier with { Datasets = [swapped] }, Shipped.Edition]), Shipped.Edition, Now);

        var match = HeaderMatch.Of([.. Now.Columns.Select(column => column.Header)], template);

        Assert.Empty(match.Errors);
        Assert.Equal(Now.Columns.ToList().FindIndex(column => column.Key is "penalty-content"), match.Position(template.IndexOf("penalty-content")));
    }
}
