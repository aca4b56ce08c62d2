using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Tests.Bodies.Officials;
using Probity.Tests.Intake;
using static Probity.Tests.Intake.Sending;

namespace Probity.Tests.Bodies.Handovers;

public sealed class HandoverTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Open_work_changes_hands_when_leaver_and_successor_have_both_signed_and_only_then_the_leaver_is_ended(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        var batch = await PrepareAsync(registry, admin);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");

        Assert.Equal("official.open-work", (await admin.EndAsync("maker", 1)).Code());
        var list = await admin.PostAsync("/maker/handover", new { successor = "checker" });
        Assert.Equal([batch.Text("number")], WorksOf(list["handover"]!));
        Assert.False(await SignAsync(maker));
        Assert.Equal("handover.signed", (await PostAsync(maker, "/api/me/handovers/maker/signature", new { version = 2 })).Code());
        Assert.Equal("official.open-work", (await admin.EndAsync("maker", 1)).Code());
        Assert.True(await SignAsync(checker));

        Assert.Empty(WorksOf(await admin.GetAsync("/maker/work")));
        Assert.Equal([batch.Text("number")], WorksOf(await admin.GetAsync("/checker/work")));
        Assert.Equal("ended", (await admin.EndAsync("maker", 1)).Text("state"));
        Assert.Equal(2, await registry.CountAsync($"select count(*) from fact where kind = {"handover-signed"}"));
    }

    [Fact]
    public async Task The_successor_withdraws_what_was_taken_over_and_never_releases_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        var batch = await PrepareAsync(registry, admin);
        using var maker = await registry.ApiAsync("maker");
        using var checker = await registry.ApiAsync("checker");
        await admin.PostAsync("/maker/handover", new { successor = "checker" });
        await SignAsync(maker);
        await SignAsync(checker);

        var shown = (await checker.GetFromJsonAsync<JsonNode>($"/api/batches/{batch.Text("number")}"))!;
        var released = await PostAsync(checker, $"/api/batches/{batch.Text("number")}/release", new { version = shown.Number("version") });
        var byMaker = await PostAsync(maker, $"/api/batches/{batch.Text("number")}/discard", new { version = shown.Number("version") });
        var withdrawn = await PostAsync(checker, $"/api/batches/{batch.Text("number")}/discard", new { version = shown.Number("version") });

        Assert.Equal("batch.same-person", released.Code());
        Assert.Equal("batch.checker-only", byMaker.Code());
        Assert.Equal("discarded", withdrawn.Text("state"));
    }

    [Fact]
    public async Task Who_is_ended_urgently_leaves_a_list_that_an_administrator_signs_in_the_leavers_place()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await PrepareAsync(registry, admin);
        using var checker = await registry.ApiAsync("checker");

        await admin.PostAsync("/maker/end", new { version = 1, reason = "失联", urgent = true });
        var standing = (await admin.GetAsync("/maker/work"))["handover"]!;
        Assert.True(standing["isUrgent"]!.GetValue<bool>());
        Assert.Null(standing["successor"]);
        Assert.Equal("handover.no-successor", (await admin.PostAsync("/maker/handover/signature", new { version = 1 })).Code());
        var version = (await admin.PostAsync("/maker/handover", new { successor = "checker" }))["handover"]!.Version();
        Assert.False((await admin.PostAsync("/maker/handover/signature", new { version }))["isComplete"]!.GetValue<bool>());
        Assert.True((await admin.GetAsync("/maker/work"))["handover"]!["isSignedInPlace"]!.GetValue<bool>());
        Assert.True(await SignAsync(checker));

        Assert.Single(WorksOf(await admin.GetAsync("/checker/work")));
    }

    [Fact]
    public async Task A_list_with_a_successor_goes_on_when_the_leaver_is_ended_urgently_and_nobody_signs_for_a_leaver_who_serves()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await PrepareAsync(registry, admin);
        using var checker = await registry.ApiAsync("checker");
        await admin.PostAsync("/maker/handover", new { successor = "checker" });
        await SignAsync(checker);

        Assert.Equal("handover.leaver-serves", (await admin.PostAsync("/maker/handover/signature", new { version = 2 })).Code());
        Assert.Equal("ended", (await admin.PostAsync("/maker/end", new { version = 1, reason = "失联", urgent = true })).Text("state"));
        Assert.True((await admin.PostAsync("/maker/handover/signature", new { version = 2 }))["isComplete"]!.GetValue<bool>());

        Assert.Single(WorksOf(await admin.GetAsync("/checker/work")));
    }

    [Fact]
    public async Task A_successor_is_another_serving_maker_and_there_must_be_something_to_hand_over()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        Assert.Equal("handover.nothing-open", (await admin.PostAsync("/maker/handover", new { successor = "checker" })).Code());
        await PrepareAsync(registry, admin, checkerMakes: false);

        foreach (var unfit in new[] { "checker", "maker", "market-admin", "court-maker", "nobody", "" })
            Assert.Equal("handover.successor-unfit", (await admin.PostAsync("/maker/handover", new { successor = unfit })).Code());
    }

    [Fact]
    public async Task Nobody_signs_a_list_that_is_not_theirs_or_that_was_made_anew()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        await PrepareAsync(registry, admin);
        using var maker = await registry.ApiAsync("maker");
        using var court = await registry.ApiAsync("court-maker");
        await admin.PostAsync("/maker/handover", new { successor = "checker" });

        Assert.Equal("handover.unknown", (await PostAsync(court, "/api/me/handovers/maker/signature", new { version = 1 })).Code());
        Assert.Equal("handover.changed", (await PostAsync(maker, "/api/me/handovers/maker/signature", new { version = 7 })).Code());
        Assert.Empty((await court.GetFromJsonAsync<JsonNode>("/api/me/handovers"))!["handovers"]!.AsArray());
    }

    [Fact]
    public async Task Leaver_and_successor_sign_on_their_own_pages_and_the_batch_says_who_took_it_over()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await OfficialClient.OpenAsync(registry);
        var batch = await PrepareAsync(registry, admin);
        using var office = await registry.SignInAsync("market-admin");
        await office.OpenAsync("/zh/administration/officials/maker/handover");
        await office.PressAsync("开列移交清单", ("successor", "checker"));
        using var maker = await registry.SignInAsync("maker");
        await maker.OpenAsync("/zh/appointment/handovers");
        await maker.PressAsync("签字移交");
        Assert.Contains("等待另一方签字", maker.Text, StringComparison.Ordinal);
        using var checker = await registry.SignInAsync("checker");
        await checker.OpenAsync("/en/appointment/handovers");
        await checker.PressAsync("Sign as the successor");
        Assert.Contains("the work has changed hands", checker.Text, StringComparison.Ordinal);

        await checker.OpenAsync($"/en/agency/batches/{batch.Text("number")}");
        Assert.Contains("Taken over by", checker.Text, StringComparison.Ordinal);
        await checker.PressAsync("Withdraw this batch");
        await checker.OpenAsync($"/en/agency/batches/{batch.Text("number")}");
        Assert.DoesNotContain("Withdraw this batch", checker.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_successor_who_lost_the_role_takes_nothing_over_and_the_fact_names_every_work(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        var first = await PrepareAsync(registry, admin);
        using var maker = await registry.ApiAsync("maker");
        var second = await maker.SendAsync(File(Row("王海燕", "379999198803120022", 2)));
        await admin.PostAsync("/maker/handover", new { successor = "checker" });
        await SignAsync(maker);

        await admin.ChangeAsync("checker", new { version = 2, roles = new[] { "intake-checker" } });
        using var checker = await registry.ApiAsync("checker");
        Assert.Equal("handover.successor-unfit", (await PostAsync(checker, "/api/me/handovers/maker/signature", new { version = 2 })).Code());
        Assert.Equal(2, WorksOf(await admin.GetAsync("/maker/work")).Length);

        await admin.ChangeAsync("checker", new { version = 3, roles = new[] { "intake-maker", "intake-checker" } });
        using var again = await registry.ApiAsync("checker");
        Assert.True(await SignAsync(again));
        using var audit = await registry.ApiAsync("audit");
        var facts = (await audit.GetFromJsonAsync<JsonNode>("/api/administration/journal"))!["facts"]!.AsArray();
        var works = facts.First(fact => fact!.Text("kind") == "handover-signed")!["what"]!.Text("works").Split(' ');
        Assert.Equal(new[] { first.Text("number"), second.Text("number") }.Order(StringComparer.Ordinal), works.Order(StringComparer.Ordinal));
    }

    /// <summary>The maker has a batch that waits for a checker; the checker may make batches too.</summary>
    static async Task<JsonNode> PrepareAsync(Registry registry, OfficialClient admin, bool checkerMakes = true)
    {
        if (checkerMakes) await admin.ChangeAsync("checker", new { version = 1, roles = new[] { "intake-maker", "intake-checker" } });
        using var maker = await registry.ApiAsync("maker");
        return await maker.SendAsync(File(Row("王海燕", "379999198803120022", 1)));
    }

    static async Task<bool> SignAsync(HttpClient official)
    {
        var list = (await official.GetFromJsonAsync<JsonNode>("/api/me/handovers"))!["handovers"]![0]!;
        return (await PostAsync(official, $"/api/me/handovers/{list.Text("leaver")}/signature", new { version = list.Version() }))["isComplete"]!.GetValue<bool>();
    }

    static async Task<JsonNode> PostAsync(HttpClient official, string path, object body)
    {
        using var answer = await official.PostAsJsonAsync(path, body);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    static string[] WorksOf(JsonNode list) => [.. list["works"]!.AsArray().Select(work => work!.GetValue<string>())];
}
