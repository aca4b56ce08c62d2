using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Bodies.Officials;
using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Subjects;
using Probity.Tests.Bodies;
using Probity.Tests.Bodies.Proposals;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Challenges;

/// <summary>The market administration, which holds the purpose too, has two units with an inquirer each.</summary>
public sealed class UnitSuspensionTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Only_the_unit_that_could_not_explain_is_suspended_and_ending_it_opens_nothing(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await GiveUnitsAsync(registry);
        var (food, tours) = (await registry.OfficialAsync("F1", Market), await registry.OfficialAsync("T1", Market));
        using (var citizen = await registry.ApiAsync("citizen-1"))
            for (var i = 1; i <= 2; i++) Assert.Null(await citizen.ChallengeAsync($"{(await AskAsync(registry, food, i)).Value.Receipt}"));
        registry.Clock.Advance(TimeSpan.FromDays(5));
        await registry.SettleAsync();

        Assert.Equal(1, await registry.CountAsync($"select count(*) from purpose_suspension where code = {Market} and unit = {"food"} and purpose = {"permit"}"));
        Assert.Equal(Standing.PurposeSuspended, (await AskAsync(registry, food, 1)).Value.Outcome.Refusal);
        Assert.Null((await AskAsync(registry, tours, 3)).Value.Outcome.Refusal);
        using var anybody = registry.CreateClient();
        var shown = System.Net.WebUtility.HtmlDecode(await anybody.GetStringAsync("/zh/purposes/permit"));
        Assert.Contains("济南市市场监督管理局食品处，自2026年11月28日起：2次被本人质询，没有举证", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("沈括", shown, StringComparison.Ordinal);
        Assert.Contains("food, Jinan Administration for Market Regulation, since 28 November 2026: 2 challenges by persons without proof", System.Net.WebUtility.HtmlDecode(await anybody.GetStringAsync("/en/purposes/permit")), StringComparison.Ordinal);

        var (admin, units) = (await registry.OfficialAsync("market-admin", Market), registry.Services.GetRequiredService<ChangeUnits>());
        Assert.Null((await units.EndAsync(admin, Channel.Api, "food-clerk", 1, default)).Refusal);
        Assert.Null((await units.EndAsync(admin, Channel.Api, "food", 1, default)).Refusal);
        Assert.Equal(Standing.PurposeSuspended, (await AskAsync(registry, food, 1)).Value.Outcome.Refusal);
        Assert.Contains("济南市市场监督管理局，自2026年11月28日起", System.Net.WebUtility.HtmlDecode(await anybody.GetStringAsync("/zh/purposes/permit")), StringComparison.Ordinal);
        Assert.Equal(Standing.PurposeSuspended, (await AskAsync(registry, tours, 3)).Value.Outcome.Refusal); // it stood in the body itself: now the body as a whole

        await (await registry.TwoAsync()).DoneAsync("resume-purpose", new { body = Market, purpose = "permit", unit = "food", why = "已整改" });
        Assert.Null((await AskAsync(registry, tours, 3)).Value.Outcome.Refusal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_auditor_sees_units_and_officials_who_name_one_document_again_and_again_and_no_person(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var colleague = await registry.ApiAsync("permits-2");
        using var citizen = await registry.ApiAsync("citizen-1");
        for (var i = 1; i <= 3; i++)
        {
            var receipt = await permits.LookAsync(i);
            Assert.Null(await citizen.ChallengeAsync(receipt));
            Assert.Null(await colleague.ProveAsync(receipt, i is 3 ? new { kind = "contract", number = "HT-2026-3", on = "2026-11-20" } : Challenging.Proof));
        }

        using var auditor = await registry.ApiAsync("auditor");
        var text = await auditor.GetStringAsync("/api/oversight/challenges");
        var watched = JsonNode.Parse(text)!;
        var unit = Assert.Single(watched["units"]!.AsArray())!;
        Assert.Equal(("济南市行政审批服务局", "", "permit", 3, 0, false), ((string)unit["body"]!["zh"]!, (string)unit["unit"]!, (string)unit["purpose"]!, (int)unit["proven"]!, (int)unit["unproven"]!, (bool)unit["isSuspended"]!));
        var repeated = Assert.Single(watched["repeated"]!.AsArray())!;
        Assert.Equal(("permits-2 徐海宁", 2), ((string)repeated["official"]!, (int)repeated["times"]!));
        foreach (var hidden in new[] { Challenging.Number, Challenging.Name, "17号", "JNSP-XK" }) Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
    }

    static async Task GiveUnitsAsync(Registry registry)
    {
        var (admin, units, appoint) = (await registry.OfficialAsync("market-admin", Market), registry.Services.GetRequiredService<ChangeUnits>(), registry.Services.GetRequiredService<AppointOfficial>());
        foreach (var (code, zh) in new[] { ("food", "食品处"), ("tours", "旅游处") })
        {
            Assert.Null((await units.AddAsync(admin, Channel.Api, new BodyUnit(code, null, UnitKind.Unit, new Words(zh, code), 1), default)).Refusal);
            Assert.Null((await units.AddAsync(admin, Channel.Api, new BodyUnit($"{code}-clerk", code, UnitKind.Post, new Words($"{zh}经办", $"{code} clerk"), 1), default)).Refusal);
        }

        var term = new AppointmentTerm(registry.RosterOf().Today, registry.RosterOf().Today.AddMonths(6));
        foreach (var (number, name, zh, en) in new[] { ("F1", "沈括", "食品处经办", "food clerk"), ("T1", "郭守敬", "旅游处经办", "tours clerk") })
            Assert.Null((await appoint.RunAsync(admin, new NewOfficial(number, PersonName.Parse(name), new Words(zh, en), new HashSet<Role> { Role.Inquirer }) { Term = term }, Channel.Api, default)).Refusal);
    }

    static async Task<Outcome<Answered>> AskAsync(Registry registry, Official official, int number)
    {
        var @case = $"SDSC-XK-2026-{number:D6}";
        await registry.Services.GetRequiredService<OpenCase>().RunAsync(official, Channel.Api, "permit", @case, [new Party(ResidentNumber.Parse(Challenging.Number), PersonName.Parse(Challenging.Name))], default);
        return await registry.Services.GetRequiredService<Ask>().RunAsync(official, Channel.Api, new InquiryBody("permit", "examine-application", @case, Challenging.Number, Challenging.Name), null, default);
    }
}
