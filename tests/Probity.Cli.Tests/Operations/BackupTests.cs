namespace Probity.Cli.Tests.Operations;

/// <summary>Backup, total loss, restore: with real processes, on both engines, under load.</summary>
public sealed class BackupTests : IDisposable
{
    readonly Vault vault = new();

    public static TheoryData<string> Engines => OperatedRegister.Engines;

    public void Dispose() => vault.Dispose();

    [Theory, MemberData(nameof(Engines))]
    public async Task After_a_total_loss_nothing_that_was_answered_before_the_backup_is_missing_and_every_look_opens_for_its_person(string engine)
    {
        var tiles = vault.Folder["tiles"];
        await using var register = await OperatedRegister.StartAsync(engine, "--tiles", tiles);
        await using var asking = await Asking.StartAsync(register);
        await asking.UntilAsync(60);
        var before = asking.Receipts.ToArray();
        var made = await vault.MakeAsync(register);
        await asking.UntilAsync(asking.Receipts.Count + 20);
        await asking.EndAsync();
        Assert.Empty(asking.Broken);
        await register.KillAsync();
        var database = await Vault.LoseAsync(register);

        var restored = await vault.RestoreAsync(register, database, made);
        Assert.True(restored.Exit == 0, restored.Error);
        // Older data with today's anchor: a log is never signed backwards.
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => OperatedRegister.OnAsync(register, database, "--tiles", tiles));
        Assert.Contains("older than the log", refused.Message, StringComparison.Ordinal);
        var forward = await register.RunAsync(["log", "recover", "--from", tiles, "--json", .. Vault.Place(register, database)]);
        Assert.True(forward.Exit == 0, forward.Error);
        Assert.True((long)forward.Json["inquiries"]! >= 20);
        await using var again = await OperatedRegister.OnAsync(register, database, "--tiles", tiles);

        var looks = await again.RunAsync("me", "looks", "--as", "citizen-1", "--json");
        Assert.Empty(before.Except(looks.Json["looks"]!.AsArray().Select(look => (string)look!["receipt"]!)));
        var facts = await again.RunAsync("facts", "check", "--json");
        Assert.Empty(facts.Json["differences"]!.AsArray());
        Assert.Equal(0, (int)facts.Json["unreadable"]!);
        await using (var asked = await Asking.StartAsync(again, 1)) await asked.UntilAsync(1);
        await AuditedAsync(again, "inquiries");
        await AuditedAsync(again, "journal");
    }

    /// <summary>Outsiders find both logs whole, from the first entry to the one after the restore.</summary>
    async Task AuditedAsync(OperatedRegister register, string log)
    {
        using var client = new HttpClient { BaseAddress = register.Address };
        var policy = vault.Folder.Write("policy", await client.GetByteArrayAsync("log/policy"));
        var run = await register.RunAsync("log", "verify", $"{register.Address}log/{log}", "--policy", policy, "--state", vault.Folder[log + ".state"]);
        Assert.True(run.Exit == 0, run.Error);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_says_what_it_holds_and_one_byte_of_change_or_a_missing_end_is_noticed(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine);
        var made = await vault.MakeAsync(register);

        foreach (var (file, kind) in new[] { (made.Data, "data"), (made.Keys, "keys") })
        {
            var good = await register.RunAsync("backup", "verify", file, "--secret", vault.Secret(), "--json");
            Assert.Equal((0, kind, engine), (good.Exit, (string?)good.Json["kind"], (string?)good.Json["engine"]));

            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var at in new[] { 40, 400, bytes.Length / 2, bytes.Length - 1 })
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= 1;
                await vault.RefusedAsync(register, vault.Folder.Write("changed", changed));
            }

            await vault.RefusedAsync(register, vault.Folder.Write("half", bytes[..(bytes.Length / 2)]));
            await vault.RefusedAsync(register, vault.Folder.Write("longer", [.. bytes, 0]));
            await vault.RefusedAsync(register, file, "another secret of twenty or more letters");
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Neither_name_nor_number_nor_key_stands_in_a_backup(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine);
        await using (var asking = await Asking.StartAsync(register, 1)) await asking.UntilAsync(2);
        var made = await vault.MakeAsync(register);

        foreach (var file in new[] { made.Data, made.Keys })
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var secret in new[] { Asking.Number, Asking.Name, Asking.Case, await File.ReadAllTextAsync(Path.Combine(register.Keys, "wrapping-1.key")) })
                Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret.Trim('\uFEFF'))) < 0, $"{file} holds {secret}");
        }

        Assert.Empty(Directory.GetFileSystemEntries(register.Data, ".backup"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_backup_that_is_killed_leaves_nothing_under_a_good_name_and_the_next_one_works(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine);
        await using (var asking = await Asking.StartAsync(register)) await asking.UntilAsync(100);

        foreach (var wait in new[] { 300, 600, 900 })
        {
            using var process = Vault.Start(register, ["backup", "make", .. vault.To()]);
            await Task.Delay(wait);
            process.Kill();
            await process.WaitForExitAsync();
            foreach (var file in vault.Files("*.data").Concat(vault.Files("*.keys")))
                Assert.Equal(0, (await register.RunAsync("backup", "verify", file, "--secret", vault.Secret())).Exit);
            foreach (var file in vault.Files("*.partial").Where(file => new FileInfo(file).Length > 0))
                Assert.NotEqual(0, (await register.RunAsync("restore", "--from", file, "--keys-from", file, "--secret", vault.Secret(), "--data", vault.Folder["no"], "--keys", vault.Folder["nk"])).Exit);
        }

        await Task.Delay(1_100);
        await vault.MakeAsync(register);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_restore_that_is_killed_leaves_nothing_that_looks_like_a_register(string engine)
    {
        await using var register = await OperatedRegister.StartAsync(engine);
        await using (var asking = await Asking.StartAsync(register)) await asking.UntilAsync(200);
        var made = await vault.MakeAsync(register);
        await register.KillAsync();

        for (var round = 0; round < 4; round++)
        {
            var database = await Vault.LoseAsync(register);
            await using var _ = database;
            using (var process = Vault.Start(register, vault.RestoreArgs(register, database, made)))
            {
                await Task.Delay(500 + 350 * round);
                process.Kill();
                await process.WaitForExitAsync();
                // What was done is done: a restore that came to its end before the signal is a good one.
                if (process.ExitCode == 0) break;
            }

            await Task.Delay(300);
            if (database is null ? File.Exists(Path.Combine(register.Data, "register.db")) && !File.Exists(Path.Combine(register.Data, "restore.unfinished")) : 0L != (long)(await database.AskAsync("select count(*) from pg_tables where schemaname = 'public'"))!)
            {
                // Killed after its work was done and before it could say so: then it is all there.
                await using var whole = await OperatedRegister.OnAsync(register, database);
                Assert.Empty((await whole.RunAsync("facts", "check", "--json")).Json["differences"]!.AsArray());
                break;
            }

            if (database is null && Directory.Exists(register.Data) && Directory.EnumerateFileSystemEntries(register.Data).Any())
            {
                register.Launch();
                await register.Process.WaitForExitAsync();
                Assert.Equal(2, register.Process.ExitCode);
            }
        }
    }
}
