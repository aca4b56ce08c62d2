using Probity.Catalogue;
using static Probity.Core.Tests.Catalogue.Repealed;

namespace Probity.Core.Tests.Catalogue;

public sealed class CompareEndsTests
{
    static readonly Edition Before = Shipped.Edition;
    static readonly BasisEnd Repeal = Gone(EndKind.NoLongerUnlawful, Unlicensed);

    /// <summary>What is said of an article before and after, and what that does to people.</summary>
    public static TheoryData<BasisEnd?, BasisEnd?, ChangeEffect> Changes => new()
    {
        { null, Repeal, ChangeEffect.Narrows },
        { null, Repeal with { How = EndKind.AuthorityGone }, ChangeEffect.Narrows },
        { null, Repeal with { Bases = [] }, ChangeEffect.Narrows },
        { Repeal, null, ChangeEffect.Widens },
        { Repeal, Repeal with { On = Day.AddDays(1) }, ChangeEffect.Widens },
        { Repeal, Repeal with { On = Day.AddDays(-1) }, ChangeEffect.Narrows },
        { Repeal, Repeal with { How = EndKind.AuthorityGone }, ChangeEffect.Neither },
        { null, Repeal with { IsRetaken = true }, ChangeEffect.Widens },
        { Repeal, Repeal with { IsRetaken = true }, ChangeEffect.Widens },
        { null, Followed(EndKind.Renumbered, Unlicensed, Unlicensed with { Article = "130" }), ChangeEffect.Neither },
        { Repeal, Followed(EndKind.Replaced, Unlicensed, Unlicensed with { Article = "130" }), ChangeEffect.Widens },
    };

    [Theory, MemberData(nameof(Changes))]
    public void A_repeal_narrows_taking_it_back_widens_and_another_number_touches_nobody(BasisEnd? before, BasisEnd? after, ChangeEffect effect)
    {
        var change = Assert.Single(CompareEditions.Run(With(before), With(after)));

        Assert.Equal((ChangedThing.Statute, "food-safety-law", effect), (change.Thing, change.Code, change.Effect));
        Assert.DoesNotContain(change.Words.En, c => c > 0x2000 && c < 0xff00 && char.IsLetter(c));
        Assert.Contains((after?.Bases ?? before!.Bases).Count is 0 ? "整部法律" : "第122条", change.Words.Zh, StringComparison.Ordinal);
    }

    static Edition With(BasisEnd? end) => end is null ? Before : Before.With("food-safety-law", end);
}
