using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Probity.Storage;

namespace Probity.SignIn.Provider;

/// <summary>
/// The schema of the bundled provider's database: numbered files, one per engine, each applied once. On PostgreSQL the owner applies
/// them, because the application's role may make nothing.
/// </summary>
public static class SignInSchema
{
    // The role that serves gets the use of the tables and makes none.
    const string AppRole = "probity_app";

    const string Grants = $"""
        do $$ begin create role {AppRole} nologin; exception when duplicate_object or unique_violation then null; end $$;
        grant usage on schema signin to {AppRole};
        grant select on all tables in schema signin to {AppRole};
        grant insert, update, delete on signin."OpenIddictApplications", signin."OpenIddictTokens",
            signin."Accounts", signin."AccountPasskeys", signin."AccountSessions", signin."AccountRecoveryCodes", signin."SignInTries" to {AppRole};
        """;

    static readonly string[] Names = ["0001-openiddict", "0002-accounts"];

    /// <summary>Applies what is missing; applied again it changes nothing. On PostgreSQL the store names the owner.</summary>
    public static async Task MigrateAsync(SignInStore store, CancellationToken ct)
    {
        await using var connection = await OpenAsync(store, ct);
        if (!store.IsPostgres) await RunAsync(connection, "pragma journal_mode = wal", ct);

        await using var transaction = await BeginAsync(connection, ct);
        for (var number = await VersionAsync(connection, ct); number < Names.Length; number++)
        {
            await RunAsync(connection, Text(Names[number], store.IsPostgres), ct);
            await RunAsync(connection, SetVersion(store.IsPostgres, number + 1), ct);
        }

        if (store.IsPostgres) await RunAsync(connection, Grants, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Prepares what this program may prepare: a SQLite file, and a PostgreSQL database whose owner it is given.</summary>
    /// <exception cref="SchemaException">The owner has not prepared the database; the message names the command.</exception>
    internal static async Task PrepareAsync(SignInOptions options, CancellationToken ct)
    {
        if (await IsDoneAsync(options.Store, ct)) return;
        if (options.Store.IsPostgres && options.Owner is null)
            throw new SchemaException(new Words(
                "数据库尚未为登录作好准备。请在 PROBITY_OWNER_DATABASE 中写明数据库所有者的地址，然后运行：probity database migrate",
                "The database is not ready for sign-in. Run, with its owner's address in PROBITY_OWNER_DATABASE: probity database migrate"), null);

        await MigrateAsync(options.Owner ?? options.Store, ct);
    }

    static async Task<bool> IsDoneAsync(SignInStore store, CancellationToken ct)
    {
        await using var connection = await OpenAsync(store, ct);
        return await VersionAsync(connection, ct) >= Names.Length;
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

    static async Task<DbConnection> OpenAsync(SignInStore store, CancellationToken ct)
    {
        DbConnection connection = store.IsPostgres
            ? new NpgsqlConnection(store.ConnectionString)
            : new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
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
            : "select exists (select from pg_tables where schemaname = 'signin' and tablename = 'schema_version')";
        if (connection is NpgsqlConnection)
        {
            if (await command.ExecuteScalarAsync(ct) is not true) return 0;
            command.CommandText = "select coalesce(max(number), 0) from signin.schema_version";
        }

        return Convert.ToInt32(await command.ExecuteScalarAsync(ct));
    }

    static string SetVersion(bool postgres, int number) =>
        postgres ? $"insert into signin.schema_version values ({number})" : $"pragma user_version = {number}";

    static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this file and of the program's own resources.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
