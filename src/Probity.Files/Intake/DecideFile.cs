using System.Runtime.CompilerServices;

namespace Probity.Intake;

/// <summary>One row with its decision.</summary>
/// <param name="Row">As read.</param>
/// <param name="Decision">By the file, the rules and the sender alone.</param>
public sealed record DecidedRow(ReadRow Row, RowDecision Decision);

/// <summary>
/// Decides every row of a file: the one way from a file to decisions, for the program and the command alike. Every row comes out once, in
/// order. A caller that knows the register may still turn an accepted row into an unchanged, rejected or held one.
/// </summary>
public static class DecideFile
{
    /// <summary>The rows of the file, decided as they are read.</summary>
    public static async IAsyncEnumerable<DecidedRow> RunAsync(
        SheetFile file, RowRules rules, Sender sender, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var seen = new SeenRows();
        await foreach (var row in file.ReadAsync(rules.Today, ct))
        {
            RowDecision decision = row.Values is { } values
                ? seen.Check(rules.Decide(values, sender))
                : new RowDecision.Rejected([new RowError(row.Sheet.Broken!, row.Sheet.Where, "", Words.None)]);
            yield return new DecidedRow(row, decision);
        }
    }
}
