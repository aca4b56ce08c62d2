using Probity.Facts;

namespace Probity.PublicLog;

/// <summary>
/// Whether somebody outside still watches the log of inquiries: a register that has witnesses answers nothing once the last checkpoint that they saw is a day old (charter C6, C12). One without witnesses has nobody to wait
/// for, and says so at <c>/log/policy</c>.
/// </summary>
public sealed class Watched(PublicLogs logs, TimeProvider clock)
{
    /// <summary>How old the last witnessed checkpoint may be.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromHours(24);

    static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    long looked;
    bool isFresh;

    /// <summary>False when nothing may be answered.</summary>
    public async ValueTask<bool> IsFreshAsync(CancellationToken ct)
    {
        if (!logs.Witnesses.HasWitnesses) return true;
        if (Volatile.Read(ref isFresh) && clock.GetElapsedTime(Volatile.Read(ref looked)) < Again) return true;

        var published = await logs.PublishedAsync(LogKind.Inquiries, ct);
        var now = clock.GetUtcNow();
        // A quorum of fresh ones is enough: a witness beyond it that names another time, past or to come, must not stop the register.
        var fresh = published is not null && logs.Witnesses.Policy.HasQuorum(published.Witnesses.Where(seen => (now - seen.Value).Duration() <= Most).Select(seen => seen.Key).ToHashSet(StringComparer.Ordinal));
        Volatile.Write(ref looked, clock.GetTimestamp());
        Volatile.Write(ref isFresh, fresh);
        return fresh;
    }
}

/// <summary>Nobody has watched the log for a day.</summary>
public sealed class UnwatchedException() : Exception("No witness has seen the log of inquiries for a day.");
