using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;
using Probity.Subjects;

namespace Probity.Cli.Counter;

/// <summary>A verb of a counter's clerk about binding accounts. Nothing that it writes says whether the register holds anything of the person.</summary>
abstract class CounterVerb : Verb
{
    const string Root = "api/accounts/documents";
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    protected CounterVerb(string name, Words about, string example, Language language) : base(name, about, example, language)
    {
        AddOptions(language);
        server = new ServerOptions(this, language);
    }

    /// <summary>The options of the verb itself.</summary>
    protected virtual void AddOptions(Language language)
    {
    }

    /// <summary>Speaks to the register as the clerk.</summary>
    protected Task<RegisterClient> ConnectAsync(Call call, CancellationToken ct) => server.ConnectAsync(call, ct);

    /// <summary>The argument that names a binding.</summary>
    protected Argument<string> AddNumber(Language language)
    {
        var number = new Argument<string>("NUMBER") { Description = new Words("绑定的编号", "Number of the binding").In(language) };
        Add(number);
        return number;
    }

    /// <summary>The address of all bindings, or of something below one.</summary>
    protected static string PathOf(string number = "", string below = "") => number.Length is 0 ? Root : $"{Root}/{Uri.EscapeDataString(number)}/{below}";
}

/// <summary>What a clerk reads off a document; number and name come from the input, so that they stay in no history.</summary>
sealed class SeenOptions
{
    readonly PersonOptions person;
    readonly Option<string> document;

    /// <summary>Adds the options to a verb.</summary>
    public SeenOptions(Command command, Language language)
    {
        document = new Option<string>("--document")
        {
            Description = new Words("核对过的证件：", "The document seen: ").In(language) + string.Join(new Words("，", ", ").In(language), SeenIdentity.Documents.Select(one => $"{one.Code} {one.Name.In(language)}")),
            HelpName = "CODE", Required = true,
        };
        command.Add(document);
        person = new PersonOptions(command, language);
    }

    /// <summary>As the API takes it.</summary>
    public HttpContent Read(Call call)
    {
        var (number, name) = person.Read(call);
        return RegisterClient.Json(new JsonObject { ["number"] = number, ["name"] = name, ["document"] = call.Need(document) });
    }
}
