using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Probity.Storage.Backups;

/// <summary>
/// An empty PostgreSQL database that becomes a register in one transaction of <c>psql</c>: it reads what <c>pg_restore</c> makes of the archives, and
/// commits only where every table has as many rows as the backup says.
/// </summary>
sealed class PostgresTarget(string address) : RestoreTarget
{
    const string Roles =
        """
        begin;
        do $$ begin
            if not exists (select from pg_roles where rolname = 'probity_app') then create role probity_app nologin; end if;
            if not exists (select from pg_roles where rolname = 'probity_keeper') then create role probity_keeper nologin; end if;
        exception when duplicate_object or unique_violation then null;
        end $$;

        """;

    readonly List<TableState> whole = [];
    Process? psql;
    Task<string>? errors;

    /// <inheritdoc/>
    public override async Task RefuseFilledAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(ct);
        if (await PostgresTables.ListAsync(connection, ct) is [var (name, _), ..])
            throw new BackupException($"The database is not empty (it has {name}), and a restore overwrites nothing. Remedy: create a new database and name it with --database.");
    }

    /// <inheritdoc/>
    public override async Task FillAsync(BackupFiles from, CancellationToken ct)
    {
        psql = PostgresPrograms.Start("psql", address, "--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1", "--output=/dev/null");
        errors = psql.StandardError.ReadToEndAsync(ct);
        await SayAsync(Roles, ct);
        await OpenBackup.ReadAsync(from.Data, from.Secret, (_, name, content) => name == PostgresSource.Archive ? FeedAsync(content, ct) : Task.CompletedTask, ct);
        await OpenBackup.ReadAsync(from.Keys, from.KeysSecret, (_, name, content) => name == BackupSource.KeysPart ? FeedAsync(content, ct) : Task.CompletedTask, ct);
    }

    /// <inheritdoc/>
    public override async Task CheckAsync(IReadOnlyDictionary<string, TableState> expected, CancellationToken ct)
    {
        // In the same transaction: where a count differs there is no commit.
        foreach (var table in expected.Values)
        {
            var name = table.Table.Split('.') is [var schema, var own] ? $"\"{schema}\".\"{own}\"" : $"public.\"{table.Table}\"";
            await SayAsync(string.Create(CultureInfo.InvariantCulture, $"do $$ begin if (select count(*) from {name}) <> {table.Rows} then raise 'probity: {table.Table} was not restored as it was'; end if; end $$;\n"), ct);
        }

        whole.AddRange(expected.Values.Where(table => !SignIns.Any(name => table.Table == "signin." + name)));
        foreach (var table in SignIns.Where(table => expected.ContainsKey("signin." + table))) await SayAsync($"delete from signin.\"{table}\";\n", ct);
    }

    /// <inheritdoc/>
    public override async Task FinishAsync(CancellationToken ct)
    {
        await SayAsync("commit;\n", ct);
        psql!.StandardInput.Close();
        await PostgresPrograms.EndAsync("psql", psql, errors!, ct);
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(ct);
        Compare(whole.ToDictionary(table => table.Table), await PostgresTables.DigestAsync(connection, ct),
            "The database holds it already: let no program serve on it. Remedy: drop this database, create a new one and restore into that, from another copy of the backup.");
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        // Without its commit the session leaves nothing.
        if (psql is { HasExited: false }) psql.Kill();
        psql?.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task FeedAsync(Stream archive, CancellationToken ct)
    {
        using var restore = PostgresPrograms.Start("pg_restore", null, "--file=-", "--no-owner", "--no-comments");
        try
        {
            var said = restore.StandardError.ReadToEndAsync(ct);
            var copied = restore.StandardOutput.BaseStream.CopyToAsync(psql!.StandardInput.BaseStream, ct);
            await archive.CopyToAsync(restore.StandardInput.BaseStream, ct);
            restore.StandardInput.Close();
            await copied;
            await PostgresPrograms.EndAsync("pg_restore", restore, said, ct);
        }
        catch (IOException) when (psql!.HasExited)
        {
            await PostgresPrograms.EndAsync("psql", psql, errors!, ct);
            throw;
        }
        finally
        {
            if (!restore.HasExited) restore.Kill();
        }
    }

    async Task SayAsync(string sql, CancellationToken ct)
    {
        try
        {
            await psql!.StandardInput.WriteAsync(sql.AsMemory(), ct);
            await psql.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            await PostgresPrograms.EndAsync("psql", psql!, errors!, ct);
            throw;
        }
    }
}
