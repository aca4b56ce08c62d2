using Npgsql;

namespace Probity.Cli.Tests.Operations;

/// <summary>A PostgreSQL database of one test, as its owner; null addresses stand for SQLite.</summary>
sealed class ScratchPostgres(string server, string name) : IAsyncDisposable
{
    readonly string name = name;

    public static string? Server => Environment.GetEnvironmentVariable("PROBITY_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public string Address { get; } = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString();

    public static async Task<ScratchPostgres> MakeAsync()
    {
        var made = new ScratchPostgres(Server!, $"probity_ops_{Guid.CreateVersion7():n}");
        await RunAsync(Server!, $"create database {made.name} strategy file_copy");
        return made;
    }

    public Task<object?> AskAsync(string sql) => RunAsync(Address, sql);

    public async ValueTask DisposeAsync() => await RunAsync(server, $"drop database if exists {name} with (force)");

    static async Task<object?> RunAsync(string address, string sql)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Texts of these tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
