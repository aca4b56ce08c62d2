using Probity.Calendar;

namespace Probity.Storage;

/// <summary>A host that serves.</summary>
/// <param name="Program">Version of its program.</param>
/// <param name="Level">Level of the schema that its program was written for.</param>
/// <param name="StartedAt">Since when.</param>
/// <param name="SeenUntil">Until when it counts as live without another word of it.</param>
public sealed record LiveHost(string Program, int Level, Instant StartedAt, Instant SeenUntil);

/// <summary>Which hosts serve.</summary>
public static class HostLeases
{
    /// <summary>Hosts whose time has not run out.</summary>
    public static Task<IReadOnlyList<LiveHost>> HostsAsync(this Session session, Instant now, CancellationToken ct) => session.ListAsync(
        $"select program, level, started_at, seen_until from host_lease where seen_until > {now} order by level, started_at",
        row => new LiveHost(row.Text(0), row.Int(1), new Instant(row.Long(2)), new Instant(row.Long(3))), ct);

    /// <summary>The lowest level of a live host; null where none is live.</summary>
    public static async Task<int?> OldestHostAsync(this Work work, CancellationToken ct) =>
        await work.HostsAsync(work.Now, ct) is [var oldest, ..] ? oldest.Level : null;
}
