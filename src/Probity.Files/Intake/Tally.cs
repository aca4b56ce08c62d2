namespace Probity.Intake;

/// <summary>Counts decided rows.</summary>
public sealed class Tally(Sender sender)
{
    readonly Dictionary<RowResult, int> results = [];
    readonly Dictionary<string, int> codes = [];
    readonly List<(DecisionNumber Document, SuppliedFacts Known)> waiting = [];

    /// <summary>Counts one row.</summary>
    public void Add(DecidedRow row)
    {
        results[row.Decision.Result] = results.GetValueOrDefault(row.Decision.Result) + 1;
        foreach (var code in row.Decision.Errors.Select(error => error.Refusal.Code).Distinct())
            codes[code] = codes.GetValueOrDefault(code) + 1;
        if (row is { Decision: RowDecision.Held { Reason.Refusal: var refusal }, Row.Values.DecisionNumber: { } document } && refusal == RowRefusals.FactsMissing)
            waiting.Add((document, sender.Companions.GetValueOrDefault(document) ?? SuppliedFacts.None));
    }

    /// <summary>What was counted.</summary>
    public CheckedFile ToResult() => new([], results, codes) { Waiting = waiting };
}
