using System.Diagnostics;
using Probity.Keys;
using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Tests;

/// <summary>
/// What an answer costs: each statement with the rows that it gives back, what is sealed, what is opened, how many rows are written. Counted in the engine and in the cipher
/// themselves, for whatever the test calls (and what that calls), or for the next shared commit; other work of the register beside it is not counted.
/// </summary>
sealed class Cost
{
    static readonly AsyncLocal<Cost?> Current = new();
    static readonly ActivityListener Spans = new() { ShouldListenTo = source => source.Name == Measured.Name, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
    readonly List<string> statements = [];

    static Cost()
    {
        ActivitySource.AddActivityListener(Spans);
        Decoy.Open(); // is made when it is opened first
        Cipher.Watch = isSealed => Current.Value?.Count(isSealed);
    }

    public int Sealed { get; private set; }

    public int Opened { get; private set; }

    public int Written { get; private set; }

    /// <summary>The texts in their order, each with the rows that it read.</summary>
    public IReadOnlyList<string> Statements => statements;

    /// <summary>All that must be equal, as one text.</summary>
    public override string ToString() => $"{string.Join('\n', statements)}\nsealed {Sealed}, opened {Opened}";

    /// <summary>Counts what runs within the call.</summary>
    public static async Task<Cost> OfAsync(Store store, Func<Task> call)
    {
        var cost = new Cost();
        store.Engine.Watch = ran => Current.Value?.Count(ran);
        Current.Value = cost;
        await call();
        Current.Value = null;
        return cost;
    }

    /// <summary>Counts the statements of the shared commits that run while the call does, which comes from outside and shares no context with them.</summary>
    public static async Task<Cost> OfSharedCommitAsync(Store store, Func<Task> call)
    {
        var cost = new Cost();
        store.Engine.Watch = ran =>
        {
            if (Activity.Current?.OperationName is "shared commit") cost.Count(ran);
        };
        await call();
        return cost;
    }

    void Count(bool isSealed)
    {
        if (isSealed) Sealed++;
        else Opened++;
    }

    void Count(Ran ran)
    {
        statements.Add($"{ran.Read} rows: {ran.Text}");
        Written += ran.Written;
    }
}
