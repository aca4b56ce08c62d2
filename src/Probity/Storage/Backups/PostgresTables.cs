using Npgsql;

namespace Probity.Storage.Backups;

/// <summary>What a PostgreSQL database holds, whoever made it.</summary>
static class PostgresTables
{
    /// <summary>All tables, partitions as their parent: name for people, and as SQL takes it.</summary>
    public static async Task<IReadOnlyList<(string Name, string Quoted)>> ListAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end, format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\_%'
             order by 1
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var tables = new List<(string, string)>();
        while (await reader.ReadAsync(ct)) tables.Add((reader.GetString(0), reader.GetString(1)));
        return tables;
    }

    /// <summary>Counts and digests of all tables.</summary>
    public static async Task<IReadOnlyList<TableState>> DigestAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var states = new List<TableState>();
        foreach (var (name, quoted) in await ListAsync(connection, ct)) states.Add(await TableDigest.OfAsync(connection, name, quoted, ct));
        return states;
    }
}
