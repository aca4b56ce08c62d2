using System.Diagnostics;
using Npgsql;
using Probity.Cli.Tests.Operations;

namespace Probity.Cli.Tests.Log;

/// <summary>Several hosts on one database, and transactions that commit out of turn.</summary>
public sealed class HostsTests
{
    /// <summary>PostgreSQL alone: a SQLite file has one host and one writer.</summary>
    public static TheoryData<string> Engines => [.. OperatedRegister.Engines.Select(row => row.Data).Where(engine => engine is "postgres")];

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Engines))]
    public async Task What_commits_five_seconds_after_a_thousand_others_is_in_the_log_and_nothing_is_lost_or_twice(string engine)
    {
        await using var register = await Outsider.RegisterAsync(engine);
        await using var outsider = new Outsider(register);
        await LiveLogTests.AskAsync(register, 3);
        await outsider.UntilAsync("inquiries", 3);
        var before = await outsider.SizeAsync("inquiries");

        await using var slow = new NpgsqlConnection(register.Database!.Address);
        await slow.OpenAsync();
        var held = await slow.BeginTransactionAsync();
        var late = await InsertAsync(slow);
        var since = Stopwatch.StartNew();
        await using (var quick = new NpgsqlConnection(register.Database.Address))
        {
            await quick.OpenAsync();
            for (var i = 0; i < 1_000; i++) await InsertAsync(quick);
        }

        await outsider.UntilAsync("inquiries", before + 1_000);
        Assert.Equal(0, await Outsider.NumberAsync(register, $"select count(*) from log_entry where fact_id = '{late}'"));
        if (since.Elapsed < TimeSpan.FromSeconds(5)) await Task.Delay(TimeSpan.FromSeconds(5) - since.Elapsed);
        await held.CommitAsync();

        for (var i = 0; i < 300 && await Outsider.NumberAsync(register, $"select count(*) from log_entry where fact_id = '{late}'") == 0; i++) await Task.Delay(100);
        var place = await Outsider.NumberAsync(register, $"select place from log_entry where fact_id = '{late}'");
        await outsider.UntilAsync("inquiries", place + 1);
        Assert.True(await Outsider.NumberAsync(register, $"select count(*) from log_entry where log = 1 and place < {place} and fact_id > '{late}'") >= 1_000);
        await outsider.FindsAllRightAsync(register);
    }

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Engines))]
    public async Task Two_hosts_that_make_the_logs_at_the_same_moment_make_one_of_each(string engine)
    {
        using var folder = new Folder();
        await using var first = await Outsider.RegisterAsync(engine, "--tiles", folder["tiles"], "--anchor", folder["anchor"]);
        await first.StopAsync();
        // As before the first start: a schema, and no log yet.
        await first.Database!.AskAsync("truncate log_state, log_entry, outbox, edition; update job_run set lease_until = null; delete from fact");
        Directory.Delete(folder["tiles"], recursive: true);
        Directory.Delete(folder["anchor"], recursive: true);

        await using var second = Outsider.Beside(first, "--tiles", folder["tiles"], "--anchor", folder["anchor"]);
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        await using var outsider = new Outsider(second);
        await LiveLogTests.AskAsync(first, 5);
        await outsider.UntilAsync("inquiries", 5);

        await outsider.FindsAllRightAsync(second);
    }

    internal static async Task VerifiedAsync(OperatedRegister register, Folder folder)
    {
        using var http = new HttpClient { BaseAddress = register.Address };
        var policy = folder.Write("policy", await http.GetByteArrayAsync("log/policy"));
        foreach (var log in new[] { "inquiries", "journal" })
        {
            var run = await register.RunAsync("log", "verify", $"{register.Address}log/{log}", "--policy", policy, "--state", folder[log + ".state"]);
            Assert.True(run.Exit is 0, run.Error);
        }
    }

    /// <summary>A fact and its leaf, as a transaction of the register leaves them, of somebody whom nobody will ask for.</summary>
    static async Task<Guid> InsertAsync(NpgsqlConnection connection)
    {
        var (subject, fact) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var command = new NpgsqlCommand(
            """
            with made as (insert into fact (subject_id, fact_id, log, n, at, kind, key_id, sealed) values ($1, $2, 1, 1, 1, 'looked', $1, $3))
            insert into outbox (subject_id, outbox_id, log, leaf) values ($1, $2, 1, $3)
            """, connection);
        foreach (var value in new object[] { subject, fact, Guid.NewGuid().ToByteArray() }) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
        return fact;
    }
}
