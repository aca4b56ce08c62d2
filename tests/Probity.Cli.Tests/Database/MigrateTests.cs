using Npgsql;

namespace Probity.Cli.Tests.Database;

public sealed class MigrateTests
{
    static readonly string? Server = Environment.GetEnvironmentVariable("PROBITY_TEST_POSTGRES");

    public static bool HasPostgres => Server is { Length: > 0 };

    [Fact(Skip = "PROBITY_TEST_POSTGRES names no server.", SkipUnless = nameof(HasPostgres))]
    public async Task The_owner_migrates_once_and_the_check_agrees()
    {
        await using var database = await ScratchDatabase.MakeAsync(Server!);

        var before = await Command.RunAsync("database", "check", "--database", database.Address);
        Assert.Equal((1, ""), (before.Exit, before.Out));
        Assert.Contains("probity database migrate", before.Error, StringComparison.Ordinal);
        var chinese = await Command.RunAsync("database", "check", "--database", database.Address, "--lang", "zh");
        Assert.Contains("尚无登记系统", chinese.Error, StringComparison.Ordinal);

        var first = await Command.RunAsync("database", "migrate", "--as", database.Address, "--partitions", "3", "--json");
        Assert.Equal((0, ""), (first.Exit, first.Error));
        Assert.Contains(first.Json["applied"]!.AsArray(), name => ((string)name!).Contains("0001-register", StringComparison.Ordinal));
        Assert.Equal(3L, await database.AskAsync("select count(*) from pg_inherits where inhparent = 'fact'::regclass"));
        Assert.Equal(1L, await database.AskAsync("select count(*) from pg_namespace where nspname = 'signin'"));

        // The owner's password stands in no list of processes, and the address of the role that serves is not taken for it.
        var named = new Dictionary<string, string> { ["PROBITY_OWNER_DATABASE"] = database.Address, ["PROBITY_DATABASE"] = "postgres://nobody@127.0.0.1:1/none" };
        var again = await Command.RunAsync(named, "", "database", "migrate");
        Assert.Equal((0, ""), (again.Exit, again.Out));
        var upgrade = await Command.RunAsync(named, "", "upgrade", "--run", "--no-backup", "--json");
        Assert.True(upgrade.Exit is 0, upgrade.Error);
        var after = await Command.RunAsync("database", "check", "--database", database.Address);
        Assert.Equal((0, "engine\tpostgres\nschema\tok\n"), (after.Exit, after.Out));
    }

    [Theory]
    [InlineData(2, "--as", "http//wrong")]
    [InlineData(2, "--as", "Host=127.0.0.1", "--partitions", "-1")]
    [InlineData(3, "--as", "postgres://nobody@127.0.0.1:1/none")]
    [InlineData(2)]
    public async Task A_wrong_address_is_a_setting_and_a_silent_server_is_unreachable(int exit, params string[] options)
    {
        var run = await Command.RunAsync(["database", "migrate", .. options]);

        Assert.Equal((exit, ""), (run.Exit, run.Out));
        Assert.NotEqual("", run.Error);
    }

    sealed class ScratchDatabase(string server, string name) : IAsyncDisposable
    {
        public string Address { get; } = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString();

        public static async Task<ScratchDatabase> MakeAsync(string server)
        {
            var made = new ScratchDatabase(server, $"probity_cli_{Guid.NewGuid():n}");
            await RunAsync(server, $"create database {made.name}");
            return made;
        }

        readonly string name = name;

        public async Task<long> AskAsync(string sql) => (long)(await RunAsync(Address, sql))!;

        public async ValueTask DisposeAsync() => await RunAsync(server, $"drop database {name} with (force)");

        static async Task<object?> RunAsync(string address, string sql)
        {
            await using var connection = new NpgsqlConnection(address);
            await connection.OpenAsync();
#pragma warning disable CA2100 // Texts of this file.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return await command.ExecuteScalarAsync();
        }
    }
}
