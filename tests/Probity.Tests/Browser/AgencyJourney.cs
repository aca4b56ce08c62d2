namespace Probity.Tests.Journeys;

public sealed class AgencyJourney
{
    static readonly Words Accepted = new("已接收", "Accepted");

    [Theory(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public Task A_clerk_sends_a_file_reads_each_rows_result_and_a_checker_releases_it(Language language) => Visitor.WalkAsync(language, async visitor =>
    {
        await visitor.SignInAsync("maker");
        await visitor.SeeAsync("agency-empty", new("报送批次", "Batches"), new("本单位还没有报送过文件", "Your body has not sent a file yet"));
        await visitor.SeeFrameAsync("agency");
        await SendAsync(visitor);
        await ReadResultAsync(visitor);

        await visitor.SignInAsync("checker");
        await visitor.SeeAsync("agency-history", new("报送批次", "Batches"), new("待复核", "Waiting for the checker"));
        await visitor.FollowFirstRowAsync();
        await visitor.FollowAsync(new("复核", "Check and decide"));
        await visitor.SeeAsync("agency-check", new("复核批次", "Check the batch"), Words.Same("penalties.csv"));
        await visitor.ChooseAsync(new("准予生效", "Release it"));
        await visitor.PressAsync(new("确认", "Confirm"));
        await visitor.SeeAsync("agency-released", new("批次已生效", "Batch released"), new("告知书已送到本人收件箱", "a notice lies in each person's inbox"));
        await visitor.FollowAsync(new("返回批次列表", "Back to the batches"));
        await visitor.SeeAsync("agency-history-released", new("报送批次", "Batches"), new("已生效", "Released"));

        await visitor.SignInAsync("citizen-1");
        await visitor.ReadAsync(new("有1份未读的告知书", "One unread notice"));
    });

    static async Task SendAsync(Visitor visitor)
    {
        await visitor.FollowAsync(new("报送文件", "Send a file"));
        await visitor.SeeAsync("agency-upload", new("报送文件", "Send a file"), new("整批声明", "What holds for every row"));
        await visitor.PressAsync(new("报送", "Send"));
        await visitor.SeeAsync("agency-upload-refused", new("报送文件", "Send a file"));

        await visitor.ChooseAsync(new("行政处罚信息（自然人）", "Administrative penalties of natural persons"));
        await visitor.TypeAsync(new("姓名", "Name"), "周信");
        await visitor.TypeAsync(new("职务", "Post"), "法规科科长");
        await visitor.AttachAsync(new("数据文件", "Data file"), "samples/penalties.csv");
        await visitor.AttachAsync(new("补充表（可不选）", "Companion sheet (optional)"), "samples/penalties-facts.csv");
        await visitor.PressAsync(new("报送", "Send"));
    }

    static async Task ReadResultAsync(Visitor visitor)
    {
        var decided = DateTime.UtcNow.AddMinutes(2);
        while (!(await visitor.TermsAsync()).Contains(Accepted.In(visitor.Language)))
        {
            Assert.True(DateTime.UtcNow < decided, "The batch was not decided in two minutes.");
            await visitor.FollowAsync(new("刷新", "Refresh"));
        }

        Assert.Equal(["7", "3", "0", "3", "1"], (await visitor.Page.Locator("main dd").AllInnerTextsAsync()).Take(5));
        await visitor.SeeAsync("agency-batch", Words.Same(await visitor.Page.Locator("h1").InnerTextAsync()), new("待复核", "Waiting for the checker"));
        await visitor.PictureAsync("batch", Language.Zh, 838);

        var toDo = await visitor.DownloadAsync(new("下载需要处理的行（CSV）", "Download the rows that are left to do (CSV)"));
        Assert.Equal(5, toDo.Length);
        Assert.StartsWith("\ufeff行政相对人名称,", toDo[0]);
        Assert.DoesNotContain(toDo, row => row.Contains("王海燕", StringComparison.Ordinal));
        Assert.Contains(toDo, row => row.StartsWith("周文博,居民身份证,379999198110100015,", StringComparison.Ordinal));
        Assert.DoesNotContain(toDo, row => row.Contains(",=HYPERLINK", StringComparison.Ordinal) || row.Contains(",\"=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(toDo, row => row.Contains("聚集反映诉求", StringComparison.Ordinal));
        var all = await visitor.DownloadAsync(new("下载全部结果（CSV）", "Download all rows with their result (CSV)"));
        Assert.Equal(8, all.Length);
    }
}
