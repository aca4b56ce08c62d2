using Npgsql;

namespace Probity.Storage.Backups;

/// <summary>The state of a register on PostgreSQL: a snapshot that one transaction holds and every <c>pg_dump</c> reads.</summary>
sealed class PostgresSource : BackupSource
{
    /// <summary>Name of the part that holds the archive of <c>pg_dump</c>.</summary>
    public const string Archive = "register.pgdump";

    // Each key table, and the partitions that it may have.
    static readonly string[] KeyPatterns = [.. KeyTables.SelectMany(name => new[] { $"public.{name}", $"public.{name}_*" })];
    readonly string address;
    readonly NpgsqlConnection connection;
    readonly string snapshot;

    PostgresSource(string address, NpgsqlConnection connection, string snapshot) => (this.address, this.connection, this.snapshot) = (address, connection, snapshot);

    /// <summary>Takes the snapshot.</summary>
    public static async Task<PostgresSource> OpenAsync(string address, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Pooling = false, KeepAlive = 30 }.ToString());
        await connection.OpenAsync(ct);
        await using var begin = new NpgsqlCommand("begin isolation level repeatable read, read only; set local extra_float_digits = 1", connection);
        await begin.ExecuteNonQueryAsync(ct);
        await using var export = new NpgsqlCommand("select pg_export_snapshot()", connection);
        return new PostgresSource(address, connection, (string)(await export.ExecuteScalarAsync(ct))!);
    }

    /// <inheritdoc/>
    public override async Task<(string Ring, RegisterMode Mode)?> FindRegisterAsync(CancellationToken ct)
    {
        if (!(await PostgresTables.ListAsync(connection, ct)).Any(table => table.Name == "register_state")) return null;

        await using var command = new NpgsqlCommand("select ring, mode from register_state where id = 1", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetString(0), Enum.Parse<RegisterMode>(reader.GetString(1))) : null;
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string>> MigrationsAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select name from schema_migration order by name", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var names = new List<string>();
        while (await reader.ReadAsync(ct)) names.Add(reader.GetString(0));
        return names;
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<TableState>> TablesAsync(CancellationToken ct) => PostgresTables.DigestAsync(connection, ct);

    /// <inheritdoc/>
    public override Task WriteDataAsync(PartWriter parts, CancellationToken ct) => DumpAsync(parts, Archive, [.. KeyPatterns.Select(pattern => $"--exclude-table-data={pattern}")], ct);

    /// <inheritdoc/>
    public override Task WriteKeysAsync(PartWriter parts, CancellationToken ct) => DumpAsync(parts, KeysPart, ["--data-only", .. KeyPatterns.Select(pattern => $"--table={pattern}")], ct);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    async Task DumpAsync(PartWriter parts, string name, string[] what, CancellationToken ct)
    {
        using var dump = PostgresPrograms.Start("pg_dump", address, [$"--snapshot={snapshot}", "--format=custom", "--no-owner", "--no-comments", "--no-publications", "--no-subscriptions", "--no-password", .. what]);
        try
        {
            dump.StandardInput.Close();
            var errors = dump.StandardError.ReadToEndAsync(ct);
            await parts.WriteAsync(name, dump.StandardOutput.BaseStream, ct);
            await PostgresPrograms.EndAsync("pg_dump", dump, errors, ct);
        }
        finally
        {
            if (!dump.HasExited) dump.Kill();
        }
    }
}
