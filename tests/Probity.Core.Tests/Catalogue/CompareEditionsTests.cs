using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class CompareEditionsTests
{
    static Edition Edition => Shipped.Edition;

    static Item Food => Edition.FindItem("penalty.food-safety")!;

    static Basis Another => new("food-safety-law", "133");

    static Purpose Permit => Edition.FindPurpose("permit")!;

    [Fact]
    public void An_edition_differs_in_nothing_from_itself() => Assert.Empty(CompareEditions.Run(Edition, Edition));

    /// <summary>What a change is, what it must be called, and its opposite.</summary>
    public static TheoryData<string, Func<Edition, Edition>> Widening => new()
    {
        { "penalty.food-safety", edition => With(edition, Food with { Providers = [.. Food.Providers, Edition.Bodies.First(body => !Food.Providers.Contains(body.Code)).Code] }) },
        { "penalty.food-safety", edition => With(edition, Food with { Fields = [.. Food.Fields, "licence-name"] }) },
        { "penalty.food-safety", edition => With(edition, Food with { Covers = [.. Food.Covers, new Basis("food-safety-law", "999")] }) },
        { "penalty.food-safety", edition => With(edition, Food with { Conducts = [.. Food.Conducts, new Conduct("another", Words.Same("x"), [])] }) },
        { "new-item", edition => edition with { Items = [.. edition.Items, Food with { Code = "new-item" }] } },
        { "permit", edition => With(edition, Permit with { MaxParties = Permit.MaxParties + 1 }) },
        { "permit", edition => With(edition, Permit with { CaseRequired = false }) },
        { "permit", edition => With(edition, Permit with { Bodies = [.. Permit.Bodies, Edition.Bodies.First(body => !Permit.Bodies.Contains(body.Code)).Code] }) },
        { "permit", edition => With(edition, Permit with { Sees = [.. Permit.Sees, new Sight("honour.moral-model", ["authority"])] }) },
        { "permit", edition => With(edition, Permit with { Uses = [.. Permit.Uses, new Choice("another-use", Words.Same("x"), [])] }) },
        { "penalty.food-safety", edition => With(edition, Food with { RecordedUnder = [.. Food.RecordedUnder, Another] }) },
        { "penalty.food-safety", edition => With(edition, Food with { PublicUnder = [Another] }) },
        { "permit", edition => With(edition, Permit with { Basis = [.. Permit.Basis, Another] }) },
        { "D37", edition => edition with { Deadlines = [.. edition.Deadlines.Select(rule => rule.Code is "D37" ? rule with { Basis = [Another] } : rule)] } },
        { "licence", edition => edition with { Schedules = [.. edition.Schedules.Select(one => one.Code is "licence" ? one with { Terms = [one.Terms[0] with { Use = one.Terms[0].Use with { Basis = [.. one.Terms[0].Use.Basis, Another] } }] } : one)] } },
        { "another", edition => edition with { Purposes = [.. edition.Purposes, Permit with { Code = "another" }] } },
    };

    [Theory, MemberData(nameof(Widening))]
    public void What_adds_widens_and_taking_it_back_narrows(string code, Func<Edition, Edition> change)
    {
        var there = Assert.Single(CompareEditions.Run(Edition, change(Edition)));
        var back = Assert.Single(CompareEditions.Run(change(Edition), Edition));

        Assert.Equal((code, ChangeEffect.Widens), (there.Code, there.Effect));
        Assert.Equal((code, ChangeEffect.Narrows), (back.Code, back.Effect));
        Assert.NotEqual(there.Words.Zh, back.Words.Zh);
        Assert.DoesNotContain(there.Words.En, c => c > 0x2000 && c < 0xff00 && char.IsLetter(c));
    }

    [Fact]
    public void Switching_an_item_on_widens_even_where_it_was_listed_before()
    {
        var off = With(Edition, Food with { Enabled = false });

        Assert.Equal(ChangeEffect.Widens, Assert.Single(CompareEditions.Run(off, Edition)).Effect);
        Assert.Equal(ChangeEffect.Narrows, Assert.Single(CompareEditions.Run(Edition, off)).Effect);
    }

    [Fact]
    public void A_refused_statute_that_is_dropped_widens_and_one_article_in_place_of_all_widens()
    {
        var whole = Edition.RefuseList.First(statute => statute.Articles.Count is 0);
        var gone = Edition with { RefuseList = [.. Edition.RefuseList.Where(statute => statute != whole)] };
        var part = Edition with { RefuseList = [.. Edition.RefuseList.Select(statute => statute == whole ? statute with { Articles = ["1"] } : statute)] };

        Assert.Equal(ChangeEffect.Widens, Assert.Single(CompareEditions.Run(Edition, gone)).Effect);
        Assert.Equal(ChangeEffect.Widens, Assert.Single(CompareEditions.Run(Edition, part)).Effect);
        Assert.Equal(ChangeEffect.Narrows, Assert.Single(CompareEditions.Run(part, Edition)).Effect);
    }

    [Fact]
    public void A_shorter_term_narrows_and_one_from_another_event_is_in_doubt_and_widens()
    {
        var schedule = Edition.Schedules.First(one => one.Terms.Any(terms => terms.Use.Months > 12));
        var at = schedule.Terms.First(terms => terms.Use.Months > 12);

        Assert.Equal(ChangeEffect.Narrows, Assert.Single(CompareEditions.Run(Edition, Use(at.Use with { Months = at.Use.Months - 6 }))).Effect);
        Assert.Equal(ChangeEffect.Widens, Assert.Single(CompareEditions.Run(Edition, Use(at.Use with { Months = at.Use.Months - 6, From = at.Use.From is TermEvent.Decision ? TermEvent.ConductEnd : TermEvent.Decision }))).Effect);

        Edition Use(Term use) => Edition with
        {
            Schedules = [.. Edition.Schedules.Select(one => one != schedule ? one : one with { Terms = [.. one.Terms.Select(terms => terms == at ? terms with { Use = use } : terms)] })],
        };
    }

    [Fact]
    public void A_lawyer_reads_titles_and_names_and_no_codes()
    {
        var covers = Assert.Single(CompareEditions.Run(Edition, With(Edition, Food with { Covers = [.. Food.Covers, new Basis("food-safety-law", "133", 2, 1)] })));
        var sees = Assert.Single(CompareEditions.Run(Edition, With(Edition, Permit with { Sees = [.. Permit.Sees, new Sight("honour.moral-model", ["authority"])] })));
        var bodies = Assert.Single(CompareEditions.Run(Edition, With(Edition, Permit with { Bodies = [.. Permit.Bodies.Skip(1)] })));

        Assert.Equal(new Words("涵盖的条款增加：《中华人民共和国食品安全法》第一百三十三条第二款第（一）项", "Articles covered added: Food Safety Law, Art. 133(2)(1)"), covers.Words);
        Assert.Equal(new Words("可见内容增加：道德模范（作出决定的机关）", "Visible content added: Moral model (Deciding authority)"), sees.Words);
        Assert.Equal($"查询单位减少：{Edition.FindBody(Permit.Bodies[0])!.Name.Zh}", bodies.Words.Zh);
    }

    /// <summary>Name, description and uses of a purpose are what the person reads as the reason of a look.</summary>
    public static TheoryData<string, Func<Purpose, Purpose>> OtherReasons => new()
    {
        { "It is called Everyday work, before: Permit", purpose => purpose with { Name = new Words("日常工作", "Everyday work") } },
        { "It is described anew: Whoever likes", purpose => purpose with { Description = new Words("任何人", "Whoever likes") } },
        { "A use is called Everyday patrol, before: Examining a renewal", purpose => purpose with { Uses = [purpose.Uses[0], purpose.Uses[1] with { Name = new Words("日常巡查", "Everyday patrol") }] } },
        { "This use has other spellings now: Examining a renewal", purpose => purpose with { Uses = [purpose.Uses[0], purpose.Uses[1] with { Spellings = ["日常巡查"] }] } },
    };

    [Theory, MemberData(nameof(OtherReasons))]
    public void A_purpose_of_another_name_may_be_another_purpose(string told, Func<Purpose, Purpose> change)
    {
        foreach (var (before, after) in new[] { (Edition, With(Edition, change(Permit))), (With(Edition, change(Permit)), Edition) })
        {
            Assert.Equal(("permit", ChangeEffect.Widens), CompareEditions.Run(before, after).Select(one => (one.Code, one.Effect)).Single());
            Assert.True(Probity.Catalogue.Drafts.DraftRules.TakesWholeWay(before, after));
        }

        Assert.Equal(told, CompareEditions.Run(Edition, With(Edition, change(Permit))).Single().Words.En);
    }

    [Fact]
    public void Words_alone_touch_nobody() =>
        Assert.Equal(ChangeEffect.Neither, Assert.Single(CompareEditions.Run(Edition, With(Edition, Food with { Name = Words.Same("食品") }))).Effect);

    static Edition With(Edition edition, Item item) => edition with { Items = [.. edition.Items.Select(one => one.Code == item.Code ? item : one)] };

    static Edition With(Edition edition, Purpose purpose) => edition with { Purposes = [.. edition.Purposes.Select(one => one.Code == purpose.Code ? purpose : one)] };
}
