using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

/// <summary>What a source may never learn of what others hold, from the file to its end; and who may sit at the identity desk.</summary>
public sealed partial class SilenceTests
{
    const string Other = "11370102MB0DEM13XC";
    static readonly (string Name, string Number) Wang = ("王海燕", "379999198803120022");
    static readonly (string Name, string Number) Zhang = ("张德胜", "379999197509050110");
    static readonly Official Officer = OfficerOf("12370000MB0DEM05XK");

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T31")]
    public async Task A_source_reads_the_same_bytes_whatever_others_hold_also_after_discard(string engine) =>
        await SameAsync(engine, async (registry, batch) =>
        {
            using var checker = await registry.ApiAsync("checker");
            using var answer = await checker.PostAsJsonAsync($"/api/batches/{batch.Text("number")}/discard", new { version = batch.Number("version") });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_source_reads_the_same_bytes_when_nobody_compared_in_time(string engine) =>
        await SameAsync(engine, async (registry, batch) =>
        {
            using var checker = await registry.ApiAsync("checker");
            await checker.ReleaseAsync(batch);
            registry.Clock.Advance(TimeSpan.FromDays(8));
            await registry.Services.GetRequiredService<LapseHeldRows>().RunAsync(default);
            Assert.Equal(0, await registry.CountAsync($"select count(*) from held_row where reason = 'identity' and settled_at is null"));
        });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_that_was_looked_at_and_not_decided_ends_in_silence_too(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (batch, number) = await WaitingAsync(registry);
        await registry.Services.GetRequiredService<IdentityDesk>().CompareAsync(number, Officer, Channel.Page, default);

        registry.Clock.Advance(TimeSpan.FromDays(8));
        await registry.Services.GetRequiredService<LapseHeldRows>().RunAsync(default);

        using var maker = await registry.ApiAsync("maker");
        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where settled_as = 'lapsed-silently'"));
        Assert.Empty((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_row_comes_before_the_desk_with_the_release_of_its_batch_and_has_its_whole_time_there(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));
        var desk = registry.Services.GetRequiredService<IdentityDesk>();

        var before = (await desk.ListAsync(Officer, default)).Value;
        registry.Clock.Advance(TimeSpan.FromDays(30));
        await registry.Services.GetRequiredService<LapseHeldRows>().RunAsync(default);
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(batch);

        Assert.Empty(before);
        Assert.Single((await desk.ListAsync(Officer, default)).Value);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_desk_decides_nothing_that_it_did_not_look_at(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (_, number) = await WaitingAsync(registry);
        var decide = registry.Services.GetRequiredService<DecideIdentity>();

        var same = await decide.RunAsync(number, isSame: true, Officer, Channel.Page, default);
        var other = await decide.RunAsync(number, isSame: false, Officer, Channel.Page, default);

        Assert.Equal(("identity.not-compared", "identity.not-compared"), (same.Refusal?.Code, other.Refusal?.Code));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where settled_at is null"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Only_the_operator_compares_names(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (_, number) = await WaitingAsync(registry);
        var desk = registry.Services.GetRequiredService<IdentityDesk>();
        var (source, elsewhere) = (OfficerOf(Source), OfficerOf(Other));

        var listed = await desk.ListAsync(elsewhere, default);
        var compared = await desk.CompareAsync(number, source, Channel.Page, default);
        var decided = await registry.Services.GetRequiredService<DecideIdentity>().RunAsync(number, isSame: true, elsewhere, Channel.Page, default);

        Assert.Equal(
            ("identity.operator-only", "identity.operator-only", "identity.operator-only"), (listed.Refusal?.Code, compared.Refusal?.Code, decided.Refusal?.Code));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_operator_does_not_compare_its_own_rows(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (_, number) = await WaitingAsync(registry);
        await using (var work = await registry.Store.BeginAsync(default))
        {
            work.Write($"update held_row set body = {Officer.Body}");
            await work.CommitAsync(default);
        }

        var desk = registry.Services.GetRequiredService<IdentityDesk>();
        var compared = await desk.CompareAsync(number, Officer, Channel.Page, default);

        Assert.Equal("identity.own-row", compared.Refusal?.Code);
        Assert.Empty((await desk.ListAsync(Officer, default)).Value);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_desk_sees_no_name_that_only_an_unreleased_batch_brought(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        await maker.SendAsync(File(Row("王未核", Wang.Number, 1)));
        var (_, number) = await WaitingAsync(registry);

        var compared = await registry.Services.GetRequiredService<IdentityDesk>().CompareAsync(number, Officer, Channel.Page, default);

        Assert.Equal(["王改名"], compared.Value.Known.Select(name => name.Reveal()));
    }

    static async Task<(JsonNode Batch, CaseNumber Number)> WaitingAsync(Registry registry)
    {
        await registry.GivenAsync(new GivenEntry(Zhang.Number, "张改名") { Body = Other });
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 2)));
        await checker.ReleaseAsync(batch);
        return (batch, Assert.Single((await registry.Services.GetRequiredService<IdentityDesk>().ListAsync(Officer, default)).Value).Number);
    }

    static async Task SameAsync(string engine, Func<Registry, JsonNode, Task> then)
    {
        var file = File(Row(Wang.Name, Wang.Number, 1), Row(Zhang.Name, Zhang.Number, 2), Row(Zhang.Name, "379999197509050111", 3));
        await using var empty = await Registry.StartAsync(engine);
        await using var full = await Registry.StartAsync(engine);
        foreach (var (number, name) in new[] { (Wang.Number, "王改名"), (Zhang.Number, "张改名") })
            await full.GivenAsync(new GivenEntry(number, name) { Body = Other });

        var (alone, among) = (await ReadAsync(empty, file, then), await ReadAsync(full, file, then));

        Assert.Equal(alone, among);
        Assert.Equal((0, 2), (await empty.CountAsync($"select count(*) from held_row"), await full.CountAsync($"select count(distinct line) from held_row where reason = 'identity'")));
    }

    /// <summary>All that the source can read of its batch, before and after what is done with it, and of the same file sent again.</summary>
    static async Task<string[]> ReadAsync(Registry registry, byte[] file, Func<Registry, JsonNode, Task> then)
    {
        using var maker = await registry.ApiAsync("maker");
        var batch = await maker.SendAsync(file);
        var before = await GetAsync(registry, batch);
        await then(registry, batch);
        var after = await GetAsync(registry, batch);
        using var later = await registry.ApiAsync("maker");
        var again = await GetAsync(registry, await later.SendAsync(file));
        return [.. before, .. after, .. again];
    }

    static async Task<string[]> GetAsync(Registry registry, JsonNode batch)
    {
        using var maker = await registry.ApiAsync("maker");
        var page = await registry.SignInAsync("maker");
        var number = batch.Text("number");
        var read = new List<string>();
        foreach (var part in new[] { "", "/problems", "/result", "/result?form=all", "/companion" })
        {
            using var answer = await maker.GetAsync($"/api/batches/{number}{part}");
            read.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        await page.OpenAsync($"/zh/agency/batches/{number}");
        return [.. read.Append(page.Text).Select(Mask)];
    }

    static Official OfficerOf(string body) =>
        new("identity-1", "郑雅琴", CreditCode.Parse(body), "身份核对", new HashSet<Role> { Role.IdentityOfficer });

    static string Mask(string text) => Time().Replace(Token().Replace(Numbers().Replace(text, "#"), "value=#"), "@");

    [GeneratedRegex("B-[0-9A-Z]{2,6}(-[0-9A-Z]{1,6})+")]
    private static partial Regex Numbers();

    [GeneratedRegex("value=\"CfDJ[^\"]*\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T[0-9:.]+(Z|[+-][0-9:]+)|20\d\d年\d+月\d+日\s*\d+:\d+(:\d+)?|\d{1,2}:\d{2}")]
    private static partial Regex Time();
}
