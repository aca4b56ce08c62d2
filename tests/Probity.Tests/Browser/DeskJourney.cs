using static Probity.Tests.Journeys.AtTheDesk;

namespace Probity.Tests.Journeys;

public sealed class DeskJourney
{
    const string Case = "JNSP-XK-2026-000123";

    static readonly Words[] Seen =
    [
        new("行为种类", "Kind of conduct"), new("处罚类别", "Kind of penalty"), new("决定日期", "Date of the decision"),
        new("决定文书号", "Number of the decision"), new("作出决定的机关", "Deciding authority"), new("使用期限截止日", "May be used until"),
        new("回执编号", "Receipt"), new("时间", "When"), new("案件编号", "Case number"), new("用途", "Use"), new("目录版本", "Edition of the catalogue"),
    ];

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task An_official_registers_a_case_asks_and_sees_what_the_purpose_sees(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.Registry.GivenAsync(new GivenEntry(Number, Name) { Conduct = "below-standard" });
        await visitor.SignInAsync("permits");
        await visitor.SeeAsync("desk-home", new("查询台", "Inquiry desk"), Permit);
        await visitor.SeeFrameAsync("desk");

        await RegisterAsync(visitor);
        await visitor.SeeAsync("desk-use", new("案件和用途", "Case and use"));
        await visitor.ChooseUseAsync();
        await visitor.SeeAsync("desk-person", new("查询谁？", "Whom do you ask about?"));
        await visitor.NamePersonAsync(Number, Name);
        await visitor.SeeAsync("desk-check", new("请核对后查询", "Check before you ask"), Words.Same(Number));
        await visitor.PressAsync(new("查询", "Ask"));

        await visitor.SeeAsync("desk-answer", new("查询答复", "Answer"), new("2026年2月2日", "2 February 2026"));
        await visitor.PictureAsync("answer", Language.En, 875);
        Assert.Equal(Seen.Select(term => term.In(language)), await visitor.TermsAsync());
        foreach (var hidden in (string[])[Name, Number, "5,000.00", "超过保质期"]) Assert.DoesNotContain(hidden, await visitor.TextAsync());
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_wrong_name_shows_nothing_and_somebody_who_is_no_party_is_refused(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.Registry.GivenAsync(new GivenEntry(Number, Name) { Conduct = "below-standard" });
        await visitor.SignInAsync("permits");

        await visitor.RegisterAsync(Case, Number, "王海雁");
        await visitor.AskAsync(Number, "王海雁");
        await visitor.SeeAsync("desk-nothing", new("没有可披露的内容", "Nothing to disclose"));
        Assert.DoesNotContain(new Words("食品", "Food").In(language), await visitor.TextAsync());

        await visitor.RegisterAsync("JNSP-XK-2026-000124", "379999197509050110", "张德胜");
        await visitor.AskAsync(Number, Name);
        await visitor.SeeAsync("desk-refused", new("不能查询", "You may not ask this"));
        Assert.DoesNotContain(Name, await visitor.TextAsync());
    });

    static async Task RegisterAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("先登记案件和当事人", "Register it and its parties first"));
        await visitor.SeeAsync("desk-case-purpose", new("案件属于哪一事项？", "For which purpose is the case?"));
        await visitor.ChoosePurposeAsync();
        await visitor.SeeAsync("desk-case-number", new("案件编号是什么？", "What is the case number?"));
        await visitor.NameCaseAsync(Case);
        await visitor.SeeAsync("desk-case-party", new("当事人是谁？", "Who is the party?"));
        await visitor.NamePersonAsync(Number, Name);
        await visitor.SeeAsync("desk-case-check", new("请核对后登记", "Check before you register"), Words.Same(Number));
        await visitor.PressAsync(new("登记案件", "Register the case"));
        await visitor.SeeAsync("desk-case-done", new("案件已登记", "The case is registered"), Words.Same(Case));
        await visitor.PressAsync(new("查询本案当事人", "Ask about a party of this case"));
    }
}
