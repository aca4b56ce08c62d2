using Microsoft.Data.Sqlite;

namespace Probity.Cli.Tests.Facts;

public sealed class CheckTests(AskedRegister asked, SharedRegister shared) : IClassFixture<AskedRegister>, IDisposable
{
    readonly Folder folder = asked.Copy();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_register_wrote_agrees_while_it_goes_on()
    {
        var run = asked.Checked;

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(2, (int)run.Json["inquiries"]!);
        Assert.Equal((int)run.Json["facts"]!, (int)run.Json["leaves"]!);
        Assert.Empty(run.Json["differences"]!.AsArray());
    }

    [Theory]
    [InlineData("delete from fact where n = 1 and log = 1", "gap", "no-fact", "stray")]
    [InlineData("delete from outbox where log = 1; delete from log_entry where log = 1", "no-leaf")]
    [InlineData("update fact set at = at + 1 where n = 1 and log = 1", "row-differs", "look-differs")]
    [InlineData("update inquiry set body = '11370100MB0DEM068U' where n = 1", "look-differs")]
    [InlineData("update inquiry set n = 7 where n = 1", "look-differs")]
    [InlineData("delete from inquiry where n = 1", "no-look")]
    [InlineData("update fact set sealed = zeroblob(200) where n = 1 and log = 1", "unreadable")]
    [InlineData("update outbox set leaf = zeroblob(70) where log = 1; update log_entry set leaf = zeroblob(70) where log = 1", "leaf-differs")]
    [InlineData("update subject set counter = counter + 1 where counter = 2", "gap")]
    [InlineData("update subject set counter = 1 where counter = 2", "counter")]
    [InlineData("delete from subject where counter = 2", "stray")]
    public async Task Whatever_was_changed_by_hand_is_found(string change, params string[] codes)
    {
        await ChangeAsync(folder.Path, change);

        var run = await Command.RunAsync("facts", "check", "--data", folder.Path, "--json");

        Assert.Equal(1, run.Exit);
        var found = run.Json["differences"]!.AsArray().Select(difference => (string)difference!["code"]!).ToHashSet();
        Assert.All(codes, code => Assert.Contains(code, found));
    }

    [Fact]
    public async Task A_destroyed_key_is_counted_and_is_no_difference()
    {
        await ChangeAsync(folder.Path, "delete from data_key where key_id in (select inquiry_id from inquiry)");

        var run = await Command.RunAsync("facts", "check", "--data", folder.Path, "--json");

        Assert.Equal((0, 2), (run.Exit, (int)run.Json["unreadable"]!));
    }

    [Fact]
    public async Task Keys_of_another_register_are_refused_and_no_database_is_made_where_there_is_none()
    {
        using var empty = new Folder();

        var wrong = await Command.RunAsync("facts", "check", "--data", folder.Path, "--keys", Path.Combine(shared.Register.Data, "keys"));
        var missing = await Command.RunAsync("database", "check", "--data", empty.Path);

        Assert.Equal((2, ""), (wrong.Exit, wrong.Out));
        Assert.Equal((2, ""), (missing.Exit, missing.Out));
        Assert.Empty(Directory.GetFileSystemEntries(empty.Path));
    }

    static async Task ChangeAsync(string data, string change)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "register.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select group_concat('drop trigger ' || name, ';') from sqlite_master where type = 'trigger'";
        var drop = (string)(await command.ExecuteScalarAsync())!;
#pragma warning disable CA2100 // Texts of this file.
        command.CommandText = $"{drop}; {change}";
#pragma warning restore CA2100
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}

/// <summary>A register that answered two inquiries about one person, checked while it ran, and then was killed.</summary>
public sealed class AskedRegister : IAsyncLifetime
{
    RunningRegister register = null!;

    public Run Checked { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        register = await RunningRegister.StartAsync();
        // A refused inquiry is a look too.
        foreach (var use in new[] { "examine-application", "examine-renewal" })
            await register.FeedAsync("379999198803120022\n王海燕\n", "inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", use, "--case", "JNSP-XK-2026-000117");
        Checked = await register.RunAsync("facts", "check", "--json");
        await register.StopAsync();
    }

    internal Folder Copy()
    {
        var copy = new Folder();
        foreach (var path in Directory.EnumerateFiles(register.Data, "*", SearchOption.AllDirectories))
        {
            var target = copy[Path.GetRelativePath(register.Data, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return copy;
    }

    public ValueTask DisposeAsync() => register.DisposeAsync();
}
