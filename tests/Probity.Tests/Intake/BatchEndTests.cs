using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

/// <summary>How batches end: nothing is stuck, nothing is lost, and what never takes effect cannot be read any more.</summary>
public sealed class BatchEndTests
{
    static readonly (string Name, string Number) Wang = ("王海燕", "379999198803120022");
    static readonly Dictionary<string, string> Nothing = [];
    static readonly Official Officer =
        new("identity-1", "郑雅琴", CreditCode.Parse("12370000MB0DEM05XK"), "身份核对", new HashSet<Role> { Role.IdentityOfficer });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_batch_whose_rows_all_wait_silently_is_released_like_any_other(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = "11370102MB0DEM13XC" });
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");

        var released = await checker.ReleaseAsync(await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1))));

        Assert.Equal(("released", 1), (released.Text("state"), released.Number("accepted")));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_batch_that_brings_entries_by_the_desk_alone_is_released_and_they_take_effect(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1))));
        var batch = await maker.SendAsync(File(Row("王另名", Wang.Number, 2)));
        var usable = await registry.CountAsync($"select count(*) from usable_entry");

        await checker.ReleaseAsync(batch);
        var desk = registry.Services.GetRequiredService<IdentityDesk>();
        var check = Assert.Single((await desk.ListAsync(Officer, default)).Value);
        await desk.CompareAsync(check.Number, Officer, Channel.Page, default);
        await registry.Services.GetRequiredService<DecideIdentity>().RunAsync(check.Number, isSame: true, Officer, Channel.Page, default);

        Assert.Equal((1, 0, 0, 0, 1), batch.Counts());
        Assert.Equal((1, 2), (usable, await registry.CountAsync($"select count(*) from usable_entry")));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Rows_of_a_discarded_companion_wait_again_and_none_is_lost(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var file = File(Row(Wang.Name, Wang.Number, 1));
        var first = await maker.SendAsync(file, Nothing);
        var companion = await SendCompanionAsync(maker);

        await registry.Services.GetRequiredService<DestroyKeys>().RunAsync(default);
        await DiscardAsync(checker, companion);
        var repeat = await maker.SendAsync(file, Nothing);
        var waiting = await maker.DecidedAsync($"/api/batches/{first.Text("number")}");
        var again = await SendCompanionAsync(maker);
        await checker.ReleaseAsync(again);

        Assert.Equal((1, 1, 0, 0, 0), companion.Counts());
        Assert.Equal("batch.sent-before", repeat["notice"]!.Text("code"));
        Assert.Empty(waiting["settled"]!.AsArray());
        Assert.Equal((1, 1, 0, 0, 0), again.Counts());
        Assert.Equal(1, await registry.CountAsync($"select count(*) from usable_entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Entries_of_a_discarded_batch_lose_their_keys_and_no_others_do(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1))));
        var wrong = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 2), Row(Wang.Name, Wang.Number, 3)));
        await DiscardAsync(checker, wrong);
        var before = await registry.CountAsync($"select count(*) from data_key");

        await registry.Services.GetRequiredService<DestroyKeys>().RunAsync(default);

        Assert.Equal(2, before - await registry.CountAsync($"select count(*) from data_key"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry e join data_key k on k.subject_id = e.subject_id and k.key_id = e.entry_id"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from usable_entry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from batch where keys_gone_at is not null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_second_file_in_one_request_is_refused_and_nothing_stays(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var form = new MultipartFormDataContent { { new StringContent("penalty"), "dataset" } };
        foreach (var (field, value) in Attested) form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(File(Row(Wang.Name, Wang.Number, 1))), "file", "a.csv");
        form.Add(new ByteArrayContent(File(Row(Wang.Name, Wang.Number, 2))), "file", "b.csv");

        using var answer = await maker.PostAsync("/api/batches", form);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "batch.one-file"), (answer.StatusCode, await answer.CodeAsync()));
        Assert.Equal((0, 0), (await registry.CountAsync($"select count(*) from batch_file"), await registry.CountAsync($"select count(*) from batch")));
    }

    static Task<JsonNode> SendCompanionAsync(HttpClient maker) => maker.SendAsync(
        Encoding.UTF8.GetBytes("行政处罚决定书文号,送达日期,送达方式,是否告知救济途径,违法行为终了日期,程序类型,是否轻微且已消除或减轻\r\n"
            + "济市监罚[2026]1号,2026-03-10,直接送达,是,2026-02-10,普通程序,否\r\n"),
        new Dictionary<string, string> { ["attester-name"] = "周信", ["attester-post"] = "科长" }, "companion:penalty");

    static async Task DiscardAsync(HttpClient checker, JsonNode batch)
    {
        using var answer = await checker.PostAsJsonAsync($"/api/batches/{batch.Text("number")}/discard", new { version = batch.Number("version") });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
