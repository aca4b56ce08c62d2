namespace Probity.Tests.Journeys;

/// <summary>What one administrator proposes another approves, and everybody can read it.</summary>
public sealed class AdministrationJourney
{
    static readonly Words Submit = new("提交申请", "Submit the proposal");
    static readonly Words Body = new("单位", "Body");
    static readonly Words Market = new("济南市市场监督管理局（11370100MB0DEM068U）", "Jinan Administration for Market Regulation (11370100MB0DEM068U)");
    static readonly Words Approvals = new("银海市监局", "Yinhai Market Bureau");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_change_of_a_body_and_of_its_purposes_is_proposed_approved_and_published(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("system");
        await visitor.SeeAsync("administration-system", new("管理台", "Administration"), new("目前没有待决定的申请", "No proposal waits for a decision"));
        await visitor.SeeFrameAsync("administration-system");
        await visitor.FollowAsync(new("单位更名", "Rename a body"));
        await visitor.PressAsync(Submit);
        await visitor.SeeAsync("administration-propose-refused", new("单位更名", "Rename a body"), new("请填写18位统一社会信用代码", "Give the 18 characters"));
        await visitor.SelectAsync(Body, Market);
        await visitor.TypeAsync(new("新的中文名称", "New name in Chinese"), Approvals.Zh);
        await visitor.TypeAsync(new("新的英文名称", "New name in English"), Approvals.En);
        await visitor.PressAsync(Submit);
        await visitor.SeeAsync("administration-proposal", new("单位更名", "Rename a body"), new("须由另一类管理员决定", "Another kind of administrator decides"));
        await visitor.FollowAsync(new("概览", "Overview"));
        await visitor.FollowAsync(new("终止应用事项", "End a purpose"));
        await visitor.SelectAsync(Body, Market);
        await visitor.SelectAsync(new("应用事项", "Purpose"), new("行政许可审查", "Permit"));
        await visitor.PressAsync(Submit);

        await ApproveBothAsync(visitor);

        await visitor.OpenAsync("bodies");
        await visitor.SeeAsync("public-bodies", new("单位", "Bodies"), Approvals);
        await visitor.FollowAsync(new("银海市监局（原济南市市场监督管理局）", "Yinhai Market Bureau (formerly Jinan Administration for Market Regulation)"));
        await visitor.SeeAsync("public-body", Approvals, Words.Same("11370100MB0DEM068U"));
        Assert.DoesNotContain(new Words("行政许可审查", "Permit").In(visitor.Language), await visitor.TextAsync());
        await visitor.PictureAsync("administration-body", Language.En);
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task An_administrator_is_proposed_approved_and_invited_and_the_audit_administrator_reads_it(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("system");
        await visitor.FollowAsync(new("管理员", "Administrators"));
        await visitor.SeeAsync("administration-administrators", new("管理员", "Administrators"), Words.Same("曹静宜"));
        await visitor.FollowAsync(new("任命管理员", "Appoint an administrator"));
        await visitor.SelectAsync(new("哪一类管理员", "Which administrator"), new("单位管理员", "Body administrator"));
        await visitor.SelectAsync(Body, new("济南市民政局（11370100MB0DEM084H）", "Jinan Civil Affairs Bureau (11370100MB0DEM084H)"));
        await visitor.TypeAsync(new("工号", "Official's number"), "MZ-01");
        await visitor.TypeAsync(new("姓名", "Name"), "何欣");
        await visitor.PressAsync(Submit);

        await visitor.SignInAsync("security");
        await visitor.FollowFirstRowAsync();
        await visitor.SeeAsync("administration-decide", new("任命管理员", "Appoint an administrator"), Words.Same("何欣"));
        await visitor.ChooseAsync(new("批准", "Approve"));
        await visitor.PressAsync(new("确认", "Confirm"));
        await visitor.SeeAsync("administration-invitation", new("一次性口令", "One-time code"), new("只显示这一次", "is shown this once"));

        await visitor.SignInAsync("audit");
        await visitor.FollowAsync(new("管理日志", "Journal"));
        await visitor.SeeAsync("administration-journal", new("管理日志", "Administrators' journal"), new("任命了一名管理员", "An administrator was appointed"));
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task Holidays_of_a_year_are_announced_by_two_administrators_and_everybody_reads_them(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("system");
        await visitor.FollowAsync(new("公布节假日安排", "Announce a year's holidays"));
        await visitor.TypeAsync(new("年份", "Year"), "2027");
        await visitor.TypeAsync(new("全文", "Text"), YearIn(language).Replace("2027-02-20", "2027-02-17", StringComparison.Ordinal));
        await visitor.PressAsync(Submit);
        await visitor.SeeAsync("administration-year-refused", new("公布节假日安排", "Announce a year's holidays"), Words.Same("calendar/2027.yaml:7"));
        await visitor.TypeAsync(new("全文", "Text"), YearIn(language));
        await visitor.PressAsync(Submit);

        await visitor.SignInAsync("security");
        await visitor.FollowFirstRowAsync();
        await visitor.SeeAsync("administration-year-decide", new("公布节假日安排", "Announce a year's holidays"), new("由放假改为上班", "Days off that become working days"));
        await visitor.ChooseAsync(new("批准", "Approve"));
        await visitor.PressAsync(new("确认", "Confirm"));
        await visitor.ReadAsync(new("已批准", "Approved"));
    });

    // A box for text has one language: what comes back in it on an English page is typed in English here.
    static string YearIn(Language language) => language is Language.Zh ? Catalogue.WorkDays.Announcing.Official
        : Catalogue.WorkDays.Announcing.Official.Replace("虚构", "invented", StringComparison.Ordinal).Replace("元旦", "New Year", StringComparison.Ordinal).Replace("春节", "Spring Festival", StringComparison.Ordinal);

    static async Task ApproveBothAsync(Visitor visitor)
    {
        await visitor.SignInAsync("security");
        await visitor.SeeAsync("administration-security", new("管理台", "Administration"), new("待决定的申请", "Proposals that wait for a decision"));
        for (var i = 0; i < 2; i++)
        {
            await visitor.FollowAsync(new("概览", "Overview"));
            await visitor.FollowFirstRowAsync();
            await visitor.ChooseAsync(new("批准", "Approve"));
            await visitor.PressAsync(new("确认", "Confirm"));
            await visitor.ReadAsync(new("已批准", "Approved"));
        }
    }
}
