using System.CommandLine;
using System.Net.Http.Headers;
using Probity.Cli.Server;

namespace Probity.Cli.Parts;

/// <summary>Which register to speak to, and as whom.</summary>
sealed class ServerOptions
{
    readonly Option<string> server;
    readonly Option<string> token;
    readonly Option<string> demoPerson;
    readonly ClientOptions program;
    readonly DataOptions data;

    /// <summary>Adds the options to a verb.</summary>
    public ServerOptions(Command command, Language language)
    {
        server = Add("--server", "URL", new("登记系统地址（默认 PROBITY_SERVER，否则 http://127.0.0.1:8080）", "Address of the register (default: PROBITY_SERVER, else http://127.0.0.1:8080)"));
        token = Add("--token", "TOKEN", new("访问令牌（默认 PROBITY_TOKEN）", "Access token (default: PROBITY_TOKEN)"));
        demoPerson = Add("--as", "WHO", new("演示系统中的人员代号，见 demo people", "Somebody of the demo, as listed by: demo people"));
        program = new ClientOptions(command, language);
        data = new DataOptions(command, language);
        command.Validators.Add(result =>
        {
            if (result.GetValue(token) is not null && result.GetValue(demoPerson) is not null)
                result.AddError(new Words("--token 与 --as 只能选一项。", "Give --token or --as, not both.").In(language));
        });

        Option<string> Add(string name, string value, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = value };
            command.Add(option);
            return option;
        }
    }

    /// <summary>The register's address.</summary>
    public Uri Address(Call call)
    {
        var text = call.Get(server) ?? Environment.GetEnvironmentVariable("PROBITY_SERVER") ?? "http://127.0.0.1:8080";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/")
            : throw FailedException.Usage($"--server 须为 http:// 或 https:// 地址，而不是“{text}”。", $"--server must be an http:// or https:// address, not '{text}'.");
    }

    /// <summary>A client that speaks as whom the options name.</summary>
    public async Task<RegisterClient> ConnectAsync(Call call, CancellationToken ct)
    {
        var client = new RegisterClient(Address(call));
        client.Bearer = new AuthenticationHeaderValue("Bearer", await TokenAsync(call, client, ct));
        client.OnBehalfOf = program.Official(call);
        return client;
    }

    /// <summary>A client that speaks as nobody yet.</summary>
    public RegisterClient Open(Call call) => new(Address(call));

    /// <summary>The key folder of a demo on this machine.</summary>
    public string Keys(Call call) => data.Keys(call);

    async Task<string> TokenAsync(Call call, RegisterClient client, CancellationToken ct)
    {
        if (call.Get(token) is { } given) return given;
        if (call.Get(demoPerson) is { } who) return await DemoToken.GetAsync(client, who, data.Keys(call), ct);

        if (program.IsGiven(call) && await program.FindTokenAsync(call, client.Address, ct) is { } own) return own;
        if (Environment.GetEnvironmentVariable("PROBITY_TOKEN") is { Length: > 0 } set) return set;

        if (await program.FindTokenAsync(call, client.Address, ct) is { } configured) return configured;

        return await new KeptSignIn(client.Address).FindTokenAsync(client, ct) ?? throw FailedException.Usage(
            "请先运行 probity signin 登录，或者用 --token 或 PROBITY_TOKEN 给出访问令牌；单位程序用 --client-id 和 --client-key，演示系统用 --as。",
            "Sign in first with probity signin, or name an access token with --token or PROBITY_TOKEN; a program, --client-id and --client-key; in a demo, --as.");
    }
}
