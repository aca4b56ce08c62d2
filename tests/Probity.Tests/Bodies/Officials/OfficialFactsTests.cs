using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Probity.Tests.Bodies.Officials;

public sealed class OfficialFactsTests
{
    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_journal_says_who_was_appointed_to_what_and_what_they_are_after_a_change(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var admin = await OfficialClient.OpenAsync(registry);
        await admin.AppointAsync("M-07");
        await admin.ChangeAsync("M-07", new { version = 1, name = "田敬", post = new { zh = "信用科长", en = "head of section" } });

        using var audit = await registry.ApiAsync("audit");
        var facts = (await audit.GetFromJsonAsync<JsonNode>("/api/administration/journal"))!["facts"]!.AsArray();

        var (appointed, changed) = (WhatOf(facts, "official-appointed"), WhatOf(facts, "official-changed"));
        Assert.Equal(("M-07", "田静", "信用信息经办", "IntakeMaker"), (appointed["official"], appointed["name"], appointed["post"], appointed["roles"]));
        Assert.Equal(("M-07", "田敬", "信用科长", "name post"), (changed["official"], changed["name"], changed["post"], changed["changed"]));
    }

    static Dictionary<string, string> WhatOf(JsonArray facts, string kind) =>
        facts.First(fact => fact!["kind"]!.GetValue<string>() == kind)!["what"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>());
}
