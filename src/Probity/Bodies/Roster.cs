using Probity.Calendar;
using Probity.Serving;
using Probity.Storage;

namespace Probity.Bodies;

/// <summary>
/// The bodies of the register as this host knows them, in memory: read anew at once by whatever changes them here, and within two seconds of a
/// change on another host (<see cref="RosterWatch"/>). Whoever decides by it within a <see cref="Work"/> that changes bodies reads the tables instead.
/// </summary>
public sealed class Roster
{
    readonly Store store;
    volatile Snapshot known;

    Roster(Store store, Snapshot known) => (this.store, this.known) = (store, known);

    /// <summary>Every body with its dates.</summary>
    public BodyTree Tree => known.Tree;

    /// <summary>How many changes this host knows of.</summary>
    public long Version => known.Version;

    /// <summary>Today, in China.</summary>
    public DateOnly Today => ShanghaiTime.DayOf(store.Now);

    /// <summary>
    /// What a sign-in that was checked just now remembers. When it differs later, a change or a new day may have taken something away, and the
    /// official is looked up again.
    /// </summary>
    public string Stamp => $"{known.Version}/{Today:yyyy-MM-dd}";

    /// <summary>What a body may do today.</summary>
    public BodyRights RightsOf(CreditCode body) => Tree.RightsOf(body, Today);

    /// <summary>The name that a body bears today; its code where the register does not know it.</summary>
    public Words NameOf(CreditCode body) => Tree.NameOn(body, Today);

    /// <summary>The name that a body bore at an instant.</summary>
    public Words NameAt(CreditCode body, Instant at) => Tree.NameOn(body, ShanghaiTime.DayOf(at));

    /// <summary>Reads the roster of a database.</summary>
    public static async Task<Roster> OpenAsync(Store store, CancellationToken ct) => new(store, await ReadAsync(store, ct));

    /// <summary>Reads it anew if it moved.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        await using (var session = await store.ReadAsync(ct))
        {
            var version = session.AskVersion();
            await session.FlushAsync(ct);
            if (version.Rows[0] == known.Version) return;
        }

        var fresh = await ReadAsync(store, ct);
        if (fresh.Version > known.Version) known = fresh;
    }

    static async Task<Snapshot> ReadAsync(Store store, CancellationToken ct)
    {
        // The version is read first: rows that changed in between are at worst newer than it says, and the next look reads them again.
        await using var session = await store.ReadAsync(ct);
        var (version, tree) = await session.ReadTreeAsync(ct);
        return new Snapshot(version, tree);
    }

    sealed record Snapshot(long Version, BodyTree Tree);
}

/// <summary>Looks twice in three seconds whether another host changed the roster.</summary>
sealed class RosterWatch(Roster roster, ILogger<RosterWatch> log) : Watch("the roster", TimeSpan.FromSeconds(1.5), log)
{
    protected override Task LookAsync(CancellationToken ct) => roster.RenewAsync(ct);
}
