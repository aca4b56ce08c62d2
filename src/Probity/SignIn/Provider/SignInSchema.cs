using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Probity.SignIn.Provider;

/// <summary>
/// The schema of the bundled provider's database: numbered files, one per engine, each applied once. On PostgreSQL the owner applies
/// them, because the application's role may make nothing.
/// </summary>
public static class SignInSchema
{
    static readonly string[] Names = ["0001-openiddict"];

    /// <summary>Applies what is missing and is done again without harm. On PostgreSQL the role may then be granted the use of it.</summary>
    /// <param name="store">The database, by a role that may make tables.</param>
    /// <param name="appRole">A PostgreSQL role that will read and write the rows; null when it is the owner itself.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task MigrateAsync(SignInStore store, string? appRole, CancellationToken ct)
    {
        await using DbConnection connection = store.IsPostgres
            ? new NpgsqlConnection(store.ConnectionString)
            : new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync(ct);
        if (!store.IsPostgres) await RunAsync(connection, "pragma journal_mode = wal", ct);

        await using var transaction = await BeginAsync(connection, ct);
        for (var number = await VersionAsync(connection, ct); number < Names.Length; number++)
        {
            await RunAsync(connection, Text(Names[number], store.IsPostgres), ct);
            await RunAsync(connection, SetVersion(store.IsPostgres, number + 1), ct);
        }

        if (appRole is not null) await RunAsync(connection, Grants(appRole), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The committed text of a migration.</summary>
    internal static string Text(string name, bool postgres)
    {
        var resource = $"SignIn/Migrations/{name}.{(postgres ? "postgres" : "sqlite")}.sql";
        using var stream = typeof(SignInSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken ct)
    {
        // Two hosts may start together: the second waits here and then finds everything done.
        if (connection is SqliteConnection sqlite) return sqlite.BeginTransaction(deferred: false);
        var transaction = await connection.BeginTransactionAsync(ct);
        await RunAsync(connection, "select pg_advisory_xact_lock(7380147216)", ct);
        await RunAsync(connection, "create schema if not exists signin", ct);
        await RunAsync(connection, "create table if not exists signin.schema_version (number integer not null)", ct);
        return transaction;
    }

    static async Task<int> VersionAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? "pragma user_version"
            : "select coalesce(max(number), 0) from signin.schema_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct));
    }

    static string SetVersion(bool postgres, int number) =>
        postgres ? $"insert into signin.schema_version values ({number})" : $"pragma user_version = {number}";

    static string Grants(string role)
    {
        var quoted = new NpgsqlCommandBuilder().QuoteIdentifier(role);
        return $"grant usage on schema signin to {quoted}; grant select, insert, update, delete on all tables in schema signin to {quoted}";
    }

    static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this file and of the program's own resources; the one name from outside is quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
