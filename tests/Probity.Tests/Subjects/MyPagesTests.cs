using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Inquiries;
using Probity.SignIn.Demo;
using Probity.Subjects;
using Probity.Tests.SignIn;

namespace Probity.Tests.Subjects;

public sealed class MyPagesTests
{
    static readonly ResidentNumber Number = ResidentNumber.Parse("379999198803120022");
    static readonly PersonName Name = PersonName.Parse("王海燕");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_person_opens_a_notice_and_reads_it_in_both_languages(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        using var browser = await SignInAsync(registry, "citizen-1");

        await browser.OpenAsync("/zh/my/notices");
        Assert.Contains("济南市市场监督管理局", browser.Text);
        Assert.DoesNotContain("食品安全", browser.Text);
        await browser.OpenAsync($"/zh/my/notices/{entry.Notice}");
        Assert.DoesNotContain("食品安全", browser.Text);
        await browser.PressAsync("打开并阅读");

        Assert.Equal($"/zh/my/notices/{entry.Notice}", browser.At);
        Assert.Contains("食品安全行政处罚", browser.Text);
        Assert.Contains("Food safety penalty", browser.Text);
        Assert.Contains("（至2026年7月13日）", browser.Text);
        Assert.Contains("(until 13 July 2026)", browser.Text);
        Assert.NotNull((await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Looking_at_an_unread_notice_delivers_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        using var browser = await SignInAsync(registry, "citizen-1");

        foreach (var path in (string[])["my", "my/notices", $"my/notices/{entry.Notice}", "my/entries", $"my/entries/{entry.Number}"])
        {
            await browser.OpenAsync("/en/" + path);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
        }

        Assert.Null((await entry.StoredAsync(registry)).UsableFrom);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Dates_on_the_entrys_page_are_last_days_in_China(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name, GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 11, 1) });
        using var browser = await SignInAsync(registry, "citizen-1");
        await browser.OpenAsync($"/zh/my/notices/{entry.Notice}");
        await browser.PressAsync("打开并阅读");

        await browser.OpenAsync($"/zh/my/entries/{entry.Number}");
        Assert.Contains("2027年5月12日之前不能被查询、使用", browser.Text);
        Assert.Contains("救济期限至2027年5月1日届满", browser.Text);
        Assert.Contains("2030年12月1日", browser.Text);
        Assert.Contains("5,000.00元", browser.Text);
        await browser.OpenAsync($"/en/my/entries/{entry.Number}");
        Assert.Contains("No body may see or use it before 12 May 2027", browser.Text);
        Assert.Contains("runs until 1 May 2027", browser.Text);
        Assert.Contains("CNY 5,000.00", browser.Text);
        Assert.Contains("Facts as the source wrote them", browser.Text);
        Assert.Contains("Producing or trading food below the safety standards", browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Somebody_elses_entry_answers_like_an_unknown_one_byte_for_byte(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        using var api = await ApiAsync(registry, "citizen-2");
        using var browser = await SignInAsync(registry, "citizen-2");

        foreach (var (own, unknown) in new[] { ($"entries/{entry.Number}", $"entries/{EntryNumber.From(42)}"), ($"notices/{entry.Notice}", $"notices/{NoticeNumber.From(42)}") })
        {
            await browser.OpenAsync("/zh/my/" + own);
            var (status, text) = (browser.Status, WithoutToken(browser.Text));
            await browser.OpenAsync("/zh/my/" + unknown);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal((browser.Status, WithoutToken(browser.Text)), (status, text));
        }

        Assert.Equal(await AskAsync(api, HttpMethod.Get, $"/api/me/entries/{EntryNumber.From(42)}"), await AskAsync(api, HttpMethod.Get, $"/api/me/entries/{entry.Number}"));
        Assert.Equal(
            await AskAsync(api, HttpMethod.Post, $"/api/me/notices/{NoticeNumber.From(42)}/open"), await AskAsync(api, HttpMethod.Post, $"/api/me/notices/{entry.Notice}/open"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T19")]
    public async Task The_page_of_looks_names_body_and_post_and_nothing_that_an_official_typed(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var official = new Official("o-1", "吴建国", CreditCode.Parse("11370000MB0DEM0334"), "公务员录用考察", new HashSet<Role> { Role.Inquirer });
        var inquiries = Enumerable.Range(0, ReadLooks.PageSize + 2).Select(i => new Inquiry(
            official, Channel.Page, new Question("自由文本甲", "自由文本乙", "自由文本丙", Number, PersonName.Parse("某某")), ReceiptNumber.From((ulong)i), null));
        await registry.Services.GetRequiredService<AnswerInquiries>().RunAsync([.. inquiries], default);
        using var browser = await SignInAsync(registry, "citizen-1");

        await browser.OpenAsync("/zh/my/looks");
        Assert.Contains("山东省人力资源和社会保障厅，公务员录用考察", browser.Text);
        Assert.Contains("没有这一应用事项", browser.Text);
        Assert.Contains("共27次", browser.Text);
        Assert.Contains("无论您是否有这样的查询，这段话都一样", browser.Text);
        Assert.DoesNotContain("吴建国", browser.Text);
        Assert.DoesNotContain("自由文本", browser.Text);
        // Once as the number, once in the address of its proof.
        Assert.Equal(2 * ReadLooks.PageSize, browser.Text.Split(ReceiptNumber.From(5).ToString()[..6]).Length - 1);

        using var api = await ApiAsync(registry, "citizen-1");
        using var first = JsonDocument.Parse((await AskAsync(api, HttpMethod.Get, "/api/me/looks")).Body);
        var before = first.RootElement.GetProperty("before").GetInt64();
        using var second = JsonDocument.Parse((await AskAsync(api, HttpMethod.Get, $"/api/me/looks?before={before}")).Body);
        Assert.Equal(2, second.RootElement.GetProperty("looks").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, second.RootElement.GetProperty("before").ValueKind);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_home_page_counts_what_is_unread_and_names_the_next_dates(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await GivenNotice.WriteAsync(registry, Number, Name, GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 11, 1) });
        using var browser = await SignInAsync(registry, "citizen-1");

        await browser.OpenAsync("/en/my");

        Assert.Contains("One unread notice.", browser.Text);
        Assert.Contains("There is one entry about you.", browser.Text);
        Assert.Contains("31 December 2026", browser.Text);
        Assert.Contains("1 May 2027", browser.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_clerk_prints_a_notice_and_records_its_hand_over(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GivenNotice.WriteAsync(registry, Number, Name);
        using var clerk = await SignInAsync(registry, "counter");

        await clerk.OpenAsync("/zh/casework/deliveries");
        await clerk.PressAsync("打开告知书以便送达", ("number", entry.Number.ToString()));
        Assert.Contains("王海燕：", clerk.Text);
        Assert.DoesNotContain(Number.Reveal(), clerk.Text);
        await clerk.OpenAsync("/zh/casework/deliveries/record");
        await clerk.PressAsync("登记送达", ("number", entry.Number.ToString()), ("kind", "Counter"),
            ("on-year", "2026"), ("on-month", "11"), ("on-day", "23"), ("document", "resident-id"));

        Assert.Contains("已登记送达", clerk.Text);
        Assert.NotNull((await entry.StoredAsync(registry)).UsableFrom);
        using var person = await SignInAsync(registry, "citizen-1");
        await person.OpenAsync("/zh/my/looks");
        Assert.Contains("山东省社会信用中心，窗口送达", person.Text);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_name_that_the_register_does_not_have_is_sent_to_a_counter(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await GivenNotice.WriteAsync(registry, Number, PersonName.Parse("王海艳"));
        using var browser = await SignInAsync(registry, "citizen-1");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("请携带有效身份证件到信用服务窗口", browser.Text);
        Assert.DoesNotContain("王海艳", browser.Text);
        await browser.OpenAsync("/zh/my");
        Assert.DoesNotContain("我的公允录", browser.Text);
    }

    // Every form of every page bears a token that is new each time.
    static string WithoutToken(string page) => Regex.Replace(page, "name=\"__RequestVerificationToken\"[^>]*>", "");

    static async Task<Browser> SignInAsync(Registry registry, string who)
    {
        var browser = new Browser(registry.Address);
        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find(who)!, registry.Services.GetRequiredService<DemoKeys>()));
        await browser.PressAsync("进入演示");
        return browser;
    }

    static async Task<HttpClient> ApiAsync(Registry registry, string who)
    {
        var http = new HttpClient { BaseAddress = registry.Address };
        using var answer = await http.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = registry.Services.GetRequiredService<DemoKeys>().Secret,
        }));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.RootElement.GetProperty("access_token").GetString());
        return http;
    }

    static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient http, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
