namespace Probity.Tests.Journeys;

/// <summary>Two clerks and a person at a counter.</summary>
public sealed class BindingJourney
{
    static readonly Words Confirm = new("确认并发放口令", "Confirm, and give out the code");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task Two_clerks_see_a_document_and_the_person_is_handed_a_code_and_reads_of_it(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("counter");
        await visitor.FollowAsync(new("窗口绑定账号", "Bind accounts"));
        await visitor.FollowAsync(new("为到场的本人绑定账号", "Bind an account for a person who is here"));
        await visitor.PressAsync(new("继续", "Continue"));
        await visitor.SeeAsync("binding-new-refused", new("证件上写的是什么？", "What does the document say?"));
        await TypeAsync(visitor, AtTheDesk.Name);
        await visitor.PressAsync(new("继续", "Continue"));
        await visitor.SeeAsync("binding-check", new("请对照证件核对", "Compare it with the document"), Words.Same(AtTheDesk.Number));
        await visitor.PressAsync(new("确认，交给同事复核", "Confirm, and pass it to a colleague"));
        await visitor.SeeAsync("binding-opened", new("等待第二名窗口人员确认", "A second clerk must confirm"));
        var at = visitor.At;

        await visitor.SignInAsync("counter-2");
        await visitor.OpenAsync("casework/accounts");
        await visitor.SeeAsync("binding-list", new("窗口绑定账号", "Bind accounts at the counter"));
        await visitor.OpenAsync(at);
        Assert.DoesNotContain(AtTheDesk.Number, await visitor.TextAsync());
        await TypeAsync(visitor, "王海雁");
        await visitor.PressAsync(Confirm);
        await visitor.SeeAsync("binding-differs", new("作为第二名窗口人员确认", "Confirm as the second clerk"), new("内容不一致", "not what the first clerk read"));
        await TypeAsync(visitor, AtTheDesk.Name);
        await visitor.PressAsync(Confirm);
        await visitor.SeeAsync("binding-code", new("把口令交给本人", "Hand the code to the person"));

        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("我的账号", "Your account"));
        await visitor.SeeAsync("my-account", new("我的账号", "Your account"), new("口令已发放，尚未使用", "A code was given out and is not used yet"));
    });

    static async Task TypeAsync(Visitor visitor, string name)
    {
        await visitor.TypeAsync(new("证件上的公民身份号码", "Identity number on the document"), AtTheDesk.Number);
        await visitor.TypeAsync(new("证件上的姓名", "Name on the document"), name);
        await visitor.SelectAsync(new("核对过的身份证件", "Identity document seen"), new("居民身份证", "Resident identity card"));
    }
}
