using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>Deadlines, words that are scanned for, and what is never recorded: which way a change goes, both ways.</summary>
public sealed class CompareDeadlinesTests
{
    const ChangeEffect Widens = ChangeEffect.Widens;
    const ChangeEffect Narrows = ChangeEffect.Narrows;

    static Edition Edition => Shipped.Edition;

    /// <summary>A row, a longer length for it, and what the longer one does to people.</summary>
    public static TheoryData<string, Length, ChangeEffect> Longer => new()
    {
        { "D01", new(5, LengthUnit.WorkingDays), Widens },
        { "D06", new(5, LengthUnit.WorkingDays), Widens },
        { "D03", new(1, LengthUnit.Hours), Widens },
        { "D11", new(1, LengthUnit.WorkingDays), Widens },
        { "D12", new(4, LengthUnit.Months), Widens },
        { "D13", new(2, LengthUnit.Years), Widens },
        { "D24-other", new(5, LengthUnit.Hours), Widens },
        { "D17", new(60, LengthUnit.Days), Narrows },
        { "D18", new(90, LengthUnit.Days), Narrows },
        { "D18-untold", new(18, LengthUnit.Months), Narrows },
        { "D21", new(1, LengthUnit.Years), Narrows },
        { "D21-reviewed", new(16, LengthUnit.Days), Narrows },
    };

    [Theory, MemberData(nameof(Longer))]
    public void More_time_for_an_office_widens_and_more_time_for_the_person_narrows(string code, Length longer, ChangeEffect effect)
    {
        var changed = With(Edition.FindDeadline(code)! with { Length = longer });

        Assert.Equal((code, effect), Told(Edition, changed));
        Assert.Equal((code, effect is Widens ? Narrows : Widens), Told(changed, Edition));
    }

    [Fact]
    public void Lengths_that_cannot_be_compared_and_how_long_proofs_are_kept_widen_either_way()
    {
        foreach (var changed in (Edition[])[With(Edition.FindDeadline("D01")! with { Length = new(3, LengthUnit.Days) }), With(Edition.FindDeadline("D28")! with { Length = new(11, LengthUnit.Years) })])
        {
            Assert.Equal(Widens, Told(Edition, changed).Effect);
            Assert.Equal(Widens, Told(changed, Edition).Effect);
        }
    }

    /// <summary>What is done to a row or a list, and what that does to people. The way back does the other thing.</summary>
    public static TheoryData<string, Func<Edition, Edition>, ChangeEffect> Changes => new()
    {
        { "D05", _ => With(Row("D05") with { Extension = null }), Narrows },
        { "D05", _ => With(Row("D05") with { Extension = Row("D05").Extension! with { To = new(30, LengthUnit.WorkingDays) } }), Widens },
        { "D05", _ => With(Row("D05") with { Extension = Row("D05").Extension! with { Reasons = [.. Row("D05").Extension!.Reasons, new("other", Words.Same("x"))] } }), Widens },
        { "D06", _ => With(Row("D06") with { WaitsForPerson = true }), Widens },
        { "D08", _ => With(Row("D08") with { Verified = true }), Narrows },
        { "D01", edition => edition with { Deadlines = [.. edition.Deadlines.Where(rule => rule.Code != "D01")] }, Widens },
        { "D21", edition => edition with { Deadlines = [.. edition.Deadlines.Where(rule => rule.Code != "D21")] }, Narrows },
        { "illness", edition => edition with { Exclusions = edition.Exclusions with { Matters = [.. edition.Exclusions.Matters.Where(matter => matter.Code != "illness")] } }, Widens },
        { "illness", edition => edition with { Exclusions = edition.Exclusions with { Matters = [.. edition.Exclusions.Matters.Select(matter => matter.Code == "illness" ? matter with { Terms = matter.Terms.Skip(1).ToArray() } : matter)] } }, Widens },
        { "exclusions", edition => edition with { Exclusions = edition.Exclusions with { Exceptions = [.. edition.Exclusions.Exceptions, "一句"] } }, Widens },
        { "other-management", edition => edition with { RefusedPurposes = [.. edition.RefusedPurposes.Where(refused => refused.Code != "other-management")] }, Widens },
        { "lawyers", edition => Group(edition, "lawyers", group => group with { Conducts = group.Conducts.Skip(1).ToArray() }), Narrows },
        { "lawyers", edition => Group(edition, "lawyers", group => group with { NotRecorded = group.NotRecorded.Skip(1).ToArray() }), Widens },
        { "lawyers", edition => Group(edition, "lawyers", group => group with { NotRecorded = [group.NotRecorded[0] with { Articles = group.NotRecorded[0].Articles.Skip(1).ToArray() }, .. group.NotRecorded.Skip(1)] }), Widens },
        { "utilities", edition => edition with { Fields = [.. edition.Fields.Where(one => one.Code != "utilities")] }, Widens },
        { "judgment-defaulters", edition => edition with { SeriousConduct = [.. edition.SeriousConduct.Select(kind => kind.Code == "judgment-defaulters" ? kind with { Items = [.. kind.Items, "penalty.tax"] } : kind)] }, Widens },
    };

    [Theory, MemberData(nameof(Changes))]
    public void What_is_kept_out_less_widens_and_the_way_back_narrows(string code, Func<Edition, Edition> change, ChangeEffect effect)
    {
        var changed = change(Edition);

        Assert.Contains(CompareEditions.Run(Edition, changed), told => told.Code == code && told.Effect == effect);
        Assert.DoesNotContain(CompareEditions.Run(Edition, changed), told => told.Effect == Other(effect));
        Assert.Contains(CompareEditions.Run(changed, Edition), told => told.Code == code && told.Effect == Other(effect));
        Assert.DoesNotContain(CompareEditions.Run(changed, Edition), told => told.Effect == effect);
    }

    static ChangeEffect Other(ChangeEffect effect) => effect is Widens ? Narrows : Widens;

    static DeadlineRule Row(string code) => Edition.FindDeadline(code)!;

    static Edition With(DeadlineRule row) => Edition with { Deadlines = [.. Edition.Deadlines.Select(one => one.Code == row.Code ? row : one)] };

    static Edition Group(Edition edition, string code, Func<KeyGroup, KeyGroup> change) => edition with { Groups = [.. edition.Groups.Select(group => group.Code == code ? change(group) : group)] };

    static (string, ChangeEffect Effect) Told(Edition before, Edition after)
    {
        var change = Assert.Single(CompareEditions.Run(before, after));
        return (change.Code, change.Effect);
    }
}
