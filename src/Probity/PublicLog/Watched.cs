using Probity.Facts;
using TransparencyLog;

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

        var fresh = await WasSeenAsync(clock.GetUtcNow(), ct);
        Volatile.Write(ref looked, clock.GetTimestamp());
        Volatile.Write(ref isFresh, fresh);
        return fresh;
    }

    // On the first day of another policy, what those of the day before saw then still counts: a witness who is new gets the day to begin.
    async Task<bool> WasSeenAsync(DateTimeOffset now, CancellationToken ct) =>
        await logs.PublishedAsync(LogKind.Inquiries, ct) is { } published
        && (IsEnough(logs.Witnesses, published, now) || (logs.Policies.Before(now - Most) is { } before && IsEnough(before, before.Policy.OpenWithoutQuorum(published.Checkpoint.ToBytes()), now)));

    // A quorum of fresh ones is enough: a witness beyond it that names another time, past or to come, must not stop the register.
    static bool IsEnough(WitnessPolicy policy, WitnessedCheckpoint published, DateTimeOffset now) =>
        policy.Policy.HasQuorum(published.Witnesses.Where(seen => (now - seen.Value).Duration() <= Most).Select(seen => seen.Key).ToHashSet(StringComparer.Ordinal));
}

/// <summary>Nobody has watched the log for a day.</summary>
public sealed class UnwatchedException() : Exception("No witness has seen the log of inquiries for a day.");
