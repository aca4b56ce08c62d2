using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class WatchedTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_register_that_has_witnesses_answers_nothing_that_none_of_them_has_seen(string engine)
    {
        // Nobody listens there.
        using var witness = SignerKey.Generate("witness.example", NoteKeyType.Cosignature);
        await File.WriteAllTextAsync(file, $"witness w {witness.Verifier} http://127.0.0.1:9/\nquorum w\n");
        await using var registry = await Registry.StartAsync(engine, change: settings => settings with { Witnesses = file });
        using var permits = await registry.ApiAsync("permits");
        await permits.OpenCaseAsync("379999198803120022", "王海燕");
        var looks = await registry.CountAsync($"select count(*) from inquiry");

        using var answer = await permits.AskAsync("379999198803120022", "王海燕");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("inquiry.unwatched", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]);
        Assert.Equal(looks, await registry.CountAsync($"select count(*) from inquiry"));
        using var client = registry.CreateClient();
        Assert.Contains("quorum w", await client.GetStringAsync("/log/policy"), StringComparison.Ordinal);
        using var checkpoint = await client.GetAsync("/log/inquiries/checkpoint");
        Assert.Equal(HttpStatusCode.NotFound, checkpoint.StatusCode);
    }
}
