using System.CommandLine;
using System.Text;
using Probity.Cli.Server;

namespace Probity.Cli.Key;

/// <summary><c>probity key make</c>: a key for a program of a body. The private half stays in a file here; the public half is the output.</summary>
sealed class MakeCommand : Verb
{
    readonly Option<string> output;

    /// <summary>The verb in one language.</summary>
    public MakeCommand(Language language) : base(
        "make", new("为单位程序生成密钥：私钥写入文件，公钥（JWK）输出，交给登记系统登记", "Make a key for a program of a body: the private half in a file, the public half (JWK) as output, to be registered"),
        "probity key make --out client.pem > client.public.json", language)
    {
        output = new Option<string>("--out") { Description = new Words("私钥文件；已有的文件不会被覆盖", "File for the private half; an existing file is never overwritten").In(language), HelpName = "FILE", Required = true };
        Add(output);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var path = call.Need(output);
        if (File.Exists(path)) throw FailedException.Usage($"{path} 已存在。", $"{path} exists already.");

        using var key = ClientKey.Make();
        await using var file = OwnFile.Create(path);
        await file.WriteAsync(Encoding.ASCII.GetBytes(key.ToPem() + "\n"), ct);
        // A public key is JSON and nothing else: it is a document for another program.
        Call.WriteJson(key.PublicKey());
        return ExitCode.Done;
    }
}
