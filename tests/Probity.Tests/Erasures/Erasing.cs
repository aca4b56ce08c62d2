using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Erasures;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Tests.Erasures;

/// <summary>Steps that tests of erasures share.</summary>
static class Erasing
{
    internal const string Number = "379999198803120022";
    internal const string Name = "王海燕";

    internal static Task<GivenNotice> GiveAsync(Registry registry) => GivenNotice.WriteAsync(registry, ResidentNumber.Parse(Number), PersonName.Parse(Name));

    internal static async Task EraseEntryAsync(Registry registry, EntryNumber entry)
    {
        using var security = await registry.ApiAsync("security");
        await CosignAsync(registry, await AskAsync(security, new { target = "entry", ground = "sealed", numbers = new[] { $"{entry}" }, order = "《治安管理处罚法》第一百三十六条" }));
    }

    internal static async Task<string> AskAsync(HttpClient security, object body)
    {
        using var asked = await security.PostAsJsonAsync("/api/administration/erasures", body);
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        return (string)(await asked.Content.ReadFromJsonAsync<JsonNode>())!["number"]!;
    }

    internal static async Task CosignAsync(Registry registry, string number)
    {
        using var audit = await registry.ApiAsync("audit");
        using var signed = await audit.PostAsJsonAsync($"/api/administration/erasures/{number}/cosign", new { version = 1 });
        Assert.True(signed.IsSuccessStatusCode, await signed.Content.ReadAsStringAsync());
        for (var tries = 0; tries < 300 && await registry.CountAsync($"select count(*) from erasure where done_at is null and number = {number}") > 0; tries++)
        {
            await RunAsync(registry);
            await Task.Delay(50);
        }

        Assert.Equal(1, await registry.CountAsync($"select count(*) from erasure where done_at is not null and number = {number}"));
    }

    internal static Task RunAsync(Registry registry) => registry.Services.GetRequiredService<CarryOutErasures>().RunAsync(default);

    internal static async Task<Fact> ToldAsync(Registry registry)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var root = await session.RootAsync(registry.Keys, Ids.Register, default);
        var row = await session.FindAsync(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped
              from fact f join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {Ids.Register} and f.kind = {FactKind.RecordErased.Code}
             order by f.n desc
            """, row => (Id: row.Id(0), Key: row.Id(1), Box: row.Bytes(2), Wrapped: row.Bytes(3)), default);
        return Fact.Of(FactParts.Parse(root.DataKey(row.Key, row.Wrapped).Open(row.Box, new Place("fact.sealed", row.Id)).AsSpan(FactParts.OpeningLength))!)!;
    }

    internal static async Task<string?> CodeAsync(HttpResponseMessage answer) => (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"];
}
