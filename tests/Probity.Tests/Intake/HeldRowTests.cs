using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

public sealed class HeldRowTests
{
    const string Other = "11370102MB0DEM13XC";
    static readonly Dictionary<string, string> Nothing = [];
    static readonly (string Name, string Number) Wang = ("王海燕", "379999198803120022");
    static readonly (string Name, string Number) Zhang = ("张德胜", "379999197509050110");
    static readonly Official Officer = new("identity-1", "郑雅琴", CreditCode.Parse("12370000MB0DEM05XK"), "身份核对", new HashSet<Role> { Role.IdentityOfficer });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task One_file_has_one_result_whatever_others_sent(string engine)
    {
        var file = File(
            Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2), Row("王另名", Wang.Number, 3), Row(Wang.Name, Wang.Number, 1),
            Row(Wang.Name, Wang.Number, 4, note: "=1+1"), Row(Zhang.Name, "379999197509050111", 5));
        await using var empty = await Registry.StartAsync(engine);
        await using var full = await Registry.StartAsync(engine);
        await full.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        await full.GivenAsync(new GivenEntry(Zhang.Number, Zhang.Name) { Body = Other });

        var (alone, first) = await ResultOfAsync(empty, file);
        var (among, second) = await ResultOfAsync(full, file);

        Assert.Equal(first, second);
        Assert.Equal(alone.Counts(), among.Counts());
        Assert.Equal(0, await empty.CountAsync($"select count(*) from held_row where reason = 'identity'"));
        Assert.Equal(1, await full.CountAsync($"select count(*) from held_row where reason = 'identity'"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Rows_that_lack_facts_wait_for_a_companion(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2)), Nothing);

        var sheet = await maker.GetStringAsync($"/api/batches/{batch.Text("number")}/companion");
        var companion = await maker.SendAsync(
            Encoding.UTF8.GetBytes("文号,送达日期,送达方式,是否告知救济途径,违法行为终了日期,程序类型,是否轻微且已消除或减轻\r\n".Replace("文号", "行政处罚决定书文号", StringComparison.Ordinal)
                + "济市监罚[2026]1号,2026-03-10,直接送达,是,2026-02-10,普通程序,否\r\n济市监罚[2026]9号,2026-03-10,直接送达,是,2026-02-10,普通程序,否\r\n"),
            new Dictionary<string, string> { ["attester-name"] = "周信", ["attester-post"] = "科长" }, "companion:penalty");

        Assert.Equal((2, 0, 0, 0, 2), batch.Counts());
        Assert.Contains("济市监罚〔2026〕2号", sheet, StringComparison.Ordinal);
        Assert.Equal((2, 1, 0, 1, 0), companion.Counts());
        Assert.Contains("intake.nothing-waits", await maker.ResultAsync(companion), StringComparison.Ordinal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where settled_at is null"));
        var settled = (await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray();
        Assert.Equal((2, companion.Text("number")), (Assert.Single(settled)!.Number("line"), settled[0]!.Text("batch")));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T31")]
    public async Task The_identity_desk_looks_on_record_and_the_row_becomes_an_entry_of_its_own_batch(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        await checker.ReleaseAsync(batch);
        var usable = await registry.CountAsync($"select count(*) from usable_entry");
        var desk = registry.Services.GetRequiredService<IdentityDesk>();
        var check = Assert.Single((await desk.ListAsync(Officer, default)).Value);

        var names = await desk.CompareAsync(check.Number, Officer, Channel.Page, default);
        var same = await registry.Services.GetRequiredService<DecideIdentity>().RunAsync(check.Number, isSame: true, Officer, Channel.Page, default);

        Assert.Equal((1, 1), (batch.Number("accepted"), usable));
        Assert.Equal(Wang.Name, names.Value.Sent.Reveal());
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = 'identity-compared'"));
        Assert.True(same.Value);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from usable_entry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = 'name-confirmed'"));
        Assert.Empty((await desk.ListAsync(Officer, default)).Value);
        Assert.Empty((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T31")]
    public async Task What_is_not_confirmed_is_rejected_and_can_be_sent_again(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        await checker.ReleaseAsync(batch);
        var desk = registry.Services.GetRequiredService<IdentityDesk>();
        var check = Assert.Single((await desk.ListAsync(Officer, default)).Value);
        await desk.CompareAsync(check.Number, Officer, Channel.Page, default);

        await registry.Services.GetRequiredService<DecideIdentity>().RunAsync(check.Number, isSame: false, Officer, Channel.Page, default);

        var settled = Assert.Single((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray())!;
        Assert.Equal((2, "intake.identity-not-confirmed"), (settled.Number("line"), settled.Text("code")));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal((1, 1, 0, 0, 0), (await maker.SendAsync(File(Row("王改名", Wang.Number, 1)))).Counts());
        Assert.Equal(2, await registry.CountAsync($"select count(*) from entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Waiting_ends_and_keys_go(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)), Nothing);
        var clock = registry.Services.GetRequiredService<DestroyKeys>();

        await clock.RunAsync(default);
        var (before, key) = (await registry.CountAsync($"select count(*) from file_key"), batch.Text("number"));
        registry.Clock.Advance(TimeSpan.FromHours(25));
        await clock.RunAsync(default);
        using var again = await registry.ApiAsync("maker");
        var gone = await again.GetAsync($"/api/batches/{key}/result");
        var problems = await again.GetStringAsync($"/api/batches/{key}/problems");
        registry.Clock.Advance(TimeSpan.FromDays(7));
        await registry.Services.GetRequiredService<LapseHeldRows>().RunAsync(default);
        await clock.RunAsync(default);

        Assert.Equal(2, before);
        Assert.Equal((HttpStatusCode.Gone, "batch.file-gone"), (gone.StatusCode, await gone.CodeAsync()));
        Assert.Contains("intake.facts-missing", problems, StringComparison.Ordinal);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from batch_file"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where settled_as = 'intake.hold-lapsed'"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_fetched_file_goes_when_no_checker_waits_for_it(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        var clock = registry.Services.GetRequiredService<DestroyKeys>();

        await maker.ResultAsync(batch);
        await clock.RunAsync(default);
        var whileWaiting = await registry.CountAsync($"select count(*) from file_key");
        await checker.ReleaseAsync(batch);
        await clock.RunAsync(default);

        Assert.Equal(1, whileWaiting);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key"));
    }

    static async Task<(JsonNode Batch, string Result)> ResultOfAsync(Registry registry, byte[] file)
    {
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(file);
        return (batch, await maker.ResultAsync(batch));
    }
}
