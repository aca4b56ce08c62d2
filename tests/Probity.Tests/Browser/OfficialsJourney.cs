using Probity.Tests.Intake;

namespace Probity.Tests.Journeys;

public sealed class OfficialsJourney
{
    static readonly Words Number = new("工号", "Number");
    static readonly Words Name = new("姓名", "Name");
    static readonly Words Roles = new("报送经办", "Intake clerk");
    static readonly Words Counter = new("窗口送达", "Counter clerk");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_bodys_administrator_appoints_changes_invites_confirms_and_ends_with_a_handover(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("market-admin");
        await visitor.SeeFrameAsync("body-administration");
        await visitor.FollowAsync(new("本单位人员", "Officials of your body"));
        await visitor.SeeAsync("officials-list", new("本单位人员", "Officials of your body"), Words.Same("刘书敏"));
        await AppointAsync(visitor);
        await ChangeAsync(visitor);
        await InviteAsync(visitor);
        await ConfirmAsync(visitor);
        await HandOverAsync(visitor);
    });

    static async Task AppointAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("任用人员", "Appoint an official"));
        await visitor.PressAsync(new("任用", "Appoint"));
        await visitor.SeeAsync("officials-appoint-refused", new("任用人员", "Appoint an official"), new("请填写姓名", "Give the person's name"));
        await visitor.TypeAsync(Number, "M-07");
        await visitor.TypeAsync(Name, "田静");
        await visitor.TypeAsync(new("岗位（中文）", "Post in Chinese"), "信用信息经办");
        await visitor.TypeAsync(new("岗位（英文）", "Post in English"), "intake clerk");
        await visitor.ChooseAsync(Roles);
        await visitor.PressAsync(new("任用", "Appoint"));
        await visitor.SeeAsync("officials-appointed", Words.Same("田静"), new("已任用", "Appointed."));
    }

    static async Task ChangeAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("变更", "Change"));
        await visitor.ChooseAsync(Counter);
        await visitor.SeeAsync("officials-change", new("变更任职", "Change the appointment"));
        await visitor.PressAsync(new("保存变更", "Save the changes"));
        await visitor.ReadAsync(new("报送经办、窗口送达", "Intake clerk, Counter clerk"));
    }

    static async Task InviteAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("邀请启用账号", "Invite"));
        await visitor.SeeAsync("officials-invitation", new("邀请启用账号", "Invite the official"));
        await visitor.PressAsync(new("生成一次性口令", "Make the one-time code"));
        await visitor.ReadAsync(new("口令只显示这一次", "The code is shown only now"));
        var code = (await visitor.TextAsync()).Split(' ').First(word => word.StartsWith("K-", StringComparison.Ordinal));
        await visitor.FollowAsync(new("返回该人员", "Back to the official"));
        await visitor.ReadAsync(new("已邀请", "Invited; the code is good until"));
        Assert.DoesNotContain(code, await visitor.TextAsync());
    }

    static async Task ConfirmAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("复核任职", "Confirmations"));
        await visitor.SeeAsync("officials-confirm", new("复核任职", "Confirm appointments"), Words.Same("刘书敏"));
        await visitor.ChooseAsync(new("刘书敏（maker）", "刘书敏 (maker)"));
        await visitor.PressAsync(new("确认所选人员", "Confirm the chosen officials"));
        await visitor.ReadAsync(new("已确认1人", "One official was confirmed"));
    }

    static async Task HandOverAsync(Visitor visitor)
    {
        using (var maker = await visitor.Registry.ApiAsync("maker")) await maker.SendAsync(Sending.File(Sending.Row("王海燕", "379999198803120022", 1)));
        await visitor.OpenAsync("administration/officials/checker/change");
        await visitor.ChooseAsync(Roles);
        await visitor.PressAsync(new("保存变更", "Save the changes"));
        await EndAsync(visitor);
        await visitor.ReadAsync(new("请先移交", "Hand it over first"));
        await visitor.FollowAsync(new("移交这些工作", "Hand this work over"));
        await visitor.SelectAsync(new("接替人", "Successor"), new("陈卫东（checker）", "陈卫东 (checker)"));
        await visitor.PressAsync(new("开列移交清单", "Make the list"));
        await visitor.SeeAsync("officials-handover", new("移交工作", "Hand work over"));
        await visitor.ReadAsync(new("未签字", "Not signed"));

        await visitor.SignInAsync("maker");
        await visitor.OpenAsync("appointment");
        await visitor.SeeAsync("my-appointment", new("我的任职", "My appointment"), new("济南市市场监督管理局", "Jinan Administration for Market Regulation"));
        await visitor.FollowAsync(new("阅读使用守则", "Read the terms of use"));
        await visitor.SeeAsync("my-terms", new("使用守则", "Terms of use"));
        await visitor.FollowAsync(new("工作移交", "Handovers"));
        await visitor.ReadAsync(new("签字即确认", "By signing you confirm"));
        await visitor.PressAsync(new("签字移交", "Sign as the leaver"));
        await visitor.ReadAsync(new("等待另一方签字", "The other signature is still to come"));

        await visitor.SignInAsync("checker");
        await visitor.OpenAsync("appointment/handovers");
        await visitor.SeeAsync("my-handovers", new("工作移交", "Handovers"), new("签字即接受", "By signing you take this work over"));
        await visitor.PressAsync(new("签字接收", "Sign as the successor"));
        await visitor.ReadAsync(new("工作已移交", "the work has changed hands"));

        await visitor.SignInAsync("market-admin");
        await visitor.FollowAsync(new("移交", "Handovers"));
        await visitor.ReadAsync(new("没有待移交的工作", "There is nothing to hand over"));
        await EndAsync(visitor);
        await visitor.ReadAsync(new("任职已终止", "The appointment is ended"));
    }

    static async Task EndAsync(Visitor visitor)
    {
        await visitor.OpenAsync("administration/officials/maker/end");
        await visitor.TypeAsync(new("理由", "Reason"), "退休");
        await visitor.PressAsync(new("终止任职", "End the appointment"));
    }
}
