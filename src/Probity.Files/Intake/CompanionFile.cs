namespace Probity.Intake;

/// <summary>What a companion file says, by document; or what is wrong with it, with row numbers.</summary>
/// <param name="Facts">Empty where there is an error.</param>
/// <param name="Errors">Errors of the file (at its header) or of rows; a companion is taken whole or not at all.</param>
public sealed record CompanionReading(
    IReadOnlyDictionary<DecisionNumber, SuppliedFacts> Facts, IReadOnlyList<(int Row, RowError Error)> Errors);

/// <summary>Reads the companion file (补充表) of a batch.</summary>
public static class CompanionFile
{
    /// <summary>Reads the whole file. The stream stays the caller's.</summary>
    public static async Task<CompanionReading> ReadAsync(Stream stream, CompanionTemplate template, DateOnly today, CancellationToken ct)
    {
        var facts = new Dictionary<DecisionNumber, SuppliedFacts>();
        var opening = await SheetFile.OpenAsync(stream, template.Template, ct);
        List<(int Row, RowError Error)> errors = [.. opening.Errors.Select(error => (opening.Row, error))];
        if (opening.File is not { } file) return new CompanionReading(facts, errors);

        await foreach (var row in file.ReadAsync(today, ct))
        {
            if (row.Values is not { } values) errors.Add((row.Sheet.Number, new RowError(row.Sheet.Broken!, row.Sheet.Where, "", Words.None)));
            else if (values.Errors.Count > 0) errors.AddRange(values.Errors.Select(error => (row.Sheet.Number, error)));
            else if (!facts.TryAdd(values.DecisionNumber!.Value, CompanionTemplate.FactsOf(values)))
                errors.Add((row.Sheet.Number, values.Point(CompanionTemplate.Twice, ColumnKeys.DecisionNumber)));
        }

        if (errors.Count > 0) facts.Clear();
        return new CompanionReading(facts, errors);
    }
}
