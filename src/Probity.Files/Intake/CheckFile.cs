using Probity.Csv;

namespace Probity.Intake;

/// <summary>What checking a file came to. Counts are of rows of this file, never of a person's entries.</summary>
/// <param name="Errors">What is wrong with the file as a whole; then no row was read.</param>
/// <param name="Results">Rows by result; results that no row had are left out.</param>
/// <param name="Codes">Rows by refusal code; a row with several codes counts once under each.</param>
public sealed record CheckedFile(
    IReadOnlyList<RowError> Errors, IReadOnlyDictionary<RowResult, int> Results, IReadOnlyDictionary<string, int> Codes)
{
    /// <summary>Documents that wait for facts, in the order of the file, with what is known.</summary>
    public IReadOnlyList<(DecisionNumber Document, SuppliedFacts Known)> Waiting { get; init; } = [];

    /// <summary>Row of the header, of which <see cref="Errors"/> speak.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>All rows.</summary>
    public int Rows => Results.Values.Sum();
}

/// <summary>Checks a file off line (<c>probity intake check</c>): decides every row, counts, and writes the error sheet.</summary>
public static class CheckFile
{
    /// <summary>Runs over the whole file. Both streams stay the caller's; nothing is written where the file as a whole is refused.</summary>
    public static async Task<CheckedFile> RunAsync(FileCheck check, Stream file, Stream errorSheet, CancellationToken ct)
    {
        var opening = await SheetFile.OpenAsync(file, check.Template, ct);
        if (opening.File is not { } opened)
            return new CheckedFile(opening.Errors, new Dictionary<RowResult, int>(), new Dictionary<string, int>()) { HeaderRow = opening.Row };

        var tally = new Tally(check.Sender);
        var writer = new ErrorSheetWriter(errorSheet, opened.Header, check.Form);
        await writer.BeginAsync(ct);
        await foreach (var row in DecideFile.RunAsync(opened, check.Rules, check.Sender, ct))
        {
            tally.Add(row);
            await writer.WriteAsync(row.Row.Sheet, row.Decision, ct);
        }

        await writer.EndAsync(ct);
        return tally.ToResult();
    }
}

/// <summary>How a file is to be checked.</summary>
/// <param name="Template">The dataset's columns.</param>
/// <param name="Rules">The rules for its rows.</param>
/// <param name="Sender">Who sends it, and what is attested.</param>
/// <param name="Form">Which rows the error sheet holds.</param>
public sealed record FileCheck(Template Template, RowRules Rules, Sender Sender, SheetForm Form);
