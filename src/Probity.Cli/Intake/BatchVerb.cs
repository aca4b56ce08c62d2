using System.CommandLine;
using System.Text.Json.Nodes;
using Probity.Cli.Parts;
using Probity.Cli.Server;
using Probity.Csv;
using Probity.Sheets;

namespace Probity.Cli.Intake;

/// <summary>A verb about one batch of the body for which the token speaks.</summary>
abstract class BatchVerb : Verb
{
    readonly Argument<string> number;
    readonly ServerOptions server;

    /// <summary>A verb in one language.</summary>
    protected BatchVerb(string name, Words about, string example, Language language) : base(name, about, example, language)
    {
        number = new Argument<string>("NUMBER") { Description = new Words("批次编号", "Number of the batch").In(language) };
        Add(number);
        server = new ServerOptions(this, language);
    }

    /// <summary>Does the work with a client and the address of the batch.</summary>
    protected abstract Task<int> RunAsync(Call call, RegisterClient client, string batch, CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(Call call, CancellationToken ct)
    {
        using var client = await server.ConnectAsync(call, ct);
        return await RunAsync(call, client, $"api/batches/{Uri.EscapeDataString(call.Get(number))}", ct);
    }

    /// <summary>Copies a sheet that the register makes to the output, byte for byte; as JSON, a list of its rows by header.</summary>
    protected static async Task<int> CopyAsync(Call call, RegisterClient client, string path, CancellationToken ct)
    {
        if (call.IsJson)
        {
            using var sheet = new MemoryStream();
            await client.CopyAsync(path, sheet, ct);
            sheet.Position = 0;
            Call.WriteJson(new JsonObject { ["rows"] = await RowsAsync(sheet, ct) });
            return ExitCode.Done;
        }

        await using var output = Console.OpenStandardOutput();
        await client.CopyAsync(path, output, ct);
        return ExitCode.Done;
    }

    // The guard against formulas is for spreadsheets; a program gets the cell itself.
    static async Task<JsonArray> RowsAsync(Stream stream, CancellationToken ct)
    {
        var sheet = (await CsvSheet.OpenAsync(stream, HeaderSearch.FirstRow(), ct)).Value;
        var rows = new JsonArray();
        await foreach (var row in sheet.ReadRowsAsync(ct))
            rows.Add(new JsonObject(sheet.Header.Zip(row.Cells).Select(cell => KeyValuePair.Create(cell.First, (JsonNode?)FormulaGuard.Unguard(cell.Second)))));
        return rows;
    }

    /// <summary>Writes a batch; the exit code is that of <c>intake check</c> for the same rows.</summary>
    internal static int Report(Call call, JsonNode batch)
    {
        call.WriteData(batch);
        var words = batch["notice"]?["words"];
        if (words is not null) call.Say($"{batch["notice"]!["code"]}: {words["zh"]}", $"{batch["notice"]!["code"]}: {words["en"]}");
        if ((string?)batch["state"] is "decided" && (int)batch["rejected"]! + (int)batch["held"]! > 0)
            call.Say($"各行原因：probity intake result {batch["number"]}", $"For the reasons row by row: probity intake result {batch["number"]}");
        var isRefused = (string?)batch["state"] is "refused";
        return isRefused || (int)batch["rejected"]! + (int)batch["held"]! > 0 ? ExitCode.Refused : ExitCode.Done;
    }
}
