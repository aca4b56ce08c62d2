using Probity.Subjects;

namespace Probity.Tests.Journeys;

[Trait("Case", "T19")]
public sealed class SubjectJourney
{
    static readonly Words Item = new("食品安全行政处罚", "Food safety penalty");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_citizen_opens_the_notice_reads_the_entry_and_sees_who_looked(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await GivenNotice.WriteAsync(visitor.Registry, ResidentNumber.Parse(AtTheDesk.Number), PersonName.Parse(AtTheDesk.Name));
        await visitor.SignInAsync("citizen-1");
        await visitor.SeeAsync("my-home", new("我的公允录", "My register"), new("有1份未读的告知书", "One unread notice"));
        await visitor.SeeFrameAsync("my");
        await OpenNoticeAsync(visitor);
        await visitor.FollowAsync(new("查看这条记录", "See the entry"));
        await visitor.SeeAsync("my-entry", Item, new("5,000.00元", "CNY 5,000.00"));
        await visitor.PictureAsync("entry", Language.En);
        await visitor.FollowAsync(new("我的记录", "My entries"));
        await visitor.SeeAsync("my-entries", new("我的记录", "Your entries"), Item);

        await visitor.SignInAsync("permits");
        await visitor.RegisterAsync("JNSP-XK-2026-000123", AtTheDesk.Number, AtTheDesk.Name);
        await visitor.AskAsync(AtTheDesk.Number, AtTheDesk.Name);

        await visitor.SignInAsync("citizen-1");
        await visitor.FollowAsync(new("谁查过我", "Who looked"));
        await visitor.SeeAsync("my-looks", new("谁查过我", "Who looked at you"), new("济南市行政审批服务局，", "Jinan Administrative Approval Bureau, "));
        await visitor.ReadAsync(AtTheDesk.Permit);
        await visitor.ReadAsync(new("提供了下列内容 食品安全行政处罚：行为种类", "This was shown Food safety penalty: Kind of conduct"));
        await visitor.PictureAsync("looks", Language.Zh);
    });

    static async Task OpenNoticeAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("查看告知书", "See your notices"));
        await visitor.SeeAsync("my-notices", new("告知书", "Notices"), new("济南市市场监督管理局", "Jinan Administration for Market Regulation"));
        await visitor.FollowFirstRowAsync();
        await visitor.SeeAsync("my-notice-unopened", new("您有一份告知书", "A notice for you"), new("打开告知书即为送达", "Opening the notice is delivery"));
        Assert.DoesNotContain(Item.In(visitor.Language), await visitor.TextAsync());
        await visitor.PressAsync(new("打开并阅读", "Open and read"));
        await visitor.SeeAsync("my-notice", new("告知书", "Notice"), Item);
    }
}
