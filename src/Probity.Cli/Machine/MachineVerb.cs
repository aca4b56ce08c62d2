using System.CommandLine;
using Probity.Bodies.Machines;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Machine;

/// <summary>A verb about the programs of a body: for its administrators, and for the security administrator, who approves and ends those of every body.</summary>
abstract class MachineVerb : Verb
{
    /// <summary>Where programs stand in the API.</summary>
    protected const string Root = "api/administration/machines";

    readonly Argument<string>? number;
    readonly ServerOptions server;

    /// <summary>The verb in one language; most are about one program.</summary>
    protected MachineVerb(string name, Words about, string example, Language language, bool isOfOne = true) : base(name, about, example, language)
    {
        if (isOfOne) Add(number = new Argument<string>("NUMBER") { Description = new Words("机器客户端的编号（client_id）", "Number of the program: its client_id").In(language) });
        AddOptions(language);
        server = new ServerOptions(this, language);
    }

    /// <summary>The options of the verb itself.</summary>
    protected virtual void AddOptions(Language language)
    {
    }

    /// <summary>Adds one option.</summary>
    protected Option<T> Add<T>(string name, string value, Words about, Language language, bool isRequired = true)
    {
        var option = new Option<T>(name) { Description = about.In(language), HelpName = value, Required = isRequired };
        Add(option);
        return option;
    }

    /// <summary>The option of a public key.</summary>
    protected Option<string> AddKey(Language language) =>
        Add<string>("--key", "FILE", new("公钥文件（PEM 或 JWK），- 表示从输入读取；见 key make", "File of the public key (PEM or JWK), - reads the input; see: key make"), language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        await DoAsync(call, client, number is null ? "" : call.Get(number), ct);
        return ExitCode.Done;
    }

    /// <summary>Speaks to the register and writes what it answered.</summary>
    protected abstract Task DoAsync(Call call, RegisterClient client, string number, CancellationToken ct);

    /// <summary>The address of a program, or of something below.</summary>
    protected static string PathOf(string number, string below) => $"{Root}/{Uri.EscapeDataString(number)}/{below}";

    /// <summary>The public key of a file. What is private, or no key, never leaves this machine.</summary>
    protected static async Task<MachineKey> ReadKeyAsync(string path, CancellationToken ct)
    {
        var text = path is "-" ? await Console.In.ReadToEndAsync(ct) : await File.ReadAllTextAsync(path, ct);
        var key = MachineKey.Read(text);
        return key.Refusal is not { } refusal ? key.Value
            : refusal == MachineKey.Private ? throw FailedException.Usage($"{path} 是私钥，未发送。请给出公钥。", $"{path} is a private key; it was not sent. Name the public one.")
            : throw FailedException.Refused(refusal);
    }
}
