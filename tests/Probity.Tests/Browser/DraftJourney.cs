using Probity.Tests.Catalogue.Drafts;

namespace Probity.Tests.Journeys;

/// <summary>A change of the catalogue by pages: brought by an editor, commented on by a passer-by, answered, assessed, approved by two bodies, published.</summary>
public sealed class DraftJourney
{
    static readonly Words Editions = new("目录版本", "Editions");
    static readonly Words Draft = new("草案：山东省公共信用信息目录（自然人部分）2027年第1版", "Draft: Shandong public credit catalogue for natural persons, 2027 edition 1");
    static readonly Words Confirm = new("确认", "Confirm");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_change_that_widens_goes_its_whole_way(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("editor");
        await visitor.FollowAsync(new("提出草案", "Bring a draft"));
        await visitor.PressAsync(new("提出草案", "Bring the draft"));
        await visitor.SeeAsync("draft-bring-refused", new("提出草案", "Bring a draft"), new("请选择ZIP文件", "Choose a ZIP file"));
        await BringAsync(visitor, Drafting.Archive(Drafting.Code, "2027-03-01", ("purposes.yaml", "max-parties: 30", "max-parties: many")));
        await visitor.ReadAsync(new("草案不合目录规则", "The draft breaks rules of a catalogue"));
        await visitor.ReadAsync(new("purposes.yaml:", "purposes.yaml:"));
        await BringAsync(visitor, Drafting.Wider());
        await visitor.ReadAsync(new("含有扩大", "Widens"));
        await visitor.TypeAsync(new("征求意见的天数", "Days of comment"), "7");
        await visitor.PressAsync(new("公开征求意见", "Open it to comment"));
        await visitor.ReadAsync(new("扩大的变动不少于30日", "thirty days at least where the draft widens"));
        await visitor.TypeAsync(new("征求意见的天数", "Days of comment"), "30");
        await visitor.PressAsync(new("公开征求意见", "Open it to comment"));
        await visitor.ReadAsync(new("即将公开征求意见", "About to be open to comment"));

        visitor.Registry.Clock.Advance(TimeSpan.FromDays(1));
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.OpenAsync("catalogue/drafts");
        await visitor.SeeAsync("drafts", new("目录草案", "Drafts of the catalogue"), new("公开征求意见", "Open to comment"));
        await visitor.FollowFirstRowAsync();
        await visitor.PressAsync(new("提交意见", "Send your comment"));
        await visitor.SeeAsync("draft-comment-refused", Draft, new("请写下意见", "Write your comment"));
        await visitor.TypeAsync(new("您的意见", "Your comment"), "三十一人太多了。");
        await visitor.PressAsync(new("提交意见", "Send your comment"));
        await visitor.ReadAsync(new("意见已收到", "Your comment was received"));
        await visitor.PictureAsync("draft-comment", Language.Zh, 1400);

        visitor.Registry.Clock.Advance(TimeSpan.FromDays(30));
        await OpenDraftAsync(visitor, "editor");
        await visitor.ReadAsync(new("三十一人太多了。", "三十一人太多了。"));
        await visitor.ChooseAsync(new("不采纳", "Not taken"));
        await visitor.TypeAsync(new("公开答复", "Published answer"), "联合体投标需要。");
        await visitor.PressAsync(new("答复", "Answer"));
        foreach (var part in new[] { new Words("为什么需要，更轻的办法为什么不够", "Why it is needed, and why nothing milder is enough"), new Words("影响谁，怎样影响", "What it does to whom"), new Words("保障措施", "Safeguards"), new Words("意见的采纳情况", "What came of the comments") })
            await visitor.TypeAsync(part, "联合体投标。");
        await visitor.PressAsync(new("完成评估", "Assess"));
        await visitor.SeeAsync("draft-assessed", Draft, new("已评估，等待批准", "Assessed, waits for approval"));

        await OpenDraftAsync(visitor, "approver");
        await visitor.PictureAsync("draft-decide", Language.En, 1400);
        await visitor.PressAsync(Confirm);
        await visitor.SeeAsync("draft-decide", Draft, new("请选择批准或者驳回", "Choose to approve or to decline"));
        await visitor.ChooseAsync(new("批准", "Approve"));
        await visitor.PressAsync(Confirm);
        await OpenDraftAsync(visitor, "approver-2");
        await visitor.ChooseAsync(new("批准", "Approve"));
        await visitor.PressAsync(Confirm);
        await OpenDraftAsync(visitor, "editor");
        await visitor.PressAsync(new("公布", "Publish"));
        await visitor.SeeAsync("draft-published", Draft, new("已公布", "Published"));
        await visitor.OpenAsync("catalogue/changes");
        await visitor.ReadAsync(new("31人", "31"));
    });

    static async Task OpenDraftAsync(Visitor visitor, string who)
    {
        await visitor.SignInAsync(who);
        await visitor.FollowAsync(Editions);
        await visitor.FollowFirstRowAsync();
    }

    static async Task BringAsync(Visitor visitor, byte[] archive)
    {
        var file = Path.Combine(Path.GetTempPath(), $"probity-{Guid.NewGuid():N}.zip");
        await File.WriteAllBytesAsync(file, archive);
        try
        {
            await visitor.AttachAsync(new("版本文件（ZIP）", "The edition (ZIP)"), file);
            await visitor.PressAsync(new("提出草案", "Bring the draft"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
