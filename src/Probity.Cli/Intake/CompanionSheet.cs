using Probity.Csv;
using Probity.Intake;

namespace Probity.Cli.Intake;

/// <summary>The companion of a file on its way in, and the sheet to fill in on its way out.</summary>
static class CompanionSheet
{
    /// <summary>What a companion file says by document; nothing where there is no file. It is taken whole or not at all.</summary>
    public static async Task<IReadOnlyDictionary<DecisionNumber, SuppliedFacts>> ReadAsync(
        Call call, FileInfo? file, CompanionTemplate template, DateOnly today, CancellationToken ct)
    {
        if (file is null) return new Dictionary<DecisionNumber, SuppliedFacts>();

        await using var stream = file.OpenRead();
        var reading = await CompanionFile.ReadAsync(stream, template, today, ct);
        if (reading.Errors.Count is 0) return reading.Facts;

        RowErrors.Say(call, reading.Errors);
        throw FailedException.Refused(reading.Errors[0].Error.Refusal.Code, new("补充表有误，数据文件未校验。", "The companion file is wrong; the data file was not checked."));
    }

    /// <summary>Writes the sheet to fill in.</summary>
    public static async Task WriteAsync(string path, IReadOnlyList<IReadOnlyList<string>> rows, CancellationToken ct)
    {
        await using var file = OwnFile.Create(path);
        var csv = new CsvWriter(file);
        foreach (var row in rows)
        {
            foreach (var cell in row) csv.Add(cell);
            await csv.EndRowAsync(ct);
        }

        await csv.FlushAsync(ct);
    }
}
