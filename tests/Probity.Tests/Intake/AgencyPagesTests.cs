using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Probity.SignIn.Demo;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

public sealed partial class AgencyPagesTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_clerk_sends_a_file_and_a_checker_releases_it_without_script(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await SignInAsync(registry, "maker");
        using var checker = await SignInAsync(registry, "checker");

        var page = await maker.GetStringAsync("/zh/agency/upload");
        using var sent = await UploadAsync(maker, page, Token().Match(page).Groups[1].Value);
        var address = sent.RequestMessage!.RequestUri!.AbsolutePath;
        var shown = await DecidedAsync(maker, address);
        var check = await checker.GetStringAsync(address + "/check");
        var done = await checker.PostAsync(address + "/check", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(check).Groups[1].Value,
            ["version"] = Version().Match(check).Groups[1].Value,
            ["word"] = "release",
        }));

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Contains("待复核", shown, StringComparison.Ordinal);
        Assert.Contains("批次已生效", await done.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Released", await maker.GetStringAsync(address.Replace("/zh/", "/en/", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Released", await maker.GetStringAsync("/en/agency"), StringComparison.Ordinal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from usable_entry"));
        Assert.Contains("批次已生效", await checker.GetStringAsync(done.RequestMessage!.RequestUri), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_upload_without_the_forms_token_is_refused_and_leaves_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await SignInAsync(registry, "maker");
        var page = await maker.GetStringAsync("/zh/agency/upload");

        using var sent = await UploadAsync(maker, page, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from batch_file"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from batch"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_identity_desk_opens_a_row_by_a_posted_form(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry("379999198803120022", "王改名") { Body = "11370102MB0DEM13XC" });
        using var api = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(await api.SendAsync(File(Row("王海燕", "379999198803120022", 1))));
        using var desk = await SignInAsync(registry, "identity");

        var list = await desk.GetStringAsync("/en/casework");
        var action = Action().Match(list).Groups[1].Value;
        var compared = await (await desk.PostAsync(action, Form(list))).Content.ReadAsStringAsync();
        var decided = await desk.PostAsync(action + "/decision", Form(compared, "same"));
        var done = await decided.Content.ReadAsStringAsync();

        Assert.DoesNotContain("王", list.Replace("王海燕的", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("王改名", compared, StringComparison.Ordinal);
        Assert.Contains("王海燕", compared, StringComparison.Ordinal);
        Assert.Contains("Confirmed: the same person", done, StringComparison.Ordinal);
        Assert.Contains("Confirmed: the same person", await desk.GetStringAsync(decided.RequestMessage!.RequestUri), StringComparison.Ordinal);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from entry"));
    }

    internal static FormUrlEncodedContent Form(string page, string word = "") =>
        new(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value, ["word"] = word });

    static async Task<HttpResponseMessage> UploadAsync(HttpClient maker, string page, string token)
    {
        Assert.Contains("multipart/form-data", page, StringComparison.Ordinal);
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("penalty"), "dataset" } };
        foreach (var (field, value) in Attested) form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(File(Row("王海燕", "379999198803120022", 1))), "file", "处罚2026.csv");
        // What a browser sends for a file field that nobody filled in.
        var none = new ByteArrayContent([]);
        none.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "companion", FileName = "\"\"" };
        form.Add(none);
        return await maker.PostAsync("/zh/agency/upload", form);
    }

    static async Task<string> DecidedAsync(HttpClient maker, string address)
    {
        for (var i = 0; i < 300; i++)
        {
            var page = await maker.GetStringAsync(address);
            if (!page.Contains("刷新", StringComparison.Ordinal)) return page;
            await Task.Delay(100);
        }

        throw new TimeoutException("The batch was not decided.");
    }

    internal static async Task<HttpClient> SignInAsync(Registry registry, string who)
    {
        var client = registry.CreateClient();
        var link = DemoDoor.LinkOf(DemoPeople.Find(who)!, DemoKeys.Open(registry.Settings.Keys));
        var page = await client.GetStringAsync(link);
        using var entered = await client.PostAsync(link, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        }));
        entered.EnsureSuccessStatusCode();
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\" value=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("action=\"(/en/casework/identity/[^\"]+)\"")]
    private static partial Regex Action();
}
