using System.CommandLine;
using System.Net.Http.Headers;
using Probity.Cli.Parts;
using Probity.Cli.Proposal;

namespace Probity.Cli.Body;

/// <summary><c>probity body import</c>: proposes all bodies of a file, or none.</summary>
sealed class ImportCommand : Verb
{
    readonly Argument<string?> file;
    readonly Option<bool> template;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ImportCommand(Language language) : base(
        "import", new("申请设立一个文件中的全部单位，或者只输出模板", "Propose to open all bodies of a file, or write the template"),
        "probity body import --as system --template > bodies.csv\nprobity body import --as system bodies.csv", language)
    {
        file = new Argument<string?>("FILE") { Description = new Words("CSV文件", "CSV file").In(language), Arity = ArgumentArity.ZeroOrOne };
        template = new Option<bool>("--template") { Description = new Words("只输出模板", "Only write the template").In(language) };
        Add(file);
        Add(template);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        if (call.Get(template))
        {
            await using var output = Console.OpenStandardOutput();
            await client.CopyAsync("api/administration/bodies/template", output, ct);
            return ExitCode.Done;
        }

        if (call.Find(file) is not { } path) throw FailedException.Usage("请给出文件，或者用 --template 取得模板。", "Name a file, or get the template with --template.");

        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(path, ct));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        Proposals.Write(call, (await client.PostAsync("api/administration/bodies/import", content, ct)).Body!);
        return ExitCode.Done;
    }
}
