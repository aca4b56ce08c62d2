using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

using static Probity.Tests.Erasures.Erasing;

namespace Probity.Tests.Erasures;

public sealed class ErasedLookTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task No_office_erases_a_look_of_its_own_accord(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync(Number, Name);
        var receipt = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();

        foreach (var who in new[] { "security", "audit" })
        {
            using var official = await registry.ApiAsync(who);
            foreach (var ground in new[] { "sealed", "annulled", "own-request", "term-over", "" })
            {
                using var asked = await official.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground, numbers = new[] { receipt }, order = "内部通知1号" });
                Assert.Equal((HttpStatusCode.Forbidden, "erasure.needs-subject"), (asked.StatusCode, await CodeAsync(asked)));
            }
        }

        using var system = await registry.ApiAsync("system");
        using var refused = await system.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground = "court-order", numbers = new[] { receipt }, order = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(0, await registry.CountAsync($"select count(*) from erasure"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_person_erases_the_looks_after_a_download_with_the_auditors_signature_and_later_looks_stay(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        await permits.OpenCaseAsync(Number, Name);
        var first = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();
        Assert.Equal("erasure.not-understood", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = false })));
        Assert.Equal("erasure.download-first", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })));

        await DownloadAsync(registry, citizen, 1);
        var asked = (await (await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })).Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("erasure.already-asked", await CodeAsync(await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })));
        var second = (await permits.AskAsync(Number, Name)).Headers.GetValues("Probity-Receipt").Single();
        using (var security = await registry.ApiAsync("security"))
            Assert.Equal("erasure.not-yours", await CodeAsync(await security.PostAsJsonAsync($"/api/administration/erasures/{asked["number"]}/cosign", new { version = 1 })));
        await RunAsync(registry);
        Assert.Equal(2, await registry.CountAsync($"select count(*) from inquiry"));

        await CosignAsync(registry, (string)asked["number"]!);

        var looks = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/looks"))!["looks"]!.AsArray();
        Assert.Equal(second, (string)looks.Single()!["receipt"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await permits.GetAsync($"/api/receipts/{first}")).StatusCode);
        Assert.Equal("done", (string)(await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]![0]!["state"]!);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_court_orders_looks_by_their_receipts_of_one_person_alone(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var security = await registry.ApiAsync("security");
        var receipts = new List<string>();
        foreach (var (number, name, @case) in new[] { (Number, Name, "JNSP-XK-2026-000001"), ("379999197509050110", "张德胜", "JNSP-XK-2026-000002") })
        {
            await permits.OpenCaseAsync(number, name, @case);
            receipts.Add((await permits.AskAsync(number, name, @case)).Headers.GetValues("Probity-Receipt").Single());
        }

        using var both = await security.PostAsJsonAsync("/api/administration/erasures", new { target = "looks", ground = "court-order", numbers = receipts, order = "（2026）鲁0102行初1号" });
        Assert.Equal("erasure.receipts-unknown", await CodeAsync(both));
        var one = await AskAsync(security, new { target = "looks", ground = "court-order", numbers = receipts[..1], order = "（2026）鲁0102行初1号" });
        await CosignAsync(registry, one);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from inquiry"));
        using var citizen = await registry.ApiAsync("citizen-1");
        var own = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]!.AsArray().Single()!;
        Assert.Equal(("court-order", "", "done"), ((string)own["ground"]!, (string)own["order"]!, (string)own["state"]!));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Declined_or_taken_back_nothing_is_erased_and_the_person_reads_why(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        var entry = await GiveAsync(registry);
        using var security = await registry.ApiAsync("security");
        using var audit = await registry.ApiAsync("audit");
        using var citizen = await registry.ApiAsync("citizen-1");
        var number = await AskAsync(security, new { target = "entry", ground = "annulled", numbers = new[] { $"{entry.Number}" }, order = "济市监撤〔2026〕1号" });
        Assert.Equal("erasure.reason-missing", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/decline", new { version = 1 })));
        Assert.Equal("erasure.changed", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 7 })));
        (await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/decline", new { version = 1, reason = "文书与记录不符" })).EnsureSuccessStatusCode();
        Assert.Equal("erasure.decided", await CodeAsync(await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 2 })));
        await DownloadAsync(registry, citizen, 1);
        var own = (string)(await (await citizen.PostAsJsonAsync("/api/me/erasures", new { understood = true })).Content.ReadFromJsonAsync<JsonNode>())!["number"]!;
        using var others = await registry.ApiAsync("citizen-2");
        Assert.Equal("erasure.unknown", await CodeAsync(await others.PostAsync($"/api/me/erasures/{own}/withdrawal", null)));
        Assert.Equal("erasure.unknown", await CodeAsync(await citizen.PostAsync($"/api/me/erasures/{number}/withdrawal", null)));
        (await citizen.PostAsync($"/api/me/erasures/{own}/withdrawal", null)).EnsureSuccessStatusCode();

        await RunAsync(registry);

        Assert.Equal(1, await registry.CountAsync($"select count(*) from entry"));
        var all = (await citizen.GetFromJsonAsync<JsonNode>("/api/me/erasures"))!["erasures"]!.AsArray();
        Assert.Equal([("withdrawn", ""), ("declined", "文书与记录不符")], all.Select(one => ((string)one!["state"]!, (string)one["reason"]!)));
    }

    /// <summary>The bundle, until it reaches so many numbers.</summary>
    static async Task DownloadAsync(Registry registry, HttpClient citizen, int atLeast)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            (await citizen.GetAsync("/api/me/log")).EnsureSuccessStatusCode();
            if (await registry.CountAsync($"select coalesce(max(through_n), 0) from own_log_download") >= atLeast) return;
            await Task.Delay(50);
        }

        Assert.Fail("The checkpoint did not come.");
    }
}
