using Probity.Calendar;
using Probity.Catalogue;
using Probity.Core.Tests.Catalogue;
using Probity.Entries;
using Probity.Inquiries;

namespace Probity.Core.Tests.Inquiries;

/// <summary>Where one disqualifying condition is enough, the answer tells it and nothing else of the entry (SD Art. 22; charter C5).</summary>
public sealed class DisclosureTests
{
    [Fact]
    public void A_condition_is_told_in_place_of_the_entry()
    {
        var told = Assert.Single(Of("land", Default).Entries);

        Assert.Equal([new("condition", "judgment-default")], told.Fields);
    }

    [Theory]
    [InlineData("revoke-licence", true)]
    [InlineData("fine,restrict-occupation", true)]
    [InlineData("fine", false)]
    [InlineData("warning,criticism", false)]
    [InlineData("", false)]
    public void An_entry_that_does_not_meet_the_condition_is_not_told_at_all(string kinds, bool told) =>
        Assert.Equal(told, Of("qualification", Entry("discipline.legal-practice", kinds)).Entries.Count > 0);

    [Fact]
    public void Without_an_entry_the_answer_is_the_same_as_with_one_that_does_not_meet_the_condition() =>
        Assert.Equal(Of("qualification").Entries, Of("qualification", Entry("discipline.legal-practice", "fine")).Entries);

    [Fact]
    public void A_purpose_that_sees_fields_is_told_no_condition() =>
        Assert.DoesNotContain(Assert.Single(Of("procurement", Default).Entries).Fields, field => field.Key is FieldNames.Condition);

    static UsableEntry Default => Entry("default.money-judgment", "court-listing");

    static Disclosure Of(string purpose, params UsableEntry[] entries) => Disclosure.Of(Shipped.Edition.FindPurpose(purpose)!, entries);

    static UsableEntry Entry(string item, string kinds) => new("1", ShanghaiTime.EndOf(new DateOnly(2030, 1, 1)), new EntryContent(item, "sd-2026-1", "x", "1号", new DateOnly(2026, 3, 1), "机关", "依据")
    {
        Texts = new Dictionary<string, string>(),
        Fields = new Dictionary<string, string> { [FieldNames.PenaltyKind] = kinds, [FieldNames.DecisionDate] = "2026-03-01", [FieldNames.Authority] = "机关" },
    });
}
