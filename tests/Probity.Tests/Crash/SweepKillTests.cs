using Probity.Testing;
using Probity.Tests.Entries.Standing;
using Probity.Tests.Intake;

namespace Probity.Tests.Crash;

public sealed class SweepKillTests
{
    const string Listed = """    articles: ["2", "6", "8", "9", "12", "13", "14",""";

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_server_killed_in_the_middle_of_a_repeal_goes_on_with_it_and_does_nothing_twice(string engine)
    {
        using var law = new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), null);
        await using var server = await ServerProcess.StartAsync(engine, law.Folder);
        await RecordAsync(server);
        await server.KillAsync();
        law.Change("sd-2026-1", "statutes.yaml", Listed, "    ended: [{ on: 2026-01-02, how: authority-gone, source: invented }]\n" + Listed);
        // An edition in force is never edited: this hand makes the register forget that it had the other text.
        await server.WriteAsync($"delete from edition");

        // The sweep begins with the server, and may be done when the server first answers.
        var starting = AgainAsync(server);
        for (var i = 0; i < 3_000 && await Suspended(server) < 20; i++) await Task.Delay(2);
        await server.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await starting;
            using var nobody = await server.ApiAsync("auditor");
        });
        var done = await Suspended(server);
        Assert.InRange(done, 20, await Concerned(server) - 1);
        await AssertWholeAsync(server);

        await AgainAsync(server);
        for (var i = 0; i < 6_000 && await Suspended(server) < await Concerned(server); i++) await Task.Delay(20);
        Assert.Equal(await Concerned(server), await Suspended(server));
        await AssertWholeAsync(server);
    }

    static async Task RecordAsync(ServerProcess server)
    {
        using var maker = await server.ApiAsync("maker");
        using var checker = await server.ApiAsync("checker");
        using var sent = await maker.PostFileAsync(MixedRows.Make(2_400).Bytes);
        sent.EnsureSuccessStatusCode();
        await checker.ReleaseAsync(await maker.DecidedAsync(sent.Headers.Location!.ToString()));
    }

    // The dead host still holds the lease for a minute.
    static async Task AgainAsync(ServerProcess server)
    {
        await server.WriteAsync($"update job_run set lease_by = null, lease_until = null");
        await server.StartAsync();
    }

    static Task<long> Suspended(ServerProcess server) => server.CountAsync($"select count(*) from entry_suspension");

    static Task<long> Concerned(ServerProcess server) => server.CountAsync($"select count(*) from released_entry where item like 'penalty.food%'");

    static async Task AssertWholeAsync(ServerProcess server)
    {
        Assert.Equal(0, await server.CountAsync($"select count(*) from entry_suspension s join entry e on e.subject_id = s.subject_id and e.entry_id = s.entry_id where e.usable_from is not null"));
        Assert.Equal(await Suspended(server), await server.CountAsync($"select count(*) from fact where kind = 'entry-suspended'"));
        Assert.Equal(await Suspended(server), await server.CountAsync($"select count(*) from notice where kind = 'suspended'"));
        Assert.Equal(await Suspended(server), await server.CountAsync($"select count(distinct entry_id) from entry_suspension"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from subject s where counter <> (select coalesce(max(n), 0) from fact f where f.subject_id = s.subject_id)"));
    }
}
