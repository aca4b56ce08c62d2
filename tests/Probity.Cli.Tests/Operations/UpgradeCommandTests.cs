namespace Probity.Cli.Tests.Operations;

public sealed class UpgradeCommandTests : IDisposable
{
    readonly Vault vault = new();

    public void Dispose() => vault.Dispose();

    [Fact]
    public async Task The_steps_are_listed_a_backup_is_taken_first_and_then_they_are_done()
    {
        await using var register = await OperatedRegister.StartAsync("sqlite");
        var nothing = await register.RunAsync("upgrade", "--json");
        Assert.Equal((0, 0, 1), (nothing.Exit, nothing.Json["expand"]!.AsArray().Count, nothing.Json["hosts"]!.AsArray().Count));
        await register.StopAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(register.Data, "register.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "delete from schema_migration where name like 'view-%'";
            await command.ExecuteNonQueryAsync();
        }

        var check = await register.RunAsync("upgrade", "--check", "--json");
        Assert.Contains(check.Json["expand"]!.AsArray(), name => ((string)name!).StartsWith("view-", StringComparison.Ordinal));
        Assert.Empty(check.Json["hosts"]!.AsArray());
        var bare = await register.RunAsync("upgrade", "--run");
        Assert.Equal(2, bare.Exit);

        var done = await register.RunAsync(["upgrade", "--run", "--json", .. vault.To()]);
        Assert.True(done.Exit == 0, done.Error);
        Assert.Empty(done.Json["expand"]!.AsArray());
        Assert.Single(vault.Files("*.data"));
        Assert.Single(vault.Files("*.keys"));
        await register.StartAsync();
    }
}
