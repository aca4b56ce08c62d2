using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class DeadlineTableTests
{
    static IReadOnlyList<DeadlineRule> Table => Shipped.Edition.Deadlines;

    [Fact]
    public void The_36_rows_of_the_master_table_are_all_there_some_with_cases_of_their_own_and_two_of_this_register() =>
        Assert.Equal(Enumerable.Range(1, 38).Select(number => $"D{number:00}"), Table.Select(rule => rule.Code[..3]).Distinct());

    [Theory]
    [InlineData("D01", 3, LengthUnit.WorkingDays)]
    [InlineData("D02", 7, LengthUnit.WorkingDays)]
    [InlineData("D13", 12, LengthUnit.Months)]
    [InlineData("D15", 5, LengthUnit.Years)]
    [InlineData("D17", 30, LengthUnit.Days)]
    [InlineData("D18", 60, LengthUnit.Days)]
    [InlineData("D18-untold", 1, LengthUnit.Years)]
    [InlineData("D21-reviewed", 15, LengthUnit.Days)]
    [InlineData("D24-critical", 1, LengthUnit.Hours)]
    [InlineData("D28", 10, LengthUnit.Years)]
    [InlineData("D37", 3, LengthUnit.WorkingDays)] // this register's own: a challenged look
    public void A_row_is_as_long_as_the_law_says(string code, int count, LengthUnit unit) =>
        Assert.Equal(new Length(count, unit), Shipped.Edition.FindDeadline(code)!.Length);

    [Fact]
    public void What_was_not_read_in_the_text_is_not_called_verified() => Assert.Equal(
        ["D08", "D09", "D10", "D12", "D13", "D14", "D16", "D22-unconditional", "D22-conditional", "D23", "D34", "D34-paid", "D35"], Table.Where(rule => !rule.Verified).Select(rule => rule.Code));

    [Fact]
    public void No_end_of_an_entry_waits_for_a_holiday_and_no_way_to_contest_closes_in_one()
    {
        Assert.All(Table.Where(rule => rule.Effect is DeadlineEffect.Ends), rule => Assert.False(rule.Rolls));
        Assert.All(Table.Where(rule => rule.Effect is DeadlineEffect.Lapses), rule => Assert.True(rule.Rolls));
        Assert.Equal(["D18", "D18-untold", "D21", "D21-reviewed"], Table.Where(rule => rule.Effect is DeadlineEffect.Lapses).Select(rule => rule.Code));
    }

    [Fact]
    public void Every_row_says_what_it_is_in_both_languages() => Assert.All(Table.SelectMany(rule => new[] { rule.Starts, rule.Due, rule.Length.Words, rule.Source ?? rule.Due }), words =>
    {
        Assert.False(string.IsNullOrWhiteSpace(words.Zh) || string.IsNullOrWhiteSpace(words.En));
        Assert.DoesNotContain(words.En, letter => letter is >= '一' and <= '龥');
    });

    [Fact]
    [Trait("Case", "T29.7")]
    public void An_official_notice_of_a_year_is_no_new_edition()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("calendar/2027.yaml", "official: false", "official: true");

        var editions = catalogue.Read().Editions!;
        Assert.Equal(Shipped.Edition.Hash, editions.Find("sd-2026-1")!.Hash);
        Assert.True(editions.Calendar.IsOfficial(new DateOnly(2026, 12, 31)));
        Assert.False(Shipped.Reading.Editions!.Calendar.IsOfficial(new DateOnly(2026, 12, 31)));
    }

    /// <summary>Over the whole catalogue, without the lints: a lighter entry never outlives a graver one of its family, and nothing outlives five years.</summary>
    [Fact]
    public void No_lighter_entry_outlives_a_graver_one_and_nothing_outlives_five_years()
    {
        Assert.All(Shipped.Edition.Items.Where(item => item.Nature is Nature.Adverse), item =>
        {
            var byGravity = Shipped.Edition.FindSchedule(item.Schedule)!.Terms.OrderBy(terms => terms.Gravity).ToList();
            Assert.All(byGravity.Zip(byGravity.Skip(1)), pair =>
            {
                Assert.True(pair.First.Use.Months <= pair.Second.Use.Months);
                Assert.True(pair.First.Inquiry.Months <= pair.Second.Inquiry.Months);
                Assert.True((pair.First.Publication?.Months ?? 0) <= (pair.Second.Publication?.Months ?? 0));
            });
            Assert.All(byGravity.SelectMany(terms => new[] { terms.Use, terms.Inquiry }), term => Assert.True(term is { Months: <= 60, From: TermEvent.ConductEnd }));
        });
    }
}
