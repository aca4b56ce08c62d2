using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue;

/// <summary>One condition of a purpose among several of the same code: what is told of one item changes without the others.</summary>
public sealed class CompareConditionsTests
{
    const string Qualification = "qualification";

    static readonly Edition Now = Shipped.Edition;

    /// <summary>Each item of which the purpose tells a condition; the code is the same in all.</summary>
    public static TheoryData<string> Items => [.. Told(Now).Select(sight => sight.Item)];

    [Fact]
    public void Several_items_have_a_condition_of_the_same_code()
    {
        Assert.Contains(Told(Now).CountBy(sight => sight.Condition!.Code), code => code.Value > 2);
    }

    [Theory, MemberData(nameof(Items))]
    public void A_condition_that_any_entry_meets_widens_for_whichever_item_and_lapses(string item)
    {
        var after = With(item, condition => condition with { PenaltyKinds = [] });

        AssertWidens(after, $"{Now.FindItem(item)!.Name.En} (whether \"{Told(Now).Single(sight => sight.Item == item).Condition!.Name.En}\": any entry)");
        AssertSeenOtherwise(item, after);
        AssertLapses(after);
    }

    [Theory, MemberData(nameof(Items))]
    public void A_condition_of_another_name_widens_for_whichever_item_and_lapses(string item)
    {
        var after = With(item, condition => condition with { Name = new Words("道德败坏", "Is a bad person") });

        AssertWidens(after, "Is a bad person");
        AssertSeenOtherwise(item, after);
        AssertLapses(after);
    }

    [Fact]
    public void The_kinds_of_penalty_are_told_by_their_names()
    {
        var change = CompareEditions.Run(Now, With("discipline.teaching", condition => condition with { PenaltyKinds = ["warning"] })).First(one => one.Effect is ChangeEffect.Widens);

        Assert.Contains("“现被吊销证照或者限制从业”：警告", change.Words.Zh, StringComparison.Ordinal);
        Assert.EndsWith(": Warning)", change.Words.En, StringComparison.Ordinal);
    }

    /// <summary>Whatever the comparison overlooks is not free for that.</summary>
    [Fact]
    public void Other_files_without_a_sentence_widen_and_all_of_the_edition_lapses()
    {
        var next = Now with { Code = "later", From = new DateOnly(2027, 1, 1), Hash = "other", Name = Words.Same("later") };

        var change = Assert.Single(CompareEditions.Run(Now, next));
        Assert.Equal((ChangedThing.Edition, "later", ChangeEffect.Widens), (change.Thing, change.Code, change.Effect));
        Assert.True(DraftRules.TakesWholeWay(Now, next));
        Assert.Empty(CompareEditions.Run(Now, next with { Hash = Now.Hash }));

        var lapse = Lapsing.Of(Now, next)!.Value;
        var law = new Editions([Now, next with { LapsesOn = lapse }]).InForceOn(lapse)!;
        Assert.Equal("later", law.Code);
        Assert.Equal(Now.Hash, law.Hash);
        Assert.Same(Now.Items, law.Items);
    }

    static void AssertWidens(Edition after, string told)
    {
        var widens = CompareEditions.Run(Now, after).Where(change => change.Effect is ChangeEffect.Widens).ToArray();

        Assert.Contains(told, Assert.Single(widens).Words.En, StringComparison.Ordinal);
        Assert.Equal((ChangedThing.Purpose, Qualification), (widens[0].Thing, widens[0].Code));
        Assert.True(DraftRules.TakesWholeWay(Now, after));
    }

    static void AssertSeenOtherwise(string item, Edition after)
    {
        var changes = CompareSights.Run(Now, after);

        Assert.Equal(Now.FindPurpose(Qualification)!.Bodies.Count, changes.Count);
        Assert.All(changes, change => Assert.Equal((Qualification, item, 1, 1), (change.Purpose, change.Item, change.Gained.Count, change.Lost.Count)));
    }

    static void AssertLapses(Edition after)
    {
        var next = after with { Code = "later", From = new DateOnly(2027, 1, 1), LapsesOn = new DateOnly(2030, 1, 1) };
        var law = new Editions([Now, next]).InForceOn(new DateOnly(2030, 1, 1))!;

        Assert.Equal(next.LapsesOn, Lapsing.Of(Now, next with { LapsesOn = null }));
        Assert.DoesNotContain(CompareEditions.Run(Now, law), change => change.Effect is ChangeEffect.Widens);
    }

    static IEnumerable<Sight> Told(Edition edition) => edition.FindPurpose(Qualification)!.Sees.Where(sight => sight.Condition is not null);

    static Edition With(string item, Func<Condition, Condition> change) => Now with
    {
        Purposes = [.. Now.Purposes.Select(purpose => purpose.Code is not Qualification ? purpose : purpose with
        {
            Sees = [.. purpose.Sees.Select(sight => sight.Item == item ? sight with { Condition = change(sight.Condition!) } : sight)],
        })],
    };
}
