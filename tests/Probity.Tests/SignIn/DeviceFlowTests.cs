using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Probity.Tests.SignIn;

public sealed class DeviceFlowTests
{
    [Fact]
    public async Task Who_says_yes_in_a_browser_gives_the_command_a_token_of_ten_minutes()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        var asked = await AskAsync(host);
        Assert.Equal("authorization_pending", Text(await PollAsync(host, asked), "error"));

        await AnswerAsync(browser, asked, "Yes, let it");

        Assert.Contains("Go back to the command", browser.Text);
        var given = await PollAsync(host, asked);
        var token = new JsonWebToken(Text(given, "access_token"));
        Assert.Equal(TimeSpan.FromMinutes(10), token.ValidTo - token.IssuedAt);
        Assert.Equal(["probity-api"], token.Audiences);
        Assert.Equal("urn:probity:acr:two-factor", token.GetPayloadValue<string>("acr"));
        Assert.DoesNotContain(holder.Name, token.EncodedPayload);
    }

    [Fact]
    public async Task Who_says_no_gives_the_command_nothing()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        var asked = await AskAsync(host);

        await AnswerAsync(browser, asked, "No");

        Assert.Equal("access_denied", Text(await PollAsync(host, asked), "error"));
    }

    [Fact]
    public async Task Nobody_says_yes_before_signing_in()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var asked = await AskAsync(host);

        await browser.OpenAsync($"/en/connect/verify?user_code={asked["user_code"]}");

        Assert.StartsWith("/en/account/sign-in?returnUrl=%2Fen%2Fconnect%2Fverify", browser.At);
    }

    [Fact]
    public async Task A_code_that_no_command_shows_is_refused()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);

        await browser.OpenAsync("/en/connect/verify?user_code=0000-0000-0000");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("No command waits with this code", browser.Text);
    }

    [Fact]
    public async Task A_refresh_token_is_good_once()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        var first = await SignInAsync(host, browser);

        var second = await RefreshAsync(host, Text(first, "refresh_token"));

        Assert.NotNull(second["access_token"]);
        Assert.Equal("invalid_grant", Text(await RefreshAsync(host, Text(first, "refresh_token")), "error"));
        Assert.NotNull((await RefreshAsync(host, Text(second, "refresh_token")))["access_token"]);
    }

    [Fact]
    public async Task Without_use_the_commands_sign_in_ends_after_half_an_hour_and_with_use_after_eight_hours()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        var idle = await SignInAsync(host, browser);
        var used = await SignInAsync(host, browser);

        for (var turn = 1; turn <= 19; turn++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(25));
            used = await RefreshAsync(host, Text(used, "refresh_token"));
            Assert.NotNull(used["access_token"]);
        }

        Assert.Equal("invalid_grant", Text(await RefreshAsync(host, Text(idle, "refresh_token")), "error"));
        host.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal("invalid_grant", Text(await RefreshAsync(host, Text(used, "refresh_token")), "error"));
    }

    [Fact]
    public async Task Another_password_ends_the_commands_sign_in_too()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        var given = await SignInAsync(host, browser);

        await browser.OpenAsync("/en/account/password");
        await browser.PressAsync("Change the password", ("old", Holder.Password), ("password", "quite another and longer one"));

        Assert.Equal("invalid_grant", Text(await RefreshAsync(host, Text(given, "refresh_token")), "error"));
    }

    [Fact]
    public async Task Revoking_a_token_ends_the_sign_in_behind_it()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        var given = await SignInAsync(host, browser);
        var next = await RefreshAsync(host, Text(given, "refresh_token"));

        await PostAsync(host, "/connect/revoke", ("token", Text(next, "access_token")), ("token_type_hint", "access_token"));

        Assert.Equal("invalid_grant", Text(await RefreshAsync(host, Text(next, "refresh_token")), "error"));
    }

    static Task<SignInHost> StartAsync() => SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });

    static Task<JsonNode> AskAsync(SignInHost host) => PostAsync(host, "/connect/device", ("scope", "offline_access"));

    static Task<JsonNode> PollAsync(SignInHost host, JsonNode asked) =>
        PostAsync(host, "/connect/token", ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", Text(asked, "device_code")));

    static Task<JsonNode> RefreshAsync(SignInHost host, string token) => PostAsync(host, "/connect/token", ("grant_type", "refresh_token"), ("refresh_token", token));

    static async Task<JsonNode> SignInAsync(SignInHost host, Browser browser)
    {
        var asked = await AskAsync(host);
        await AnswerAsync(browser, asked, "Yes, let it");
        return await PollAsync(host, asked);
    }

    static async Task AnswerAsync(Browser browser, JsonNode asked, string button)
    {
        await browser.OpenAsync("/en/connect/verify");
        await browser.OpenAsync($"/en/connect/verify?user_code={asked["user_code"]}");
        await browser.PressAsync(button);
    }

    static string Text(JsonNode answer, string name) => answer[name]?.GetValue<string>() ?? throw new InvalidOperationException($"No {name}: {answer}");

    static async Task<JsonNode> PostAsync(SignInHost host, string path, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent([new("client_id", "probity-command"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
        return await answer.Content.ReadFromJsonAsync<JsonNode>() ?? throw new InvalidOperationException("No answer.");
    }
}
