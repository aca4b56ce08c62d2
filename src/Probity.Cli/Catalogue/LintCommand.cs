using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Catalogue;

namespace Probity.Cli.Catalogue;

/// <summary><c>probity catalogue lint</c>: everything that is wrong in a catalogue's files, with file, line, article and remedy.</summary>
sealed class LintCommand : Verb
{
    readonly Argument<string?> folder;

    /// <summary>The verb in one language.</summary>
    public LintCommand(Language language) : base(
        "lint", new("检查目录文件：逐条列出错误，注明文件、行号、条款与改法；有错误时退出码为 1", "Check the files of a catalogue: each error with file, line, article and remedy; exit code 1 when there is one"),
        "probity catalogue lint ./catalogues/shandong", language)
    {
        folder = new Argument<string?>("DIR") { Description = new Words("目录所在文件夹（默认随程序附带）", "Folder of the catalogue (default: the one that came with the program)").In(language), Arity = ArgumentArity.ZeroOrOne };
        Add(folder);
    }

    /// <inheritdoc/>
    protected override Task<int> RunAsync(Call call, CancellationToken ct)
    {
        var named = call.Find(folder);
        if (named is not null && !Directory.Exists(named)) throw FailedException.Usage($"没有文件夹 {named}。", $"There is no folder {named}.");

        var reading = named is null ? CatalogueReader.ReadShipped() : CatalogueReader.Read(named);
        if (call.IsJson) call.WriteData(Json(reading));
        else if (reading.Editions is { } editions) call.WriteData(new JsonArray([.. editions.All.Select(edition => (JsonNode)Line(edition))]));
        else foreach (var error in reading.Errors) Call.WriteLine(error.In(call.Language));
        return Task.FromResult(reading.Errors.Count is 0 ? ExitCode.Done : ExitCode.Refused);
    }

    static JsonObject Json(CatalogueReading reading) => new()
    {
        ["editions"] = new JsonArray([.. reading.Editions?.All.Select(edition => (JsonNode)Line(edition)) ?? []]),
        ["errors"] = new JsonArray([.. reading.Errors.Select(error => (JsonNode)new JsonObject
        {
            ["file"] = error.File, ["line"] = error.Line, ["what"] = NamedEdition.Words(error.What), ["remedy"] = NamedEdition.Words(error.Remedy),
        })]),
    };

    static JsonObject Line(Edition edition) => new()
    {
        ["edition"] = edition.Code, ["from"] = $"{edition.From:yyyy-MM-dd}", ["hash"] = edition.Hash,
        ["items"] = edition.Items.Count, ["off"] = edition.Items.Count(item => !item.Enabled), ["purposes"] = edition.Purposes.Count, ["bodies"] = edition.Bodies.Count, ["statutes"] = edition.Statutes.Count,
    };
}
