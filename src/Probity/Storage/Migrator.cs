using System.Data.Common;

namespace Probity.Storage;

/// <summary>
/// Brings a database to the schema of this program, or says that it is not there. Runs as the owner, never as the role that
/// serves. One host at a time; a file that was applied and edited since is refused.
/// </summary>
/// <remarks>
/// Two versions of the program may serve at once: what a migration adds, a program before it does not mind; what one takes away (<see cref="Migration.IsContract"/>) waits until no such program is live.
/// </remarks>
public sealed class Migrator(Store store)
{
    const string History =
        "create table if not exists schema_migration (name text not null primary key, hash text not null, applied_at bigint not null)";

    /// <summary>How many partitions person tables get when they are split (PostgreSQL only; the same key rules as any sharding). 0: not split.</summary>
    public int Partitions { get; init; }

    /// <summary>The migrations that this program knows.</summary>
    public IReadOnlyList<Migration> Known { get; init; } = Migration.For(store.Engine.Name);

    /// <summary>The level of this program.</summary>
    public int Level => Migration.LevelOf(Known);

    /// <summary>Applies what is missing and only adds, in one transaction with its lines in the history; what takes away too, where no host of an earlier program is live.</summary>
    /// <exception cref="SchemaException">A file that was applied has another hash now, or the database is past this program.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Ask(Lock(store.Engine), _ => 0);
        work.Write(Sql.Made(History));
        var applied = await AppliedAsync(work, ct);
        await RefusePastAsync(work, applied, ct);
        // Whoever waits for a table makes everybody behind wait: rather give up and come again.
        if (store.Engine is PostgresEngine) work.Write(Sql.Made("set local lock_timeout = '5s'"));
        foreach (var migration in Missing(applied).Where(migration => !migration.IsContract)) await ApplyAsync(work, migration, ct);

        foreach (var migration in Missing(applied).Where(migration => migration.IsContract))
        {
            // No host may say that it serves between this look and the commit.
            if (store.Engine is PostgresEngine) work.Write(Sql.Made("lock table host_lease in share mode"));
            if (await work.OldestHostAsync(ct) is { } oldest && oldest < migration.Number) break;
            await ApplyAsync(work, migration, ct);
            work.Write($"update schema_level set oldest = {migration.Number} where id = 1 and oldest < {migration.Number}");
        }

        await work.CommitAsync(ct);
    }

    /// <summary>Refuses a database on which this program cannot serve.</summary>
    /// <exception cref="SchemaException">It is older, past this program, or edited; the message names the command to run.</exception>
    public async Task CheckAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        IReadOnlyDictionary<string, string> applied;
        try
        {
            applied = await AppliedAsync(session, ct);
        }
        catch (DbException error)
        {
            throw new SchemaException(new Words(
                "数据库中尚无登记系统。请在 PROBITY_OWNER_DATABASE 中写明数据库所有者的地址，然后运行：probity database migrate",
                "The database has no register yet. Run, with its owner's address in PROBITY_OWNER_DATABASE: probity database migrate"), error);
        }

        await RefusePastAsync(session, applied, ct);
        if (Missing(applied).Any(migration => !migration.IsContract))
            throw new SchemaException(new Words(
                "数据库的表结构早于本程序。请在 PROBITY_OWNER_DATABASE 中写明数据库所有者的地址，然后运行：probity upgrade --run --keys DIR --to DIR --keys-to DIR --secret FILE（不作备份：probity upgrade --run --no-backup）",
                "The database is older than this program. Run, with its owner's address in PROBITY_OWNER_DATABASE: probity upgrade --run --keys DIR --to DIR --keys-to DIR --secret FILE (or, without a backup: probity upgrade --run --no-backup)"), null);
    }

    /// <summary>Whether this program can serve on it.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken ct)
    {
        try
        {
            await CheckAsync(ct);
            return true;
        }
        catch (SchemaException)
        {
            return false;
        }
    }

    /// <summary>What is left to apply, in order; nothing of it on a database without a register is there yet.</summary>
    public async Task<IReadOnlyList<Migration>> MissingAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return Missing(await AppliedAsync(session, ct));
    }

    static async Task<IReadOnlyDictionary<string, string>> AppliedAsync(Session session, CancellationToken ct) =>
        (await session.ListAsync($"select name, hash from schema_migration", row => KeyValuePair.Create(row.Text(0), row.Text(1)), ct)).ToDictionary();

    IReadOnlyList<Migration> Missing(IReadOnlyDictionary<string, string> applied)
    {
        var edited = Known.FirstOrDefault(migration => !migration.IsView && applied.TryGetValue(migration.Name, out var hash) && hash != migration.Hash);
        if (edited is not null) throw new SchemaException($"{edited.Name} was applied with another text. A migration that was applied is never edited.", null);

        // Views of a later program hold what this one needs and more: they are not made anew by an earlier one.
        var isPast = applied.Keys.Any(name => IsNumbered(name) && Known.All(migration => migration.Name != name));
        return [.. Known.Where(migration => !applied.TryGetValue(migration.Name, out var hash) || (hash != migration.Hash && !isPast))];
    }

    async Task RefusePastAsync(Session session, IReadOnlyDictionary<string, string> applied, CancellationToken ct)
    {
        if (!applied.Keys.Any(name => name.StartsWith("0006-hosts.", StringComparison.Ordinal))) return;
        if (await session.FindAsync($"select oldest from schema_level where id = 1", row => row.Int(0), ct) is var oldest && oldest > Level)
            throw new SchemaException($"The database is past this program: it serves programs from level {oldest} on, and this one is of level {Level}. Remedy: start the program that it was upgraded for, or a later one.", null) { IsPast = true };
    }

    async Task ApplyAsync(Work work, Migration migration, CancellationToken ct)
    {
        foreach (var statement in MigrationText.Statements(migration.Text)) work.Write(Sql.Made(MigrationText.Split(statement, Partitions)));
        work.Write($"delete from schema_migration where name = {migration.Name}");
        work.Write($"insert into schema_migration (name, hash, applied_at) values ({migration.Name}, {migration.Hash}, {work.Now})");
        await work.FlushAsync(ct);
    }

    static bool IsNumbered(string name) => name.Length > 5 && name[4] == '-' && name.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    static Sql Lock(Engine engine) =>
        engine is PostgresEngine ? Sql.Made("select pg_advisory_xact_lock(7080730471)") : Sql.Made("select 1");
}

/// <summary>The database's schema is not one that this program can serve on; the message says what to do.</summary>
public sealed class SchemaException(Words words, Exception? inner) : Exception(words.En, inner)
{
    /// <summary>The same sentence in every language.</summary>
    public SchemaException(string message, Exception? inner) : this(Words.Same(message), inner)
    {
    }

    /// <summary>The sentence.</summary>
    public Words Words => words;

    /// <summary>Whether the database is past this program, so that migrating it is no remedy.</summary>
    public bool IsPast { get; init; }
}
