using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Tests.Bodies.Proposals;
using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>Who approves is handed over by the whole way, for good, and a register never runs out of approvers.</summary>
public sealed class ApproversTests
{
    const string Reform = "11370000MB0DEM244K";
    const string Legality = "11370000MB0DEM252E";
    const string Data = "11370000MB0DEM2609";
    const string Civil = "11370100MB0DEM084H";
    const string Land = "11370100MB0DEM236X";
    const string Justice = "11370100MB0DEM199P";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Other_approvers_come_by_two_bodies_and_stay_after_three_years(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        var brought = await BringAsync(editor, Handover("2027-03-01"));
        Assert.True((bool)brought["widens"]!);
        using var approver = await registry.ApiAsync("approver");
        Assert.Equal("draft.assess-first", (string?)(await StepAsync(approver, brought, "approval"))["code"]);

        var draft = await ApprovedAsync(registry, brought);
        using var later = await registry.ApiAsync("editor");
        Assert.Equal("published", (string)(await StepAsync(later, draft, "publication"))["state"]!);

        var editions = registry.Services.GetRequiredService<Editions>();
        Assert.Null(editions.Find(Code)!.LapsesOn);
        Assert.Equal([Land, Civil, Justice], editions.InForceOn(new(2035, 1, 1))!.Approvers.Select(body => $"{body}"));
        Assert.Contains("hands-over", await registry.CreateClient().GetStringAsync($"/api/catalogue/editions/{Code}/changes"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_draft_whose_approvers_are_gone_is_not_brought_and_not_published(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        var draft = await ApprovedAsync(registry, await BringAsync(editor, Handover("2027-03-01")));
        var two = await registry.TwoAsync();
        using var later = await registry.ApiAsync("editor");
        await two.DoneAsync("close-body", new { body = Land, why = "撤销" });
        await two.DoneAsync("close-body", new { body = Civil, why = "撤销" });

        Assert.Equal("draft.approvers-gone", (string?)(await StepAsync(later, draft, "publication"))["code"]);
        Assert.Equal("draft.approvers-gone", (string?)(await BringAsync(later, Handover("2027-04-01", "sd-2027-2")))["code"]);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from edition_draft"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task One_approver_may_end_those_concerned_are_told_and_the_next_one_stays(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        const string few = "再少一个";
        string[] before = [await HomeAsync(registry, "system", "administration"), await HomeAsync(registry, "editor", "casework/editions")];
        var two = await registry.TwoAsync();

        await two.DoneAsync("move-body", new { body = Justice });
        await two.DoneAsync("merge-bodies", new { body = Reform, others = new[] { Data }, why = "机构改革" });

        Assert.Equal("body.approvers-needed", await two.System.RefusedAsync("close-body", new { body = Legality, why = "撤销" }));
        Assert.Equal("body.approvers-needed", await two.System.RefusedAsync("merge-bodies", new { body = Reform, others = new[] { Legality }, why = "机构改革" }));
        Assert.All(before, page => Assert.DoesNotContain(few, page, StringComparison.Ordinal));
        Assert.Contains(few, await HomeAsync(registry, "system", "administration"), StringComparison.Ordinal);
        Assert.Contains(few, await HomeAsync(registry, "security", "administration"), StringComparison.Ordinal);
        Assert.Contains(few, await HomeAsync(registry, "approver", "casework/editions"), StringComparison.Ordinal);
        Assert.DoesNotContain(few, await HomeAsync(registry, "audit", "administration"), StringComparison.Ordinal);
        Assert.DoesNotContain(few, await registry.CreateClient().GetStringAsync("/zh/catalogue/drafts"), StringComparison.Ordinal);
    }

    static byte[] Handover(string from, string code = Code) => Archive(code, from, ("edition.yaml", $"- {Reform}", $"- {Land}"), ("edition.yaml", $"- {Legality}", $"- {Civil}"), ("edition.yaml", $"- {Data}", $"- {Justice}"));

    static async Task<string> HomeAsync(Registry registry, string who, string path)
    {
        using var browser = await registry.SignInAsync(who);
        await browser.OpenAsync($"/zh/{path}");
        return browser.Text;
    }
}
