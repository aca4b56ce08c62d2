using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Probity.Catalogue;
using Probity.Storage;
using Probity.Tests.Intake;

namespace Probity.Tests.House;

/// <summary>A register that was filled through its own doors, read byte by byte by somebody who has the disk and no key.</summary>
public sealed class SecretsTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";
    const string OtherNumber = "379999197509050110";
    const string OtherName = "张德胜";
    const string Facts = "经营超过保质期的食品，货架第三层";
    const string Case = PermitOffice.Case;
    const string Proof = "济审批受〔2026〕7009号";

    static readonly string[] Known = [Number, Name, OtherNumber, OtherName, Facts, "济市监罚〔2026〕7001号", "济市监罚〔2026〕7002号", "7001号", "周信", "处罚2026.csv", Case, Proof];

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T01")]
    [Trait("Case", "T26")]
    public async Task Every_column_is_as_clear_as_its_class_and_no_clearer(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await FillAsync(registry);
        await using var session = await registry.Store.ReadAsync(default);
        var seen = new HashSet<string>();

        foreach (var table in Tables.All)
        {
            foreach (var (column, i) in table.Columns.Select((column, i) => (column, i)).Where(one => one.column.Type is ColumnType.Text or ColumnType.Bytes))
            {
                var columns = string.Join(", ", table.Columns.Select(one => one.Name));
                var values = await session.ListAsync(Sql.Made($"select {columns} from {table.Name} where {column.Name} is not null"), row => Bytes(row, column, i), default);
                if (values.Count > 0) seen.Add(table.Name);
                Assert.All(values, value => Holds(table, column, value));
            }
        }

        Assert.Superset(new HashSet<string> { "entry", "notice", "inquiry", "fact", "log_entry", "batch", "batch_row", "row_directory", "subject_directory", "case_file", "data_key", "challenge" }, seen);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task No_name_number_or_document_stands_in_the_data_folder_the_temp_folder_or_the_log(string engine)
    {
        var start = DateTime.UnixEpoch.Add(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).AddSeconds(-1);
        await using var registry = await Registry.StartAsync(engine);
        using var log = new CapturedLog();
        registry.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await FillAsync(registry);

        var files = new[] { registry.Settings.Data, registry.Settings.Keys }.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(Path.GetTempPath()).Where(file => File.GetLastWriteTimeUtc(file) >= start && Path.GetFileName(file).StartsWith("ASPNETCORE_", StringComparison.Ordinal)))
            .ToArray();
        Assert.NotEmpty(files);
        Assert.Contains(files, file => file.Contains("/log/journal/tile/entries/", StringComparison.Ordinal));
        if (engine == "sqlite") Assert.Contains(files, file => file.EndsWith("register.db-wal", StringComparison.Ordinal));
        Assert.All(files, file => Silent(Disk.Find(file) ?? [], file));
        Silent(Encoding.UTF8.GetBytes(log.Text), "log");
    }

    static async Task FillAsync(Registry registry)
    {
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        var batch = await maker.SendAsync(Sending.File(
            Sending.Row(Name, Number, 7001, Facts), Sending.Row(OtherName, OtherNumber, 7002, Facts), Sending.Row(OtherName, "379999197509050111", 7003, Facts)));
        await checker.ReleaseAsync(batch);
        await permits.OpenCaseAsync(Number, Name);
        using var answer = await permits.AskAsync(Number, Name);
        answer.EnsureSuccessStatusCode();
        var receipt = answer.Headers.GetValues("Probity-Receipt").Single();
        using (var challenged = await citizen.PostAsync($"/api/me/looks/{receipt}/challenge", null)) challenged.EnsureSuccessStatusCode();
        using (var colleague = await registry.ApiAsync("permits-2"))
        using (var proven = await colleague.PostAsJsonAsync($"/api/challenges/{receipt}/proof", new { kind = "application", number = Proof, on = "2026-11-20" })) proven.EnsureSuccessStatusCode();
        Assert.Contains("7001", await citizen.GetStringAsync("/api/me/entries"), StringComparison.Ordinal);
        await citizen.GetFromJsonAsync<System.Text.Json.Nodes.JsonNode>("/api/me/looks");
    }

    /// <summary>Where a row was wrong: a column of the catalogue by its key or header, never by what the file called it.</summary>
    static readonly HashSet<string> Columns = [.. CatalogueReader.Read(CatalogueFolder.Default).Editions!.All
        .SelectMany(edition => edition.Datasets).SelectMany(dataset => dataset.Columns).SelectMany(column => new[] { column.Key, column.Header })];

    /// <summary>An entry of a log may be the other log's checkpoint, which is public and names nobody.</summary>
    static bool IsCheckpoint(byte[] value) => value.AsSpan().IndexOf("/log/"u8) > 0 && value[^1] == (byte)'\n';

    static byte[] Bytes(Row row, TableColumn column, int i) => column.Type is ColumnType.Text ? Encoding.UTF8.GetBytes(row.Text(i)) : row.Bytes(i);

    static void Holds(Table table, TableColumn column, byte[] value)
    {
        var name = $"{table.Name}.{column.Name}";
        Silent(value, name);
        if (column.Secrecy is Secrecy.Sealed) Assert.True(value.Length >= 29 && value[0] == 1, $"{name} does not begin with the number of an algorithm.");
        if (column.Secrecy is Secrecy.Digest && !(name == "log_entry.leaf" && IsCheckpoint(value))) Assert.True(value.Length == (column.Name == "leaf" ? 70 : 32), $"{name} has {value.Length} bytes.");
        // Bodies are public: their names, and why one was closed, may be read by anybody. So is the State Council's notice of holidays.
        if (name is "body_name.zh" or "body.closed_why" or "work_year.content") return;
        if (name == "batch_row.column_key") Assert.Contains(Encoding.UTF8.GetString(value), Columns);
        else if (column.Secrecy is Secrecy.Clear) Assert.Matches(@"^(?!.*\d{17}[\dXx])[\x20-\x7e]*$", Encoding.UTF8.GetString(value));
    }

    static void Silent(byte[] bytes, string where) => Assert.All(Known, known =>
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(known)) < 0 && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(known)) < 0, $"{where} holds {known}."));
}
