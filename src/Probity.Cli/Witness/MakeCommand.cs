using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Witnessing;

namespace Probity.Cli.Witness;

/// <summary><c>probity witness make</c>: the key of a new witness, once; after that it is shown again.</summary>
sealed class MakeCommand : Verb
{
    readonly Option<string> data;
    readonly Option<string> name;

    /// <summary>The verb in one language.</summary>
    public MakeCommand(Language language) : base(
        "make", new("为见证人生成密钥（只生成一次），显示其公钥，供写入信任文件", "Make a witness's key, once, and show its public half, for policies"),
        "probity witness make --data /srv/witness --name witness.example.org", language)
    {
        data = WitnessOptions.Data(this, language);
        name = new Option<string>("--name")
        {
            Description = new Words("见证人的名称，一般为其域名；定下之后不能更改", "The witness's name, usually its host; it cannot be changed").In(language), HelpName = "NAME", Required = true,
        };
        Add(name);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var key = new WitnessFolder(Path.GetFullPath(call.Need(data))).MakeKey(call.Need(name));
        if (call.IsJson) Call.WriteJson(new JsonObject { ["witness"] = key.Verifier.Name, ["key"] = key.Verifier.ToString() });
        else Call.WriteLine(key.Verifier.ToString());
        return Task.FromResult(ExitCode.Done);
    }
}
