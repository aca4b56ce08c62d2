using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Catalogue.Drafts;

/// <summary>The way of a draft, from the text to the law of the register.</summary>
public sealed class WayTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_widens_is_published_after_comment_answers_assessment_and_two_bodies_and_holds_from_its_day(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        using var anybody = registry.CreateClient();
        var draft = await BringAsync(editor, Wider());
        Assert.Equal((Code, true, "drafted"), ((string)draft["edition"]!, (bool)draft["widens"]!, (string)draft["state"]!));
        Assert.Equal("draft.comment-first", (string?)(await AssessAsync(editor, draft))["code"]);
        Assert.Equal("draft.comment-period", (string?)(await StepAsync(editor, draft, "comment", new { days = 29 }))["code"]);

        draft = await StepAsync(editor, draft, "comment", new { days = 30 });
        Assert.Equal(("2026-11-24", "2026-12-23"), ((string)draft["commentFrom"]!, (string)draft["commentTo"]!));
        var address = $"/api/edition-drafts/{draft["number"]}";
        Assert.Equal("draft.comment-closed", await CodeAsync(await anybody.PostAsJsonAsync(address + "/comments", new { text = "早了一天" })));
        Assert.Contains("<title>Draft sd-2027-1 is open to comment: 24 November 2026 to 23 December 2026</title>", await anybody.GetStringAsync("/en/catalogue/changes.atom"), StringComparison.Ordinal);
        registry.Clock.Advance(TimeSpan.FromDays(1));
        var comment = (string)(await BodyAsync(await anybody.PostAsJsonAsync(address + "/comments", new { text = "三十人已经太多 <script>alert(1)</script>" })))["comment"]!;
        Assert.DoesNotContain("太多", await anybody.GetStringAsync(address), StringComparison.Ordinal);

        registry.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        using var reviewer = await registry.ApiAsync("approver-2");
        Assert.Equal("draft.comment-closed", await CodeAsync(await anybody.PostAsJsonAsync(address + "/comments", new { text = "晚了" })));
        Assert.DoesNotContain("is open to comment", await anybody.GetStringAsync("/en/catalogue/changes.atom"), StringComparison.Ordinal);
        Assert.Equal("draft.comment-first", (string?)(await AssessAsync(later, draft))["code"]);
        Assert.Equal("三十人已经太多 <script>alert(1)</script>", (string)(await later.GetFromJsonAsync<JsonNode>($"/api/casework/editions/{draft["number"]}/comments"))!["comments"]![0]!["text"]!);
        (await later.PostAsJsonAsync($"/api/casework/editions/comments/{comment}/answer", new { taken = false, answer = "联合体投标需要" })).EnsureSuccessStatusCode();
        Assert.Equal("draft.assess-first", (string?)(await StepAsync(approver, draft, "approval"))["code"]);
        using var desk = await registry.SignInAsync("approver");
        await desk.OpenAsync($"/en/casework/editions/{draft["number"]}");
        Assert.Contains("It cannot be approved now: What widens is assessed before it is approved.", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You approve this very text", desk.Text, StringComparison.Ordinal);
        draft = await AssessAsync(later, draft);
        draft = await StepAsync(approver, draft, "approval");
        Assert.Equal("draft.approve-first", (string?)(await StepAsync(later, draft, "publication"))["code"]);
        Assert.Equal("draft.body-approved", (string?)(await StepAsync(approver, draft, "approval"))["code"]);
        draft = await StepAsync(reviewer, draft, "approval");
        draft = await StepAsync(later, draft, "publication");

        Assert.Equal("published", (string)draft["state"]!);
        var shown = (await anybody.GetFromJsonAsync<JsonNode>(address))!;
        Assert.Equal(["山东省发展和改革委员会", "山东省司法厅"], shown["approvals"]!.AsArray().Select(one => (string)one!["name"]!["zh"]!));
        Assert.Equal((comment, "联合体投标需要"), ((string)shown["answers"]![0]!["comment"]!, (string)shown["answers"]![0]!["answer"]!));
        Assert.Equal(["sd-2027-1", "sd-2026-1"], (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue/editions"))!["editions"]!.AsArray().Select(one => (string)one!["code"]!));
        Assert.Equal("sd-2026-1", (string)(await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue"))!["edition"]!);
        registry.Clock.Advance(From.ToDateTime(default) - new DateTime(2026, 12, 24));
        Assert.Equal("sd-2027-1", (string)(await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue"))!["edition"]!);
        Assert.Equal(
            ["edition-drafted", "edition-comment-opened", "edition-commented", "edition-comment-answered", "edition-assessed", "edition-approved", "edition-approved", "edition-published"],
            await KindsAsync(registry));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_narrows_needs_one_second_person_and_may_hold_today(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver-2");
        using var finance = await registry.ApiAsync("procurement");

        var draft = await BringAsync(editor, Narrower(from: "2026-11-23"));
        Assert.False((bool)draft["widens"]!);
        draft = await StepAsync(editor, await StepAsync(approver, draft, "approval"), "publication");

        Assert.Equal("published", (string)draft["state"]!);
        Assert.Equal(20, registry.Services.GetRequiredService<Editions>().InForceOn(new(2026, 11, 23))!.FindPurpose("procurement")!.MaxParties);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task What_was_widened_is_as_before_after_three_years_unless_it_was_renewed_in_the_last_one(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        var draft = await ApprovedAsync(registry, await BringAsync(editor, Wider()));
        using var publisher = await registry.ApiAsync("editor");
        Assert.Equal("published", (string)(await StepAsync(publisher, draft, "publication"))["state"]!);
        Assert.Equal("draft.not-lapsing", await CodeAsync(await publisher.PostAsJsonAsync("/api/casework/editions/renewals", new { edition = Code })));
        var editions = registry.Services.GetRequiredService<Editions>();
        Assert.Equal(new DateOnly(2030, 3, 1), editions.Find(Code)!.LapsesOn);
        Assert.Equal((31, 30), (Parties(editions, new(2030, 2, 28)), Parties(editions, new(2030, 3, 1))));

        registry.Clock.Advance(new DateTime(2029, 6, 1) - registry.Clock.GetUtcNow().UtcDateTime);
        using var again = await registry.ApiAsync("editor");
        var renewal = await ApprovedAsync(registry, await BodyAsync(await again.PostAsJsonAsync("/api/casework/editions/renewals", new { edition = Code })));
        using var last = await registry.ApiAsync("editor");
        Assert.Equal("published", (string)(await StepAsync(last, renewal, "publication"))["state"]!);

        Assert.Equal((31, 30), (Parties(editions, new(2033, 2, 28)), Parties(editions, new(2033, 3, 1))));
        Assert.Contains("edition-renewed", await KindsAsync(registry));
    }

    [Fact]
    public async Task Files_that_break_a_rule_are_refused_with_each_place_and_leave_nothing()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var editor = await registry.ApiAsync("editor");

        var broken = await BringAsync(editor, Archive(Code, "2027-03-01", ("purposes.yaml", "max-parties: 30", "max-parties: many"), ("edition.yaml", "11370000MB0DEM252E", "12370000MB0DEM05XK")));

        Assert.Equal("draft.not-clean", (string)broken["code"]!);
        Assert.Contains(broken["errors"]!.AsArray(), error => (string)error!["file"]! == "purposes.yaml" && (int)error["line"]! > 1);
        Assert.Contains(broken["errors"]!.AsArray(), error => (string)error!["file"]! == "edition.yaml" && ((string)error["what"]!["en"]!).Contains("cannot approve", StringComparison.Ordinal));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from edition_draft"));
        Assert.Equal("draft.archive-unreadable", (string)(await BringAsync(editor, [1, 2, 3]))["code"]!);
        Assert.Equal("draft.not-after", (string)(await BringAsync(editor, Wider(from: "2026-01-01")))["code"]!);
        Assert.Equal("draft.code-taken", (string)(await BringAsync(editor, Wider("sd-2026-1")))["code"]!);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Two_who_approve_at_once_are_counted_one_after_the_other_and_a_draft_that_was_overtaken_is_not_published(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        using var reviewer = await registry.ApiAsync("approver-2");
        var one = await BringAsync(editor, Narrower("sd-2027-1"));
        var two = await BringAsync(editor, Narrower("sd-2027-2", "2027-04-01"));
        Assert.Equal("draft.code-taken", (string)(await BringAsync(editor, Narrower("sd-2027-2", "2027-04-01")))["code"]!);

        var both = await Task.WhenAll(StepAsync(approver, one, "approval"), StepAsync(reviewer, one, "approval"));
        Assert.Single(both, answer => (string?)answer["code"] == "draft.changed");
        var approved = both.Single(answer => answer["code"] is null);
        two = await StepAsync(approver, two, "approval");
        Assert.Equal("published", (string)(await StepAsync(editor, approved, "publication"))["state"]!);

        Assert.Equal("draft.base-moved", (string?)(await StepAsync(editor, two, "publication"))["code"]);
        Assert.Equal("draft.over", (string?)(await StepAsync(editor, approved, "publication"))["code"]);
        Assert.Equal("withdrawn", (string)(await StepAsync(editor, two, "withdrawal"))["state"]!);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from edition where code <> 'sd-2026-1'"));
    }

    [Fact]
    public async Task The_files_of_a_draft_are_everybodys_and_a_declined_one_says_why()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver");
        using var anybody = registry.CreateClient();
        var draft = await BringAsync(editor, Wider());

        using var zip = new ZipArchive(new MemoryStream(await anybody.GetByteArrayAsync($"/api/edition-drafts/{draft["number"]}/files")));
        Assert.Contains(zip.Entries, entry => entry.FullName == "purposes.yaml");
        Assert.Equal("draft.reason-missing", (string?)(await StepAsync(approver, draft, "refusal"))["code"]);
        Assert.Equal("declined", (string)(await StepAsync(approver, draft, "refusal", new { reason = "没有必要" }))["state"]!);
        Assert.Contains("没有必要", await anybody.GetStringAsync($"/zh/catalogue/drafts/{draft["number"]}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/api/edition-drafts/V-0000-0000-0000-0")).StatusCode);
    }

    static int Parties(Editions editions, DateOnly day) => editions.InForceOn(day)!.FindPurpose("procurement")!.MaxParties;

    static async Task<string?> CodeAsync(HttpResponseMessage answer) => (string?)(await BodyAsync(answer))["code"];

    static async Task<IReadOnlyList<string>> KindsAsync(Registry registry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        return await session.ListAsync($"select kind from fact where subject_id = {Ids.Register} and kind like 'edition-%' and kind <> {FactKind.EditionLoaded.Code} order by n", row => row.Text(0), default);
    }
}
