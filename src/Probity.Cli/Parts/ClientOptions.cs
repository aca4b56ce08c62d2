using System.CommandLine;
using Probity.Cli.Server;

namespace Probity.Cli.Parts;

/// <summary>A program of a body as the asker: its name at the provider, its key, and the official for whom it asks.</summary>
sealed class ClientOptions
{
    /// <summary>The header that names the official.</summary>
    public const string OfficialHeader = "Probity-On-Behalf-Of";

    readonly Option<string> id;
    readonly Option<string> key;
    readonly Option<string> official;
    readonly Option<string> issuer;

    /// <summary>Adds the options to a verb.</summary>
    public ClientOptions(Command command, Language language)
    {
        id = Add("--client-id", "ID", new("以单位程序的身份：客户端代号（默认 PROBITY_CLIENT_ID）", "As a program of a body: its client id (default: PROBITY_CLIENT_ID)"));
        key = Add("--client-key", "FILE", new("该程序的私钥文件（默认 PROBITY_CLIENT_KEY），见 key make", "Its private key (default: PROBITY_CLIENT_KEY); see: key make"));
        official = Add("--on-behalf-of", "NUMBER", new("程序代哪位工作人员办理：其工号", "The official for whom the program acts: the number at the body"));
        issuer = Add("--issuer", "URL", new("身份提供方（默认登记系统自带的）", "The identity provider (default: the register's own)"));

        Option<string> Add(string name, string value, Words about)
        {
            var option = new Option<string>(name) { Description = about.In(language), HelpName = value };
            command.Add(option);
            return option;
        }
    }

    /// <summary>Whether the options themselves name a program.</summary>
    public bool IsGiven(Call call) => call.Get(id) is not null || call.Get(key) is not null;

    /// <summary>The official's number; null where none is named.</summary>
    public string? Official(Call call) => call.Get(official);

    /// <summary>A token of the program; null where neither options nor environment name one.</summary>
    public async Task<string?> FindTokenAsync(Call call, Uri register, CancellationToken ct)
    {
        var (name, file) = (Said(call, id, "PROBITY_CLIENT_ID"), Said(call, key, "PROBITY_CLIENT_KEY"));
        if (name is null && file is null) return null;
        if (name is null || file is null)
        {
            if (!IsGiven(call)) return null;
            throw FailedException.Usage("--client-id 与 --client-key 须同时给出。", "Give --client-id and --client-key together.");
        }

        var provider = Said(call, issuer, "PROBITY_ISSUER") is { } given ? Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var uri) ? uri : throw Wrong(given) : register;
        return await new ClientSignIn(name, file).GetAsync(provider, ct);
    }

    static FailedException Wrong(string given) => FailedException.Usage($"--issuer 须为网址，而不是“{given}”。", $"--issuer must be an address, not '{given}'.");

    static string? Said(Call call, Option<string> option, string variable) => call.Get(option) ?? (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : null);
}
