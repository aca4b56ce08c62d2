using Probity.Tests.Challenges;

namespace Probity.Tests.Journeys;

/// <summary>A person says of looks that there is no such matter; one is proven by a colleague, two are not, and the purpose is suspended.</summary>
public sealed class ChallengeJourney
{
    static readonly Words Ask = new("我与该单位没有这件事", "I have no such matter with this body");
    static readonly Words Challenges = new("本人质询", "Challenges");
    static readonly Words Own = new("我质询过的查询", "Looks that you challenged");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_look_is_challenged_and_another_official_names_the_document(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        using (var permits = await visitor.Registry.ApiAsync("permits")) await permits.LookAsync();
        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("谁查过我", "Who looked"));
        await visitor.FollowAsync(Ask);
        await visitor.SeeAsync("challenge-ask", Ask, new("单位只看到它自己的回执编号", "The body sees its own receipt"));
        await visitor.PressAsync(Ask);
        await visitor.SeeAsync("challenges-own", Own, new("等待单位举证", "The body has not answered yet"));

        await visitor.SignInAsync("permits-2");
        await visitor.SeeAsync("desk-home-awaited", new("查询台", "Inquiry desk"), new("有1件质询等待答复，最近一件的期限是2026年11月26日（含当日）。", "One challenge awaits your body's answer, by the end of 26 November 2026."));
        await visitor.FollowAsync(Challenges);
        await visitor.SeeAsync("challenges-desk", Challenges, new("待答复", "Open"));
        await visitor.FollowFirstRowAsync();
        await visitor.PressAsync(new("提交举证", "Submit"));
        await visitor.SeeAsync("challenge-answer-refused", new("答复本人质询", "Answer a challenge"), new("请从目录公布的文书种类中选择", "Choose a kind of document"));
        await visitor.ChooseAsync(new("本人申请书或受理通知书", "The person's application, or the notice that it was taken on"));
        await visitor.TypeAsync(new("文书编号", "Number of the document"), "济审批受〔2026〕17号");
        await visitor.TypeAsync(new("年", "Year"), "2026");
        await visitor.TypeAsync(new("月", "Month"), "11");
        await visitor.TypeAsync(new("日", "Day"), "20");
        await visitor.PressAsync(new("提交举证", "Submit"));
        await visitor.ReadAsync(new("已举证", "Proven"));

        await visitor.SignInAsync("citizen-1");
        await visitor.OpenAsync("my/challenges");
        await visitor.SeeAsync("challenges-own-proven", Own, new("本人申请书或受理通知书", "The person's application"));
        await OpenNoticeAsync(visitor, "look-notice-proven", new("单位举证告知书", "Notice that the body answered your challenge"));
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task Two_unproven_ones_suspend_the_purpose_and_the_auditor_and_the_public_read_it(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        using (var permits = await visitor.Registry.ApiAsync("permits"))
        using (var citizen = await visitor.Registry.ApiAsync("citizen-1")) await visitor.Registry.FailTwiceAsync(permits, citizen);

        await visitor.OpenAsync("purposes/permit");
        await visitor.ReadAsync(new("现已暂停", "Suspended now"));
        await visitor.ReadAsync(new("济南市行政审批服务局，自2026年11月28日起：2次被本人质询，没有举证", "Jinan Administrative Approval Bureau, since 28 November 2026: 2 challenges by persons without proof"));
        await visitor.SignInAsync("citizen-1");
        await OpenNoticeAsync(visitor, "look-notice-suspended", new("应用事项暂停告知书", "Notice that a purpose was suspended"));
        await visitor.OpenAsync("my/notices");
        await visitor.FollowNthRowAsync(1);
        await visitor.PressAsync(OpenIt);
        await visitor.SeeAsync("look-notice-unproven", new("告知书", "Notice"), new("单位没有举证告知书", "Notice that the body did not answer your challenge"));
        await visitor.SignInAsync("permits");
        await visitor.OpenAsync("desk/ask");
        await visitor.ChoosePurposeAsync();
        await visitor.TypeAsync(new("案件编号", "Case number"), "JNSP-XK-2026-000001");
        await visitor.AskAsync(AtTheDesk.Number, AtTheDesk.Name);
        await visitor.ReadAsync(new("已对您所在的内设机构暂停", "This purpose is suspended for your unit"));

        await visitor.SignInAsync("auditor");
        await visitor.SeeAsync("challenges-oversight", Challenges, new("已暂停", "Suspended"));
        await visitor.SeeFrameAsync("oversight");
    });

    static readonly Words OpenIt = new("打开并阅读", "Open and read");

    static async Task OpenNoticeAsync(Visitor visitor, string name, Words says)
    {
        await visitor.OpenAsync("my");
        await visitor.FollowAsync(new("查看告知书", "See your notices"));
        await visitor.FollowFirstRowAsync();
        await visitor.SeeAsync($"{name}-unopened", new("您有一份告知书", "A notice for you"), new("本告知书说明您对一次查询提出的质询有了结果", "This notice tells what came of a challenge of yours"));
        await visitor.PressAsync(OpenIt);
        await visitor.SeeAsync(name, new("告知书", "Notice"), says);
    }
}
