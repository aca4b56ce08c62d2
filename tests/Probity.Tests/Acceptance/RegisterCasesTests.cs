using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Calendar;
using Probity.Facts;
using Probity.Notices;
using Probity.Storage;
using Probity.Subjects;
using Probity.Tests.Intake;

namespace Probity.Tests.Acceptance;

/// <summary>Cases of docs/acceptance.md in a whole register, each under its number: what no other test shows.</summary>
public sealed class RegisterCasesTests
{
    const string Wang = "379999198803120022";

    /// <summary>Of the row of somebody who was 17 nothing stays but a line, an outcome and a code: no other table has a row more than without it.</summary>
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T01")]
    public async Task T01_A_row_of_somebody_of_17_leaves_no_row_of_a_person(string engine)
    {
        // 18 on 2026-06-01; the conduct ended on 2026-02-10.
        var minor = "0123456789X".Select(check => $"379999{20080601}021{check}").Single(text => !ResidentNumber.Read(text).IsRefused);
        var without = await CountsAsync(engine, Sending.Row("王海燕", Wang, 1));
        var with = await CountsAsync(engine, Sending.Row("王海燕", Wang, 1), Sending.Row("未成年", minor, 2));

        Assert.Equal(1, without["entry"]);
        Assert.Equal(["batch_row"], with.Where(table => table.Value != without[table.Key]).Select(table => table.Key));
        Assert.Equal(without["batch_row"] + 1, with["batch_row"]);
    }

    /// <summary>A penalty is told from the end of the window on, and five years after the conduct not any more: asked on the last instant before each and on the first after.</summary>
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T06")]
    [Trait("Case", "T10")]
    public async Task T06_T10_An_inquiry_finds_a_penalty_from_the_end_of_the_window_to_five_years_after_the_conduct(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var name = PersonName.Parse("王海燕");
        var penalty = GivenNotice.Penalty with { ServedOn = new DateOnly(2026, 11, 1), ConductEnd = new DateOnly(2025, 12, 1) };
        var entry = await GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Wang), name, penalty);
        await registry.Services.GetRequiredService<OpenNotice>().RunAsync(entry.Subject, entry.Notice.ToString(), Channel.Page, default);
        using (var permits = await registry.ApiAsync("permits")) await permits.OpenCaseAsync(Wang, name.Reveal());

        // The sixty days of reconsideration end on 31 December, the six months on 1 May 2027, a holiday whose year is not announced.
        Assert.Equal(0, await FoundAsync(registry, new DateOnly(2026, 12, 31), name));
        Assert.Equal(0, await FoundAsync(registry, new DateOnly(2027, 5, 11), name));
        Assert.Equal(1, await FoundAsync(registry, new DateOnly(2027, 5, 12), name, isFirst: true));
        Assert.Equal(1, await FoundAsync(registry, new DateOnly(2030, 12, 1), name));
        Assert.Equal(0, await FoundAsync(registry, new DateOnly(2030, 12, 2), name, isFirst: true));
    }

    /// <summary>A rare character and a middle dot: the person is found under each spelling, and what is told of the person comes whole.</summary>
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    [Trait("Case", "T30")]
    public async Task T30_A_question_about_a_rare_name_finds_its_entry_under_each_spelling(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang, "𬭚𫖯·麦合木提"));
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Wang, "𬭚𫖯·麦合木提");

        foreach (var spelling in (string[])["𬭚𫖯·麦合木提", "𬭚𫖯．麦合木提", "𬭚 𫖯・麦合木提"])
            Assert.Single((await (await permits.AskAsync(Wang, spelling)).Content.ReadFromJsonAsync<JsonNode>())!["entries"]!.AsArray());
    }

    static async Task<int> FoundAsync(Registry registry, DateOnly day, PersonName name, bool isFirst = false)
    {
        var at = isFirst ? ShanghaiTime.StartOf(day).ToDateTimeOffset() : ShanghaiTime.EndOf(day).ToDateTimeOffset().AddSeconds(-30);
        registry.Clock.Advance(at - registry.Clock.GetUtcNow());
        using var permits = await registry.ApiAsync("permits");
        using var answer = await permits.AskAsync(Wang, name.Reveal());
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["entries"]!.AsArray().Count;
    }

    static async Task<Dictionary<string, long>> CountsAsync(string engine, params string[] rows)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await checker.ReleaseAsync(await maker.SendAsync(Sending.File(rows)));
        var counts = new Dictionary<string, long>();
        foreach (var table in Tables.All.Where(table => table.Kind is TableKind.Person or TableKind.Directory || table.Name.StartsWith("batch", StringComparison.Ordinal) || table.Name.StartsWith("held", StringComparison.Ordinal)))
            if (table.Name is not ("outbox" or "idempotency")) counts[table.Name] = await registry.CountAsync(Sql.Made($"select count(*) from {table.Name}"));
        return counts;
    }
}
