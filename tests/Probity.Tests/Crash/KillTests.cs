using System.Collections.Concurrent;
using System.Net.Http.Json;
using Probity.Inquiries;
using Probity.Intake;
using Probity.Testing;
using Probity.Tests.Intake;

namespace Probity.Tests.Crash;

public sealed class KillTests
{
    const int Rows = 6_000;

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task A_server_killed_in_the_middle_of_a_batch_leaves_nothing_half_done(string engine)
    {
        await using var server = await ServerProcess.StartAsync(engine);
        var file = MixedRows.Make(Rows);
        using var maker = await server.ApiAsync("maker");
        using var sent = await maker.PostFileAsync(file.Bytes);
        sent.EnsureSuccessStatusCode();

        // After the first chunk is there and before the last: in the middle, whatever the machine's speed.
        for (var i = 0; i < 3_000 && await server.CountAsync($"select count(*) from batch_row") == 0; i++) await Task.Delay(10);
        await server.KillAsync();
        var cut = await server.CountAsync($"select count(*) from batch_row");
        Assert.InRange(cut, 1, Rows - 1);
        await AssertWholeAsync(server);

        await server.StartAsync();
        using var again = await server.ApiAsync("maker");
        var batch = await again.DecidedAsync(sent.Headers.Location!.ToString());

        Assert.Equal(Rows, batch.Number("rows"));
        Assert.Equal(
            (file.Results[RowResult.Accepted], file.Results[RowResult.Unchanged], file.Results[RowResult.Rejected], file.Results[RowResult.Held]),
            (batch.Number("accepted"), batch.Number("unchanged"), batch.Number("rejected"), batch.Number("held")));
        Assert.Equal(file.Results[RowResult.Accepted], await server.CountAsync($"select count(*) from entry"));
        await AssertWholeAsync(server);
    }

    [Theory, MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task No_answer_left_a_server_that_was_killed_without_its_log_row(string engine)
    {
        await using var server = await ServerProcess.StartAsync(engine);
        var receipts = new ConcurrentBag<string>();
        for (var round = 0; round < 3; round++)
        {
            using var asker = await server.ApiAsync("permits");
            var before = receipts.Count;
            var clients = Enumerable.Range(0, 16).Select(client => Task.Run(() => AskUntilDeadAsync(asker, client, receipts))).ToArray();
            for (var i = 0; i < 3_000 && receipts.Count < before + 50; i++) await Task.Delay(10);
            await server.KillAsync();
            await Task.WhenAll(clients);
            await server.StartAsync();
        }

        Assert.True(receipts.Count >= 150, "The server was killed before it answered enough to tell anything.");
        var logged = (await server.ListAsync(
            $"select r.number from receipt_directory r join inquiry i on i.subject_id = r.subject_id and i.inquiry_id = r.inquiry_id", row => row.Text(0))).ToHashSet();
        Assert.Empty(receipts.Except(logged));
        await AssertWholeAsync(server);
    }

    static async Task AskUntilDeadAsync(HttpClient asker, int client, ConcurrentBag<string> receipts)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var person = (client + i) % 7;
                using var answer = await asker.PostAsJsonAsync(
                    "/api/inquiries", new InquiryBody("permit", "examine-application", "JNSP-XK-2026-000001", MixedRows.NumberOf(person), MixedRows.NameOf(person)));
                await answer.Content.ReadAsByteArrayAsync();
                receipts.Add(answer.Headers.GetValues(InquiriesApi.ReceiptHeader).Single());
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // The server died under us; what it had answered is in the bag.
        }
    }

    /// <summary>Every look, entry and fact has all of its parts, and each person's facts are numbered without a gap.</summary>
    static async Task AssertWholeAsync(ServerProcess server)
    {
        Assert.Equal(0, await server.CountAsync($"select count(*) from subject s where counter <> (select count(*) from fact f where f.subject_id = s.subject_id)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from subject s where counter <> (select coalesce(max(n), 0) from fact f where f.subject_id = s.subject_id)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from fact f where not exists (select 1 from every_leaf l where l.fact_id = f.fact_id)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from fact f where not exists (select 1 from data_key k where k.subject_id = f.subject_id and k.key_id = f.key_id)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from inquiry i where not exists (select 1 from fact f where f.subject_id = i.subject_id and f.n = i.n and f.log = 1)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from entry e where not exists (select 1 from notice n where n.subject_id = e.subject_id and n.entry_id = e.entry_id)"));
        Assert.Equal(0, await server.CountAsync($"select count(*) from subject s where not exists (select 1 from subject_key k where k.subject_id = s.subject_id)"));
    }
}
