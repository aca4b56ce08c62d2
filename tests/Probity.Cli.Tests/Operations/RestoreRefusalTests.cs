using Probity.Storage.Backups;

namespace Probity.Cli.Tests.Operations;

/// <summary>What a restore refuses before it writes anything.</summary>
public sealed class RestoreRefusalTests : IDisposable
{
    readonly Vault vault = new();

    public void Dispose() => vault.Dispose();

    [Fact]
    public async Task A_restore_overwrites_nothing_and_takes_no_strangers_keys()
    {
        await using var one = await OperatedRegister.StartAsync("sqlite");
        await using var other = await OperatedRegister.StartAsync("sqlite");
        var made = await vault.MakeAsync(one);
        await Task.Delay(1_100);
        var theirs = await vault.MakeAsync(other);

        await Vault.SaysAsync(one, "not empty", vault.RestoreArgs(one, null, made));
        await Vault.SaysAsync(one, "two registers", vault.RestoreArgs(one, null, (made.Data, theirs.Keys), vault.Folder["d1"], vault.Folder["k1"]));
        await Vault.SaysAsync(one, "another register", vault.RestoreArgs(one, null, made, vault.Folder["d1"], other.Keys));
        await Vault.SaysAsync(one, "holds keys", vault.RestoreArgs(one, null, (made.Keys, made.Keys), vault.Folder["d1"], vault.Folder["k1"]));
        await Vault.SaysAsync(one, "another register", ["backup", "make", "--keys", other.Keys, .. vault.To()]);
        await Vault.SaysAsync(one, "beside", ["backup", "make", "--to", vault.Folder["b"], "--keys-to", vault.Folder["b"], "--secret", vault.Secret()]);
        await Vault.SaysAsync(one, "is lost together with it", ["backup", "make", "--to", Path.Combine(one.Data, "b"), "--keys-to", vault.Folder["b"], "--secret", vault.Secret()]);
        Assert.False(Directory.Exists(vault.Folder["d1"]));
        Assert.False(Directory.Exists(vault.Folder["k1"]));
    }

    [Fact]
    public async Task A_backup_of_a_later_program_is_refused_with_the_name_of_what_is_not_known_here()
    {
        await using var register = await OperatedRegister.StartAsync("sqlite");
        await register.KillAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(register.Data, "register.db")};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "insert into schema_migration (name, hash, applied_at) values ('9999-future.sql', 'x', 1)";
            await command.ExecuteNonQueryAsync();
        }

        var made = await vault.MakeAsync(register);

        await Vault.SaysAsync(register, "9999-future.sql", vault.RestoreArgs(register, null, made, vault.Folder["d1"], vault.Folder["k1"]));
        Assert.False(Directory.Exists(vault.Folder["d1"]));
        Assert.False(Directory.Exists(vault.Folder["k1"]));
    }

    [Fact]
    public async Task A_backup_of_keys_is_destroyed_after_35_days_and_restores_nothing_from_then_on()
    {
        await using var register = await OperatedRegister.StartAsync("sqlite");
        var secret = BackupSecret.Read(vault.Secret());
        var plan = new BackupPlan(new RegisterPlace(register.Data, register.Keys, null), vault.Folder["backup-data"], vault.Folder["backup-keys"]);
        var old = await new TakeBackup(secret, secret, new Ago(TimeSpan.FromDays(36))).RunAsync(plan, default);
        var young = await new TakeBackup(secret, secret, new Ago(TimeSpan.FromDays(34))).RunAsync(plan, default);

        await Vault.SaysAsync(register, "had to be destroyed", vault.RestoreArgs(register, null, (old.Data, old.Keys), vault.Folder["d1"], vault.Folder["k1"]));
        var pruned = await register.RunAsync("backup", "prune", vault.Folder["backup-keys"], "--json");
        Assert.Equal((old.Keys, 1), ((string?)Assert.Single(pruned.Json["destroyed"]!.AsArray()), (int)pruned.Json["kept"]!));
        Assert.True(File.Exists(old.Data));

        // Old data with later keys is what a restore after an erasure looks like.
        var restored = await register.RunAsync(vault.RestoreArgs(register, null, (old.Data, young.Keys), vault.Folder["d2"], vault.Folder["k2"]));
        Assert.True(restored.Exit == 0, restored.Error);
        await Vault.SaysAsync(register, "older than that of the data", vault.RestoreArgs(register, null, (await vault.MakeAsync(register) is var now ? now.Data : "", young.Keys), vault.Folder["d3"], vault.Folder["k3"]));
    }

    sealed class Ago(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - by;
    }
}
