using System.Text.RegularExpressions;
using Probity.Storage;

namespace Probity.Tests.House;

public sealed partial class TablesTests
{
    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task The_list_of_tables_is_the_database(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var owner = Owner(database);

        Assert.Equal(
            Tables.All.Select(table => $"{table.Name}: {string.Join(", ", table.Columns.Select(column => column.Name))}").Order(StringComparer.Ordinal),
            (await ColumnsAsync(owner)).GroupBy(column => column.Table, column => column.Column)
                .Where(table => table.Key is not "sqlite_sequence")
                .Select(table => $"{table.Key}: {string.Join(", ", table)}").Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Every_unique_key_of_a_person_table_holds_the_subject_and_its_primary_key_begins_with_it(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var owner = Owner(database);
        var keys = await KeysAsync(owner);

        foreach (var table in Tables.All.Where(table => table.Kind is TableKind.Person))
        {
            var own = keys.Where(key => key.Table == table.Name).ToArray();
            Assert.NotEmpty(own);
            Assert.All(own, key => Assert.Contains("subject_id", key.Columns));
            Assert.Contains(own, key => key.Columns[0] == "subject_id");
        }
    }

    [Fact]
    public void A_column_of_text_outside_person_tables_is_no_name_and_no_number_of_a_person() =>
        Assert.All(Tables.All.SelectMany(table => table.Columns.Select(column => (Table: table.Name, Column: column))), one =>
            Assert.DoesNotMatch("name_text|full_name|person_name|id_number|resident|birth|phone|address|document_number", one.Column.Name));

    [Fact]
    public void A_digest_or_a_ciphertext_is_bytes_and_nothing_else_is() =>
        Assert.All(Tables.All.SelectMany(table => table.Columns), column =>
            Assert.Equal(column.Type is ColumnType.Bytes, column.Secrecy is not Secrecy.Clear));

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Keys_go_by_the_keepers_hand_alone(string engine)
    {
        if (engine == "sqlite") return; // SQLite knows no roles: the file is the program's own.

        await using var database = await Database.CreateAsync(engine);
        await using var app = new PostgresEngine(database.AppUrl);
        await using var keeper = new PostgresEngine(database.KeeperUrl);
        foreach (var table in new[] { "fact", "inquiry", "outbox", "log_entry", "log_state", "subject_key", "data_key", "file_key", "entry", "notice", "delivery", "batch", "edition", "challenge", "look_notice", "purpose_suspension" })
            await RefusedAsync(app, $"delete from {table}");
        foreach (var table in new[] { "fact", "inquiry", "outbox", "subject_key", "data_key", "file_key" })
            await RefusedAsync(app, $"update {table} set subject_id = subject_id".Replace("file_key set subject_id = subject_id", "file_key set key_id = key_id", StringComparison.Ordinal));
        foreach (var table in Tables.All.Select(table => table.Name))
        {
            if (table is not ("outbox" or "subject_key" or "data_key" or "file_key" or "entry" or "notice" or "delivery" or "entry_directory" or "inquiry" or "receipt_directory" or "entry_suspension" or "receipt_suspension" or "challenge" or "look_notice")) await RefusedAsync(keeper, $"delete from {table}");
            if (table is not ("log_entry" or "log_state")) await RefusedAsync(keeper, $"insert into {table} default values");
        }

        foreach (var table in new[] { "inquiry", "fact", "notice", "delivery", "subject_name", "subject_identifier", "subject_directory", "batch_file", "case_party", "receipt_directory", "challenge", "look_notice" })
            await RefusedAsync(keeper, $"select * from {table}");
    }

    static Engine Owner(Database database) => database.EngineName == "sqlite" ? new SqliteEngine(database.OwnerUrl) : new PostgresEngine(database.OwnerUrl);

    static async Task<IReadOnlyList<(string Table, string Column)>> ColumnsAsync(Engine owner)
    {
        await using var session = await new Store(owner, TimeProvider.System).ReadAsync(default);
        return owner is SqliteEngine
            ? await session.ListAsync($"select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid", Pair, default)
            : [.. (await session.ListAsync($"select c.table_name::text, c.column_name::text from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position", Pair, default))
                .Where(column => !Partition().IsMatch(column.Item1))];
    }

    static async Task<IReadOnlyList<(string Table, string[] Columns)>> KeysAsync(Engine owner)
    {
        await using var session = await new Store(owner, TimeProvider.System).ReadAsync(default);
        var rows = owner is SqliteEngine
            ? await session.ListAsync($"select m.name, l.name || ' ' || i.name from sqlite_master m join pragma_index_list(m.name) l join pragma_index_info(l.name) i where m.type = 'table' and l.\"unique\" = 1 order by m.name, l.name, i.seqno", Pair, default)
            : await session.ListAsync($"select t.relname::text, x.relname::text || ' ' || a.attname::text from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = t.relnamespace cross join lateral unnest(i.indkey) with ordinality k(num, pos) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.num where n.nspname = 'public' and i.indisunique order by t.relname, x.relname, k.pos", Pair, default);
        return [.. rows.GroupBy(row => (Table: row.Item1, Index: row.Item2.Split(' ')[0])).Select(key => (key.Key.Table, key.Select(row => row.Item2.Split(' ')[1]).ToArray()))];
    }

    static (string, string) Pair(Row row) => (row.Text(0), row.Text(1));

    static async Task RefusedAsync(PostgresEngine role, string statement)
    {
        var store = new Store(role, TimeProvider.System);
        await using var work = await store.BeginAsync(default);
        work.Write(Sql.Made(statement));
        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => work.FlushAsync(default));
        Assert.True(role.IsForbidden(error), $"{statement}: {error.Message}");
    }

    [GeneratedRegex(@"_\d+$")]
    private static partial Regex Partition();
}
