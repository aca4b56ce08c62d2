using System.Net;
using static Probity.Tests.Inquiries.DeskSteps;

namespace Probity.Tests.Inquiries;

public sealed class DeskPagesTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_official_registers_a_case_asks_and_reads_just_what_the_purpose_sees(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name) { Conduct = "below-standard" });
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk");
        await browser.FollowAsync("先登记案件和当事人");
        await RegisterAsync(browser, "permit", Case, (Number, Name));
        Assert.Contains("案件已登记", browser.Text);

        await browser.PressAsync("查询本案当事人");
        await browser.PressAsync("继续", ("use", "examine-application"));
        await browser.PressAsync("继续", ("number", Number), ("name", Name));
        await browser.PressAsync("查询");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Matches("^/zh/desk/answers/R-", browser.At);
        Assert.Equal(
            ["行为种类", "处罚类别", "决定日期", "决定文书号", "作出决定的机关", "使用期限截止日", "回执编号", "时间", "案件编号", "用途", "目录版本"],
            await TextsAsync(browser, "main dt"));
        Assert.Equal(
            ["生产经营不符合食品安全标准的食品", "罚款", "2026年2月2日", "济市监罚〔2026〕17号", "济南市市场监督管理局", "2031年1月15日"],
            (await TextsAsync(browser, "main dd")).Take(6));
        Assert.DoesNotContain(Name, browser.Text);
        Assert.DoesNotContain(Number, browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_english_pages_lead_through_the_same_journey(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name) { Conduct = "below-standard" });
        using var browser = await registry.SignInAsync("procurement");
        await browser.OpenAsync("/en/desk/cases");
        await RegisterAsync(browser, "procurement", Tender, [(Number, Name)], "Continue", "Register the case");
        await browser.OpenAsync("/en/desk");
        await browser.FollowAsync("Start");
        await browser.PressAsync("Continue", ("purpose", "procurement"));
        await browser.PressAsync("Continue", ("case", Tender), ("use", "examine-bidder"));
        await browser.PressAsync("Continue", ("number", Number), ("name", Name));
        await browser.PressAsync("Ask");

        Assert.Matches("^/en/desk/answers/R-", browser.At);
        Assert.Contains("CNY 5,000.00", await TextsAsync(browser, "main dd"));
        Assert.Contains("2 February 2026", await TextsAsync(browser, "main dd"));
        Assert.DoesNotMatch("[一-鿿]", string.Join(' ', (await TextsAsync(browser, "main dt, main p, main li, main h1"))));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Wrong_name_unknown_number_and_ended_entry_give_one_page(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        await registry.GivenAsync(new GivenEntry("379999197001010011", "钱有终") { UsableTo = new DateOnly(2026, 11, 22) });
        using var browser = await registry.SignInAsync("procurement");
        await browser.OpenAsync("/zh/desk/cases");
        (string Number, string Name)[] people = [(Number, "王海雁"), (Stranger, "张德胜"), ("379999197001010011", "钱有终")];
        await RegisterAsync(browser, "procurement", Tender, people);

        var pages = new List<string>();
        foreach (var (number, name) in people)
        {
            await AskAsync(browser, "procurement", Tender, "examine-bidder", number, name);
            await browser.PressAsync("查询");
            Assert.Contains("没有可披露的内容", browser.Text);
            pages.Add(Varying().Replace(browser.Text, "…"));
        }

        Assert.Single(pages.Distinct());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_refusal_says_that_the_attempt_was_recorded_and_tells_nothing_of_the_person(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name));
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk/cases");
        await RegisterAsync(browser, "permit", Case, (Stranger, "张德胜"));

        await AskAsync(browser, "permit", Case, "examine-application", Number, Name);
        await browser.PressAsync("查询");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("inquiry.not-a-party", browser.Text);
        Assert.Contains("这次尝试已经留痕", browser.Text);
        Assert.DoesNotContain(Name, browser.Text);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_answer_is_shown_to_its_official_alone(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var browser = await registry.SignInAsync("permits");
        await browser.OpenAsync("/zh/desk/cases");
        await RegisterAsync(browser, "permit", Case, (Number, Name));
        await AskAsync(browser, "permit", Case, "examine-application", Number, Name);
        await browser.PressAsync("查询");
        using var other = await registry.SignInAsync("awards");

        await other.OpenAsync(browser.At);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        var unknown = Masked(other);
        await other.OpenAsync("/zh/desk/answers/nothing");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.Equal(unknown, Masked(other));
    }
}
