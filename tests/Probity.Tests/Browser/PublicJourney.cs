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
