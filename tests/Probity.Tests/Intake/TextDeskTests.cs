using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Facts;
using Probity.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Intake;

/// <summary>A row whose text seems to name what is never collected waits for the desk of the body that runs the register (charter C3).</summary>
public sealed partial class TextDeskTests
{
    const string Other = "11370102MB0DEM13XC";
    const string Words = "当事人患有糖尿病，货架上有过期酸奶三盒";
    static readonly (string Name, string Number) Wang = ("王海燕", "379999198803120022");
    static readonly Official Officer = new("identity-1", "郑雅琴", CreditCode.Parse("12370000MB0DEM05XK"), "身份核对", new HashSet<Role> { Role.IdentityOfficer });
    static readonly Official Insider = new("identity-2", "何守信", CreditCode.Parse(Source), "身份核对", new HashSet<Role> { Role.IdentityOfficer });

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task It_is_held_its_source_learns_column_and_matter_and_can_send_it_without_the_text(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var maker = await registry.ApiAsync("maker");

        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1, Words)));
        var problems = await maker.GetStringAsync($"/api/batches/{batch.Text("number")}/problems");
        var result = await maker.ResultAsync(batch);
        var again = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1)));

        Assert.Equal((1, 0, 0, 0, 1), batch.Counts());
        Assert.Contains("intake.excluded-text", problems, StringComparison.Ordinal);
        Assert.Contains("违法事实", problems, StringComparison.Ordinal);
        Assert.DoesNotContain("糖尿病", problems, StringComparison.Ordinal);
        Assert.Contains("疾病与健康状况", result, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 0, 0), again.Counts());
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Nothing_is_decided_unread_and_no_source_decides_its_own_row(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (_, number) = await HeldAsync(registry);
        var (desk, decide) = Desk(registry);

        var unread = await decide.RunAsync(number, isClear: true, Officer, Channel.Page, default);
        var own = await desk.ReadAsync(number, Insider, Channel.Page, default);
        var waved = await decide.RunAsync(number, isClear: true, Insider, Channel.Page, default);

        Assert.Equal((DecideText.NotRead, IdentityDesk.OperatorOnly, IdentityDesk.OperatorOnly), (unread.Refusal, own.Refusal, waved.Refusal));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Read_on_record_and_cleared_it_becomes_an_entry_of_its_own_batch(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (batch, number) = await HeldAsync(registry);
        var (desk, decide) = Desk(registry);

        var shown = await desk.ReadAsync(number, Officer, Channel.Page, default);
        var decided = await decide.RunAsync(number, isClear: true, Officer, Channel.Page, default);
        var twice = await decide.RunAsync(number, isClear: true, Officer, Channel.Page, default);

        Assert.Equal((Words, "illness"), (Assert.Single(shown.Value.Texts).Text, shown.Value.Texts[0].Matters.First().Code));
        Assert.True(decided.Value);
        Assert.Equal(IdentityDesk.Unknown, twice.Refusal);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from usable_entry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = 'row-text-reviewed'"));
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = 'held-row-settled'"));
        using var maker = await registry.ApiAsync("maker");
        Assert.Equal("text-cleared", Assert.Single((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray())!.Text("code"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Refused_nothing_of_it_is_kept_and_its_source_is_told(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var (batch, number) = await HeldAsync(registry);
        var (desk, decide) = Desk(registry);
        await desk.ReadAsync(number, Officer, Channel.Page, default);

        await decide.RunAsync(number, isClear: false, Officer, Channel.Page, default);
        registry.Clock.Advance(TimeSpan.FromHours(25));
        await registry.Services.GetRequiredService<DestroyKeys>().RunAsync(default);

        using var maker = await registry.ApiAsync("maker");
        Assert.Equal("intake.excluded-text-refused", Assert.Single((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray())!.Text("code"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from entry"));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from file_key"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_cleared_row_of_a_number_with_another_name_waits_silently_for_the_names(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Wang.Number, "王改名") { Body = Other });
        var (batch, number) = await HeldAsync(registry);
        var (desk, decide) = Desk(registry);
        await desk.ReadAsync(number, Officer, Channel.Page, default);

        await decide.RunAsync(number, isClear: true, Officer, Channel.Page, default);
        var names = registry.Services.GetRequiredService<IdentityDesk>();
        var check = Assert.Single((await names.ListAsync(Officer, default)).Value);
        await names.CompareAsync(check.Number, Officer, Channel.Page, default);
        await registry.Services.GetRequiredService<DecideIdentity>().RunAsync(check.Number, isSame: true, Officer, Channel.Page, default);

        using var maker = await registry.ApiAsync("maker");
        Assert.Equal("text-cleared", Assert.Single((await maker.DecidedAsync($"/api/batches/{batch.Text("number")}"))["settled"]!.AsArray())!.Text("code"));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from usable_entry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Nobody_decides_in_time_and_it_counts_as_rejected(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await HeldAsync(registry);
        registry.Clock.Advance(TimeSpan.FromDays(8));

        await registry.Services.GetRequiredService<LapseHeldRows>().RunAsync(default);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from held_row where settled_as = 'intake.hold-lapsed'"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_desk_opens_and_decides_it_by_posted_forms(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await HeldAsync(registry);
        using var desk = await AgencyPagesTests.SignInAsync(registry, "identity");

        var list = await desk.GetStringAsync("/en/casework/texts");
        var action = Action().Match(list).Groups[1].Value;
        var read = await (await desk.PostAsync(action, AgencyPagesTests.Form(list))).Content.ReadAsStringAsync();
        var done = await (await desk.PostAsync(action + "/decision", AgencyPagesTests.Form(read, "refused"))).Content.ReadAsStringAsync();

        Assert.DoesNotContain("糖尿病", list, StringComparison.Ordinal);
        Assert.Contains(Words, read, StringComparison.Ordinal);
        Assert.Contains("Illness and state of health", read, StringComparison.Ordinal);
        Assert.Contains("Decided: the row is refused", done, StringComparison.Ordinal);
        Assert.Contains("没有待核对的文字", await desk.GetStringAsync("/zh/casework/texts"), StringComparison.Ordinal);
    }

    static async Task<(JsonNode Batch, CaseNumber Number)> HeldAsync(Registry registry)
    {
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        var batch = await maker.SendAsync(File(Row(Wang.Name, Wang.Number, 1, Words)));
        await checker.ReleaseAsync(batch);
        return (batch, Assert.Single((await Desk(registry).Desk.ListAsync(Officer, default)).Value).Number);
    }

    static (TextDesk Desk, DecideText Decide) Desk(Registry registry) =>
        (registry.Services.GetRequiredService<TextDesk>(), registry.Services.GetRequiredService<DecideText>());

    [GeneratedRegex("action=\"(/en/casework/texts/[^\"]+)\"")]
    private static partial Regex Action();
}
