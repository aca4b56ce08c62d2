namespace Probity.Tests.Journeys;

public sealed class PublicJourney
{
    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_visitor_reads_what_is_recorded_for_whom_and_what_is_promised(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.OpenAsync("");
        await visitor.SeeAsync("public-home", new("记得公道，看得明白，改得回来", "Facts you can see, question and put right"),
            new("不打分、不评级、不排名", "No scores, grades or ranks"));
        await visitor.SeeFrameAsync("public");
        await visitor.PictureAsync("home", Language.Zh, 985);

        await visitor.FollowAsync(new("信用目录", "Catalogue"));
        await visitor.SeeAsync("public-catalogue", new("信用目录", "Catalogue of entries"), new("不在目录里的，一律不记", "What is not listed is not recorded"));
        await visitor.FollowAsync(new("食品安全行政处罚", "Food safety penalty"));
        await visitor.SeeAsync("public-item", new("食品安全行政处罚", "Food safety penalty"), new("济南市市场监督管理局", "Jinan Administration for Market Regulation"));

        await visitor.FollowAsync(new("应用事项", "Purposes"));
        await visitor.SeeAsync("public-purposes", new("应用事项", "Purposes"), new("不在此列的理由一律不受理", "No other reason is accepted"));
        await visitor.FollowAsync(new("行政许可审查", "Permit"));
        await visitor.SeeAsync("public-purpose", new("行政许可审查", "Permit"), new("济南市行政审批服务局", "Jinan Administrative Approval Bureau"));

        await visitor.FollowAsync(new("文件与模板", "Files and templates"));
        await visitor.SeeAsync("public-files", new("文件与模板", "Files and templates"), new("模板（Excel 工作簿）", "Template (Excel workbook)"));
        await visitor.FollowAsync(new("行政处罚信息（自然人）：每一列怎么填", "Administrative penalties of natural persons: how each column is filled in"));
        await visitor.SeeAsync("public-fields", new("行政处罚信息（自然人）", "Administrative penalties of natural persons"), new("缺少时该行退回", "A row without it is rejected"));

        await visitor.FollowAsync(new("十二条承诺", "Charter"));
        await visitor.SeeAsync("public-charter", new("十二条承诺", "The twelve promises"), Words.Same("C12"));
    });

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_visitor_reads_what_may_be_recorded_of_whom_and_what_may_not(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.OpenAsync("catalogue");
        await visitor.FollowAsync(new("十一个重点领域", "The eleven key fields"));
        await visitor.SeeAsync("public-key-fields", new("重点领域", "Key fields"), new("不得记录", "Nothing may be recorded"));
        await visitor.FollowAsync(new("公用事业", "Utilities"));
        await visitor.SeeAsync("public-key-field", new("公用事业", "Utilities"), new("这里不得记录任何内容", "Nothing may be recorded here"));

        await visitor.OpenAsync("catalogue");
        await visitor.FollowAsync(new("重点人群", "Key groups"));
        await visitor.SeeAsync("public-key-groups", new("重点人群", "Key groups"), new("不是多记的理由", "and nothing more"));
        await visitor.FollowAsync(new("律师", "Lawyers"));
        await visitor.SeeAsync("public-key-group", new("律师", "Lawyers"), new("庭上言论", "Words in court"));

        foreach (var (path, title, sentence) in Readings)
        {
            await visitor.OpenAsync($"catalogue/{path}");
            await visitor.SeeAsync($"public-{path}", title, sentence);
        }
    });

    static readonly (string Path, Words Title, Words Sentence)[] Readings =
    [
        ("serious-conduct", new("严重失信行为", "Serious conduct"), new("四个方面", "four domains")),
        ("not-recorded", new("不得记录什么", "What may not be recorded"), new("言论一律不记录", "Speech is never recorded")),
        ("matrix", new("谁能看到什么：应用事项与目录项", "Who sees what: purposes by items"), new("只答复条件", "One condition")),
        ("deadlines", new("时限", "Deadlines"), new("属于您的时间", "Your time")),
        ("calendar", new("工作日历", "Working days"), new("调休上班", "Weekends that are worked")),
        ("words", new("用语解释", "What the words mean"), new("不打分、不评级", "no score and no grade")),
        ("terms", new("期限", "Terms"), new("自行为终止之日起5年", "5 years from the end of the conduct")),
    ];

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task The_other_language_keeps_the_page(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        foreach (var path in (string[])["catalogue/penalty.food-safety", "purposes/permit", "charter"])
        {
            await visitor.OpenAsync(path);
            await visitor.FollowAsync(new("English", "中文"));
            Assert.Equal(path, visitor.At);
            Assert.Equal(language is Language.Zh ? "en" : "zh-Hans-CN", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        }
    });
}
