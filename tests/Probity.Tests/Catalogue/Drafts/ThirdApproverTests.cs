using System.Net.Http.Json;
using System.Text.Json.Nodes;

using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>Why the demo has three approvers: one of them gains by a draft, and two are left.</summary>
public sealed class ThirdApproverTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_draft_by_which_one_approver_gains_goes_the_whole_way_with_the_two_others(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        using var anybody = registry.CreateClient();
        var draft = await BringAsync(editor, Archive(Code, "2027-03-01", ("purposes.yaml", "bodies: [11370100MB0DEM1052,", "bodies: [11370000MB0DEM244K, 11370100MB0DEM1052,")));
        draft = await StepAsync(editor, draft, "comment", new { days = 30 });
        registry.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await registry.ApiAsync("editor");
        using var reform = await registry.ApiAsync("approver");
        using var justice = await registry.ApiAsync("approver-2");
        using var data = await registry.ApiAsync("approver-3");
        draft = await AssessAsync(later, draft);

        Assert.Equal("draft.body-gains", (string?)(await StepAsync(reform, draft, "approval"))["code"]);
        draft = await StepAsync(data, await StepAsync(justice, draft, "approval"), "approval");
        draft = await StepAsync(later, draft, "publication");

        Assert.Equal("published", (string)draft["state"]!);
        var shown = (await anybody.GetFromJsonAsync<JsonNode>($"/api/edition-drafts/{draft["number"]}"))!;
        Assert.Equal(["山东省司法厅", "山东省大数据局"], shown["approvals"]!.AsArray().Select(one => (string)one!["name"]!["zh"]!));
        var page = await anybody.GetStringAsync($"/en/catalogue/drafts/{draft["number"]}");
        Assert.Contains("public data", page, StringComparison.Ordinal);
        Assert.DoesNotContain("公共数据管理", page, StringComparison.Ordinal);
    }
}
