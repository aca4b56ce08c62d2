using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Probity.Calendar;

namespace Probity.SignIn.Accounts;

/// <summary>A sign-in at the provider that is still good.</summary>
/// <param name="Id">The claim <c>sid</c>.</param>
/// <param name="AccountId">The claim <c>sub</c>.</param>
/// <param name="Acr">One of <see cref="Assurance"/>.</param>
/// <param name="StartedAt">The claim <c>auth_time</c>.</param>
sealed record LiveSession(string Id, string AccountId, string Acr, Instant StartedAt);

/// <summary>
/// Sign-ins at the bundled provider, kept where all hosts see them. One ends 30 minutes after it was last used, 8 hours after it began,
/// when its holder signs out, and when somebody changes the account's password or factors in another session. The register's own cookie
/// and tokens live no longer than the sign-in that they came from.
/// </summary>
sealed class Sessions(IDbContextFactory<AccountContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>For this long after signing in, factors can be changed without signing in again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    public async Task<LiveSession> StartAsync(Account account, string acr, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = Now();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        db.Sessions.Add(new SessionRow { Id = id, AccountId = account.Id, Acr = acr, Stamp = account.SecurityStamp!, StartedAt = now.Microseconds, SeenAt = now.Microseconds });
        await db.SaveChangesAsync(ct);
        return new LiveSession(id, account.Id, acr, now);
    }

    /// <summary>The session if it is still good, which counts as using it; null otherwise.</summary>
    public async Task<LiveSession?> UseAsync(string id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = Now();
        var (begun, seen) = (now.Plus(-Longest).Microseconds, now.Plus(-Idle).Microseconds);
        var found = await db.Sessions
            .Where(row => row.Id == id && row.EndedAt == null && row.StartedAt > begun && row.SeenAt > seen)
            .Join(db.Accounts, row => new { Id = row.AccountId, Stamp = (string?)row.Stamp }, account => new { account.Id, Stamp = account.SecurityStamp }, (row, _) => row)
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null) return null;

        // Once a minute is enough to know when it was last used.
        if (found.SeenAt < now.Plus(-Noted).Microseconds)
            await db.Sessions.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now.Microseconds), ct);
        return new LiveSession(found.Id, found.AccountId, found.Acr, new Instant(found.StartedAt));
    }

    public bool IsFresh(LiveSession session) => Now() < session.StartedAt.Plus(Fresh);

    /// <summary>After a change of password or factors every other session of the account is over; this one goes on, at the level it says.</summary>
    public async Task KeepAloneAsync(LiveSession session, Account account, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.Sessions.Where(row => row.Id == session.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Stamp, account.SecurityStamp).SetProperty(row => row.Acr, session.Acr), ct);
    }

    public async Task EndAsync(string id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = Now().Microseconds;
        await db.Sessions.Where(row => row.Id == id && row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct);
    }

    /// <summary>Forgets sessions that ended long ago, and accounts that nobody finished making.</summary>
    public async Task PruneAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = Now().Plus(TimeSpan.FromDays(-1)).Microseconds;
        await db.Sessions.Where(row => row.StartedAt < before).ExecuteDeleteAsync(ct);
        await db.Accounts.Where(row => row.CodeKey == null && row.MadeAt < before).ExecuteDeleteAsync(ct);
    }

    Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
