using Probity.Catalogue;
using Probity.Catalogue.Drafts;

namespace Probity.Core.Tests.Catalogue.Drafts;

/// <summary>
/// Whatever an edition widens is gone three years later: for each property of each part of an edition, found by reflection, so that one that somebody adds tomorrow lapses or fails here.
/// </summary>
public sealed class EveryWideningLapsesTests
{
    static readonly DateOnly Later = new(2027, 1, 1);

    static readonly Edition Edition = Altered.Full;

    static readonly IReadOnlyDictionary<string, Edition> All = Altered.FirstSecondAndLast(Edition);

    /// <summary>Each property of each part of an edition.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void What_it_widens_is_gone_three_years_later(string name)
    {
        AssertLapses(Edition, All[name]);
        AssertLapses(All[name], Edition);
    }

    [Theory, MemberData(nameof(Names))]
    public void Renewed_it_holds_on(string name)
    {
        var (before, next) = (Edition, Next(All[name]) with { LapsesOn = Later.AddYears(2 * Lapsing.Years) });

        Assert.Same(next, new Editions([before, next]).InForceOn(Later.AddYears(2 * Lapsing.Years).AddDays(-1)));
    }

    /// <summary>Not every property widens; these do in one direction or in both, and nothing else is left to chance.</summary>
    [Fact]
    public void Every_list_of_an_edition_widens_by_something_or_is_said_here()
    {
        var widening = All.Where(pair => Lapsing.Widens(Edition, pair.Value) || Lapsing.Widens(pair.Value, Edition)).Select(pair => pair.Key.Split('.', ' ')[0]).ToHashSet();

        Assert.Equal(["Approvers", "Contexts", "Operator"], All.Keys.Select(name => name.Split('.', ' ')[0]).Distinct().Except(widening).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_keeps_the_rules_is_changed_by_the_whole_way_and_stays()
    {
        foreach (var name in new[] { "Operator", "Approvers (one less)", "Approvers (one more)" })
        {
            Assert.Contains(CompareEditions.Run(Edition, All[name]), change => change.Effect is ChangeEffect.HandsOver);
            Assert.True(DraftRules.TakesWholeWay(Edition, All[name]));
            Assert.Null(Lapsing.Of(Edition, Next(All[name])));
        }
    }

    /// <summary>What it may send or ask is another matter, and lapses.</summary>
    [Fact]
    public void A_body_that_comes_to_keep_the_rules_stays_in_the_list_and_one_that_only_sends_does_not()
    {
        var body = Edition.Bodies[0] with { Code = Probity.Bodies.CreditCode.Parse("91350100M000100Y43") };
        var item = Edition.Items.First(one => one.Enabled);
        var sends = Edition with { Bodies = [.. Edition.Bodies, body], Items = [.. Edition.Items.Select(one => one == item ? item with { Providers = [.. item.Providers, body.Code] } : one)] };
        var keeps = sends with { Approvers = [.. Edition.Approvers, body.Code] };

        var (sent, kept) = (Law(sends), Law(keeps));

        Assert.Null(sent.FindBody(body.Code));
        Assert.NotNull(kept.FindBody(body.Code));
        Assert.Contains(body.Code, kept.Approvers);
        Assert.All(new[] { sent, kept }, law => Assert.Equal(item.Providers, law.FindItem(item.Code)!.Providers));
        Assert.Null(Lapsing.Of(Edition, Next(Edition with { Bodies = keeps.Bodies, Approvers = keeps.Approvers })));
    }

    static Edition Law(Edition after) => new Editions([Edition, Next(after) with { LapsesOn = Later.AddYears(Lapsing.Years) }]).InForceOn(Later.AddYears(Lapsing.Years))!;

    static void AssertLapses(Edition before, Edition after)
    {
        var next = Next(after);
        if (Lapsing.Of(before, next) is not { } lapse) return;

        var editions = new Editions([before, next with { LapsesOn = lapse }]);
        var law = editions.InForceOn(lapse)!;

        Assert.Equal(Later.AddYears(Lapsing.Years), lapse);
        Assert.Equal(next.Code, editions.InForceOn(lapse.AddDays(-1))!.Code);
        Assert.Empty(CompareEditions.Run(next, editions.InForceOn(lapse.AddDays(-1))!));
        Assert.DoesNotContain(CompareEditions.Run(before, law), change => change.Effect is ChangeEffect.Widens);
        Assert.Empty(Lapsed.Wider(next, law));
    }

    static Edition Next(Edition edition) => edition with { Code = "later", From = Later };
}
