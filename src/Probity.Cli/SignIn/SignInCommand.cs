using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.SignIn;

/// <summary><c>probity signin</c>: signs the command in as somebody who says yes in a browser (RFC 8628). No password is ever typed here.</summary>
sealed class SignInCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public SignInCommand(Language language) : base(
        "signin", new("登录：在浏览器中同意后，命令行以您的身份办事", "Sign in: the command acts for you once you have said yes in a browser"), "probity signin --server https://credit.example.gov.cn", language) =>
        server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        var asked = await AskAsync(client, ct);
        var code = (string)asked["user_code"]!;
        var page = new Uri(client.Address, $"{(call.Language is Language.En ? "en" : "zh")}/connect/verify?user_code={Uri.EscapeDataString(code)}");
        call.Say($"请在浏览器中打开：\n\n  {page}\n\n核对代码 {code}，登录并同意。", $"Open this in a browser:\n\n  {page}\n\nCompare the code {code}, sign in there and say yes.");

        await WaitAsync(client, asked, ct);
        call.Say("已登录。30分钟不用即失效，最长8小时。", "You are signed in, for 30 minutes without use and 8 hours at most.");
        call.WriteData(new JsonObject { ["server"] = client.Address.AbsoluteUri });
        return ExitCode.Done;
    }

    static async Task<JsonNode> AskAsync(RegisterClient client, CancellationToken ct)
    {
        try
        {
            return (await KeptSignIn.AskAsync(client, "connect/device", [("scope", "offline_access")], ct))!;
        }
        catch (FailedException unknown) when (unknown.Failure.Code is "http.404")
        {
            throw FailedException.Usage(
                "该系统使用其他身份提供方，或是演示系统。请用 --token 给出该提供方签发的令牌；演示系统请用 --as。",
                "That register has another identity provider, or is a demo. Name a token of that provider with --token; in a demo, use --as.");
        }
    }

    static async Task WaitAsync(RegisterClient client, JsonNode asked, CancellationToken ct)
    {
        var pause = TimeSpan.FromSeconds((int?)asked["interval"] ?? 5);
        while (true)
        {
            await Task.Delay(pause, ct);
            try
            {
                var fields = new[] { ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", (string)asked["device_code"]!) };
                await new KeptSignIn(client.Address).KeepAsync(client, fields, ct);
                return;
            }
            catch (FailedException waiting) when (waiting.Failure.Code is "authorization_pending")
            {
            }
            catch (FailedException waiting) when (waiting.Failure.Code is "slow_down")
            {
                pause += TimeSpan.FromSeconds(5);
            }
            catch (FailedException over) when (over.Failure.Code is "access_denied" or "expired_token")
            {
                throw FailedException.Refused(over.Failure.Code, new("没有登录：请求被拒绝，或者代码已过期。", "You were not signed in: the request was refused, or its code has expired."));
            }
        }
    }
}
