using Probity.Catalogue;
using static Probity.Core.Tests.Catalogue.Repealed;

namespace Probity.Core.Tests.Catalogue;

public sealed class CompareGroundsTests
{
    const string Law = "food-safety-law";

    static readonly Basis NewNumber = new(Law, "130-1");

    static Edition Edition => Shipped.Edition;

    static Item Food => Edition.FindItem("penalty.food-safety")!;

    /// <summary>How the article is said to have ended, the article in its place, and whether that is a number only.</summary>
    public static TheoryData<EndKind, Basis, bool> Ends => new()
    {
        { EndKind.Renumbered, NewNumber, true },
        { EndKind.Replaced, NewNumber, false },
        { EndKind.Renumbered, new Basis(Law, "133"), false },
        { EndKind.Renumbered, new Basis("e-commerce-law", "130-1"), false },
    };

    [Theory, MemberData(nameof(Ends))]
    public void Another_number_of_the_same_words_touches_nobody_and_anything_else_that_is_added_widens(EndKind how, Basis by, bool isNumber)
    {
        var after = With(Food with { Covers = [.. Food.Covers, by], Conducts = [.. Food.Conducts.Select(conduct => conduct.Code is "unlicensed" ? conduct with { Basis = [.. conduct.Basis, by] } : conduct)] })
            .With(Law, Followed(how, Unlicensed, by));

        Assert.Equal(!isNumber, CompareEditions.Run(Edition, after).Any(change => change.Effect is ChangeEffect.Widens));
        Assert.Contains(CompareEditions.Run(Edition, after), change => change.Thing is ChangedThing.Item);
    }

    [Fact]
    public void A_number_that_is_taken_away_for_the_new_one_touches_nobody_and_one_without_a_new_one_narrows()
    {
        var renumbered = With(Food with { Covers = [.. Food.Covers.Skip(1), NewNumber] }).With(Law, Followed(EndKind.Renumbered, Unlicensed, NewNumber));

        Assert.All(CompareEditions.Run(Edition, renumbered), change => Assert.Equal(ChangeEffect.Neither, change.Effect));
        Assert.Equal(ChangeEffect.Narrows, Assert.Single(CompareEditions.Run(Edition, With(Food with { Covers = [.. Food.Covers.Skip(1)] }))).Effect);
    }

    /// <summary>How most statutes are revised: one article goes, and those behind it move up. Only numbers differ.</summary>
    [Fact]
    public void Articles_that_move_up_behind_one_that_went_touch_nobody_and_a_number_that_is_left_as_it_was_means_other_words()
    {
        DateOnly day = new(2028, 1, 1);
        Basis[] places = [new(Law, "124"), new(Law, "125"), new(Law, "126")];
        BasisEnd[] ended = [new([places[0]], day, EndKind.NoLongerUnlawful, [], "x"), new([places[1]], day, EndKind.Renumbered, [places[0]], "x"), new([places[2]], day, EndKind.Renumbered, [places[1]], "x")];
        var before = Resting(places[1], places[2]);
        var after = Resting(places[0], places[1]) with { Code = "later", From = day };
        var left = before with { Code = "later", From = day };

        Assert.All(Grounds(before, Revised(after)), change => Assert.Equal(ChangeEffect.Neither, change.Effect));
        Assert.NotEmpty(Grounds(before, Revised(after)));
        Assert.Contains(Grounds(before, after), change => change.Effect is ChangeEffect.Widens);
        // 126 has ended and its words are at 125 now; what stood at 125 is at 124, which is not listed any more.
        Assert.Equal(["Articles covered removed: Food Safety Law, Art. 125"], Grounds(before, Revised(left)).Where(change => change.Effect is ChangeEffect.Narrows).Select(change => change.Words.En));
        // And 124 alone would be what went: nobody may take it for the words that moved there before they did.
        Assert.Contains(Grounds(before, Revised(after with { From = day.AddDays(-1) })), change => change.Effect is ChangeEffect.Widens);

        Edition Resting(params Basis[] covers) => With(Food with { Covers = covers, Conducts = [] });
        Edition Revised(Edition edition) => edition.With(Law, [.. ended]);
    }

    static EditionChange[] Grounds(Edition before, Edition after) => [.. CompareEditions.Run(before, after).Where(change => change.Thing is ChangedThing.Item)];

    [Fact]
    public void A_purpose_on_another_law_goes_the_whole_way()
    {
        var permit = Edition.FindPurpose("permit")!;
        var after = Edition with { Purposes = [.. Edition.Purposes.Select(one => one == permit ? permit with { Basis = [new Basis("volunteer-service-regulation", "32")] } : one)] };

        var changes = CompareEditions.Run(Edition, after);

        Assert.Equal([ChangeEffect.Widens, ChangeEffect.Narrows], changes.Select(change => change.Effect));
        Assert.Equal(new Words("依据增加：《志愿服务条例》第三十二条", "Basis added: Regulation on Volunteer Service, Art. 32"), changes[0].Words);
    }

    static Edition With(Item item) => Edition with { Items = [.. Edition.Items.Select(one => one.Code == item.Code ? item : one)] };
}
