using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Catalogue;
using Probity.Cli.Parts;
using Probity.Cli.Server;

namespace Probity.Cli.Drafts;

/// <summary><c>probity edition list</c>: drafts of the catalogue.</summary>
sealed class ListCommand : Verb
{
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ListCommand(Language language) : base("list", new("列出目录草案，新的在前", "List drafts of the catalogue, the newest first"), "probity edition list", language) => server = new ServerOptions(this, language);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        var all = new JsonArray();
        for (var next = "api/edition-drafts"; next is not null;)
        {
            var page = (await client.GetAsync(next.TrimStart('/'), ct)).Body!;
            foreach (var one in page["drafts"]!.AsArray()) all.Add(one!.DeepClone());
            next = (string?)page["next"];
        }

        call.WriteData(call.IsJson ? new JsonObject { ["drafts"] = all } : all);
        return ExitCode.Done;
    }
}

/// <summary><c>probity edition propose</c>: a folder becomes a draft.</summary>
sealed class ProposeCommand : Verb
{
    readonly Argument<string> folder;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public ProposeCommand(Language language) : base(
        "propose", new("把一个版本的文件夹作为草案提出；先在本机检查", "Bring the folder of an edition as a draft; it is checked here first"), "probity edition propose ./draft --as editor", language)
    {
        folder = new Argument<string>("FOLDER") { Description = new Words("版本的文件夹", "Folder of the edition").In(language) };
        Add(folder);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        if (!Directory.Exists(call.Get(folder)) || EditionArchive.ReadFolder(call.Get(folder)) is not { } files) throw FailedException.Refused(EditionArchive.Unreadable);

        var errors = CatalogueReader.Read(files).Errors;
        foreach (var error in errors) call.Say(error.In(Language.Zh), error.In(Language.En));
        if (errors.Count > 0) return ExitCode.Refused;

        using var client = await server.ConnectAsync(call, ct);
        using var content = new ByteArrayContent(EditionArchive.Write(files)) { Headers = { ContentType = new("application/zip") } };
        call.WriteData((await client.PostAsync("api/casework/editions", content, ct)).Body);
        return ExitCode.Done;
    }
}

/// <summary><c>probity edition renew</c>: a renewal goes the way of a draft.</summary>
sealed class RenewCommand : Verb
{
    readonly Argument<string> edition;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public RenewCommand(Language language) : base(
        "renew", new("为三年将满的版本提出续期草案", "Bring the renewal of an edition, of which something lapses within a year, as a draft"), "probity edition renew sd-2027-1 --as editor", language)
    {
        edition = new Argument<string>("EDITION") { Description = new Words("版本代码", "Code of the edition").In(language) };
        Add(edition);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        call.WriteData((await client.PostAsync("api/casework/editions/renewals", RegisterClient.Json(new JsonObject { ["edition"] = call.Get(edition) }), ct)).Body);
        return ExitCode.Done;
    }
}

/// <summary><c>probity edition get</c>: the files of a draft, as an archive.</summary>
sealed class GetCommand : Verb
{
    readonly Argument<string> number;
    readonly Option<string> to;
    readonly ServerOptions server;

    /// <summary>The verb in one language.</summary>
    public GetCommand(Language language) : base("get", new("下载草案的全部文件（ZIP）", "Fetch all files of a draft (ZIP)"), "probity edition get V-7K3M-Q2XA-90FE-T --to draft.zip", language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("草案编号", "Number of the draft").In(language) };
        to = new Option<string>("--to") { Description = new Words("存放的文件", "File to write").In(language), HelpName = "FILE", Required = true };
        Add(number);
        Add(to);
        server = new ServerOptions(this, language);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = server.Open(call);
        await Download.ToAsync(client, $"api/edition-drafts/{Uri.EscapeDataString(call.Get(number))}/files", call.Need(to), ct);
        return ExitCode.Done;
    }
}
