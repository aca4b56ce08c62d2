using System.Data.Common;
using System.Text.RegularExpressions;

namespace Probity.Storage;

/// <summary>
/// Brings a database to the schema of this program, or says that it is not there. Runs as the owner, never as the role that
/// serves. One host at a time; a file that was applied and edited since is refused.
/// </summary>
public sealed partial class Migrator(Store store)
{
    const string History =
        "create table if not exists schema_migration (name text not null primary key, hash text not null, applied_at bigint not null)";

    /// <summary>How many partitions person tables get when they are split (PostgreSQL only; the same key rules as any sharding). 0: not split.</summary>
    public int Partitions { get; init; }

    /// <summary>Applies what is missing, each file in a transaction of its own with its line in the history.</summary>
    /// <exception cref="SchemaException">A file that was applied has another hash now.</exception>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        work.Ask(Lock(store.Engine), _ => 0);
        work.Write(Sql.Made(History));
        var applied = await AppliedAsync(work, ct);
        foreach (var migration in Missing(applied, store.Engine.Name))
        {
            foreach (var statement in Statements(migration.Text)) work.Write(Sql.Made(Split(statement)));
            work.Write($"delete from schema_migration where name = {migration.Name}");
            work.Write($"insert into schema_migration (name, hash, applied_at) values ({migration.Name}, {migration.Hash}, {work.Now})");
            await work.FlushAsync(ct);
        }

        await work.CommitAsync(ct);
    }

    /// <summary>Refuses a database whose schema is not this program's.</summary>
    /// <exception cref="SchemaException">It is older, newer or edited; the message names the command to run.</exception>
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
            throw new SchemaException("The database has no register yet. Run: probity database migrate --as OWNER_URL", error);
        }

        if (Missing(applied, store.Engine.Name).Count > 0)
            throw new SchemaException("The database is older than this program. Run: probity database migrate --as OWNER_URL", null);
    }

    /// <summary>Whether nothing is left to apply.</summary>
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

    static async Task<IReadOnlyDictionary<string, string>> AppliedAsync(Session session, CancellationToken ct) =>
        (await session.ListAsync($"select name, hash from schema_migration", row => KeyValuePair.Create(row.Text(0), row.Text(1)), ct)).ToDictionary();

    static List<Migration> Missing(IReadOnlyDictionary<string, string> applied, string engine)
    {
        var known = Migration.For(engine);
        var edited = known.FirstOrDefault(migration => !migration.IsView && applied.TryGetValue(migration.Name, out var hash) && hash != migration.Hash);
        if (edited is not null) throw new SchemaException($"{edited.Name} was applied with another text. A migration that was applied is never edited.", null);

        return [.. known.Where(migration => !applied.TryGetValue(migration.Name, out var hash) || hash != migration.Hash)];
    }

    static Sql Lock(Engine engine) =>
        engine is PostgresEngine ? Sql.Made("select pg_advisory_xact_lock(7080730471)") : Sql.Made("select 1");

    /// <summary>Statements end with a semicolon at the end of a line; the bodies of triggers and <c>do</c> blocks are indented.</summary>
    static IEnumerable<string> Statements(string text) =>
        StatementEnd().Split(Comment().Replace(text, "")).Select(statement => statement.Trim()).Where(statement => statement.Length > 0);

    string Split(string statement)
    {
        var person = PersonTable().Match(statement);
        if (Partitions == 0 || !person.Success) return statement;

        var name = person.Groups[1].Value;
        var parts = Enumerable.Range(0, Partitions)
            .Select(i => $"create table {name}_{i} partition of {name} for values with (modulus {Partitions}, remainder {i})");
        return "do $do$ begin\n" + statement.Replace("/* person */", "partition by hash (subject_id)", StringComparison.Ordinal) + ";\n" + string.Join(";\n", parts) + ";\nend $do$";
    }

    [GeneratedRegex(@"(?m)^--.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@";[ \t]*\n(?=\S|\n|$)(?!end|exception)|;\s*$")]
    private static partial Regex StatementEnd();

    [GeneratedRegex(@"^create table (\w+)[\s\S]*/\* person \*/$")]
    private static partial Regex PersonTable();
}

/// <summary>The database's schema is not the one that this program needs; the message says what to do.</summary>
public sealed class SchemaException(string message, Exception? inner) : Exception(message, inner);
