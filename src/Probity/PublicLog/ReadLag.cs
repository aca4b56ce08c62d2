using Probity.Calendar;
using Probity.Facts;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>How far a log is behind.</summary>
/// <param name="Waiting">Leaves that are durable and not under a published checkpoint yet; counted up to <see cref="ReadLag.Most"/>.</param>
/// <param name="Published">How many entries the published checkpoint covers.</param>
/// <param name="SeenAt">The time of the oldest cosignature that its quorum rests on; null where nobody watches, or before the first.</param>
public sealed record LogLag(long Waiting, long Published, DateTimeOffset? SeenAt);

/// <summary>How far the logs are behind what was done: for whoever watches the machine, and for a body whose batch waits.</summary>
public sealed class ReadLag(Store store, PublicLogs logs)
{
    /// <summary>Counting stops here.</summary>
    public const int Most = 1_000_000;

    // A batch that was released this moment has waited for nothing yet.
    static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(10);

    // The journal is everybody's: an exact count would tell one source what others do (charter C5).
    const long Rounded = 1_000;

    /// <summary>How many thousand changes the journal is behind, in changes, for whoever released something a while ago; 0 otherwise, and where it is less.</summary>
    public async Task<long> OfJournalAsync(Instant? releasedAt, CancellationToken ct) =>
        releasedAt is { } at && at.Plus(WorthTelling) < store.Now ? (await RunAsync(LogKind.Journal, ct)).Waiting / Rounded * Rounded : 0;

    /// <summary>One log's lag, as this host sees it.</summary>
    public async Task<LogLag> RunAsync(LogKind log, CancellationToken ct)
    {
        var published = await logs.PublishedAsync(log, ct);
        await using var session = await store.ReadAsync(ct);
        var waiting = session.CountWaiting(log, Most);
        var placed = await session.EntryCountAsync(log, ct);
        var size = published?.Checkpoint.Size ?? 0;
        return new LogLag(Math.Min(Most, waiting.Rows[0] + Math.Max(0, placed - size)), size, published is { Witnesses.Count: > 0 } seen ? seen.Witnesses.Values.Min() : null);
    }
}
