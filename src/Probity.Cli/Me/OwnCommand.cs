using Probity.Cli.Parts;

namespace Probity.Cli.Me;

/// <summary>A verb of the person's own: the token says who, no option does.</summary>
abstract class OwnCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>A verb in one language.</summary>
    protected OwnCommand(string name, Words about, string example, Language language) : base(name, about, example, language) => server = new ServerOptions(this, language);

    /// <summary>Asks the register as the person.</summary>
    protected Task<Server.RegisterClient> ConnectAsync(Call call, CancellationToken ct) => server.ConnectAsync(call, ct);

    /// <summary>A list that the register gives: the whole answer as JSON, otherwise the list alone as lines.</summary>
    protected static void WriteList(Call call, System.Text.Json.Nodes.JsonNode? body, string list)
    {
        if (call.IsJson) call.WriteData(body);
        else call.WriteData(body?[list]?.DeepClone());
    }
}
