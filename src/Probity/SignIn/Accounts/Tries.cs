using Microsoft.EntityFrameworkCore;
using Probity.Calendar;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Counts attempts under a name. A try is taken before anything is compared, in one statement, so that a hundred at the same moment are a
/// hundred; only a whole sign-in gives them back. After the fifth the name waits a minute, then two, four, at most an hour. A name that
/// no account has is counted alike, so that waiting tells nothing.
/// </summary>
sealed class Tries(IDbContextFactory<AccountContext> contexts, AccountKeys keys, TimeProvider clock)
{
    /// <summary>Too many attempts under this name; the same for a name that nobody has.</summary>
    public static readonly Refusal Locked = Refusal.Forbidden("account.locked",
        "该账号名的尝试次数过多，请稍后再试。每多错一次，等待时间加倍，最长一小时。",
        "There were too many attempts under this account name. Wait a while: each further mistake doubles the wait, up to an hour.");

    // {0} digest, {1} now, {2} a day ago. The row's own columns are read as t; what is locked stays as it is.
    const string Rest = """
         as t ("Digest", "Tries", "LockedUntil", "LastAt") values ({0}, 1, 0, {1})
        on conflict ("Digest") do update set
          "LastAt" = case when t."LockedUntil" > {1} then t."LastAt" else {1} end,
          "Tries" = case when t."LockedUntil" > {1} then t."Tries" when t."LastAt" < {2} then 1 else t."Tries" + 1 end,
          "LockedUntil" = case
            when t."LockedUntil" > {1} then t."LockedUntil"
            when t."LastAt" < {2} or t."Tries" < 4 then 0
            when t."Tries" >= 10 then {1} + 3600000000
            else {1} + 60000000 * (1 << (t."Tries" - 4)) end
        returning "LastAt" as "Value"
        """;

    const string OnPostgres = "insert into signin.\"SignInTries\"" + Rest;
    const string OnSqlite = "insert into \"SignInTries\"" + Rest;

    /// <summary>Takes one try. Refusal: <see cref="Locked"/>, and then nothing may be compared.</summary>
    public async Task<Refusal?> TakeAsync(string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = Now();
        var sql = db.Database.IsNpgsql() ? OnPostgres : OnSqlite;
        var last = await db.Database.SqlQueryRaw<long>(sql, keys.DigestOfName(name), now, now - Day).ToListAsync(ct);
        return last[0] == now ? null : Locked;
    }

    /// <summary>Gives them back after a whole sign-in.</summary>
    public async Task ForgetAsync(string name, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var digest = keys.DigestOfName(name);
        await db.Set<TriesRow>().Where(row => row.Digest == digest).ExecuteDeleteAsync(ct);
    }

    /// <summary>Forgets what is more than a day old.</summary>
    public async Task PruneAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var before = Now() - Day;
        await db.Set<TriesRow>().Where(row => row.LastAt < before).ExecuteDeleteAsync(ct);
    }

    const long Day = 24 * 3600 * 1_000_000L;

    long Now() => Instant.FromDateTimeOffset(clock.GetUtcNow()).Microseconds;
}
