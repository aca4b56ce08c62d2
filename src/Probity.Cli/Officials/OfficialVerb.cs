using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Officials;

/// <summary>A verb about one official of the caller's body.</summary>
abstract class OfficialVerb : Verb
{
    const string Root = "api/administration/officials";
    readonly Argument<string> number;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    protected OfficialVerb(string name, Words about, string example, Language language) : base(name, about, example, language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("工号", "Number of the official at the body").In(language) };
        Add(number);
        AddOptions(language);
        server = new ServerOptions(this, language);
    }

    /// <summary>The options of the verb itself.</summary>
    protected virtual void AddOptions(Language language)
    {
    }

    /// <summary>Adds one option.</summary>
    protected Option<T> Add<T>(string name, string value, Words about, Language language)
    {
        var option = new Option<T>(name) { Description = about.In(language), HelpName = value };
        Add(option);
        return option;
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        Show(call, await DoAsync(call, client, call.Get(number), ct));
        return ExitCode.Done;
    }

    /// <summary>Speaks to the register.</summary>
    protected abstract Task<JsonNode?> DoAsync(Call call, RegisterClient client, string number, CancellationToken ct);

    /// <summary>Writes what it answered.</summary>
    protected virtual void Show(Call call, JsonNode? answer) => call.WriteData(answer);

    /// <summary>The address of an official, or of something below.</summary>
    protected static string PathOf(string number, string below = "") => $"{Root}/{Uri.EscapeDataString(number)}{below}";

    /// <summary>The version of the appointment as it stands just now.</summary>
    protected static async Task<JsonNode> VersionAsync(RegisterClient client, string number, CancellationToken ct) =>
        (await client.GetAsync(PathOf(number), ct)).Body!["version"]!.DeepClone();

    /// <summary>Posts and gives the answer.</summary>
    protected static async Task<JsonNode?> PostAsync(RegisterClient client, string path, JsonObject body, CancellationToken ct) =>
        (await client.PostAsync(path, RegisterClient.Json(body), ct)).Body;

    /// <summary>Codes of roles, as the API names them.</summary>
    protected static JsonArray RolesOf(IEnumerable<string> roles) => new([.. roles.Select(role => (JsonNode)role)]);
}
