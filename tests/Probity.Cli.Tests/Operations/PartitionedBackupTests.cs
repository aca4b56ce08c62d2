namespace Probity.Cli.Tests.Operations;

/// <summary>Person tables in partitions, as on a register that outgrows one machine: their rows of keys are in the backup of keys and in no other.</summary>
public sealed class PartitionedBackupTests : IDisposable
{
    readonly Vault vault = new();

    public static bool HasPostgres => ScratchPostgres.Server is not null;

    public void Dispose() => vault.Dispose();

    [Fact(Skip = "PROBITY_TEST_POSTGRES names no server.", SkipUnless = nameof(HasPostgres))]
    public async Task A_register_whose_person_tables_are_partitioned_comes_back_as_it_was()
    {
        await using var register = await OperatedRegister.MakeAsync("postgres");
        Assert.Equal(0, (await Command.RunAsync("database", "migrate", "--as", register.Database!.Address, "--partitions", "3")).Exit);
        await register.StartAsync();
        await using (var asking = await Asking.StartAsync(register, 2)) await asking.UntilAsync(20);
        var made = await vault.MakeAsync(register);
        await register.KillAsync();
        var keys = await register.Database.AskAsync("select count(*) from data_key");
        var database = await Vault.LoseAsync(register);

        var restored = await vault.RestoreAsync(register, database, made);
        Assert.True(restored.Exit == 0, restored.Error);
        Assert.Equal(3L, await database!.AskAsync("select count(*) from pg_inherits where inhparent = 'data_key'::regclass"));
        Assert.Equal(keys, await database.AskAsync("select count(*) from data_key"));
        await using var again = await OperatedRegister.OnAsync(register, database);
        var facts = await again.RunAsync("facts", "check", "--json");
        Assert.Empty(facts.Json["differences"]!.AsArray());
        Assert.Equal(0, (int)facts.Json["unreadable"]!);
    }
}
