using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Probity.Facts;
using TransparencyLog;

namespace Probity.Tests.PublicLog;

public sealed class ReceiptTests
{
    const string Number = "379999198803120022";
    const string Name = "王海燕";
    const string Stranger = "379999197509050110";
    static int cases;

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_body_that_asked_gets_a_proof_that_holds_and_shows_all_of_its_look(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        var receipt = await AskAsync(permits, Number, Name);

        var opening = await ProvenAsync(registry, permits, $"/api/receipts/{receipt}");

        Assert.Equal("inquiry-answered", opening.Find("kind"));
        Assert.Equal(receipt, opening.Find("receipt"));
        Assert.StartsWith("JNSP-XK-2026-", opening.Find("case"), StringComparison.Ordinal);
        Assert.Contains("赵立文", opening.Find("official"), StringComparison.Ordinal);
        Assert.Null(opening.Find("entries"));
        Assert.All(opening.Parts.SkipLast(1), part => Assert.NotNull(part.Shown));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_receipt_tells_a_body_nothing_of_how_much_is_known_or_asked_about_a_person(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        await registry.GivenAsync(new GivenEntry(Number, Name) { UsableFrom = null });
        using var permits = await registry.ApiAsync("permits");
        for (var i = 0; i < 4; i++) await AskAsync(permits, Number, Name);

        var known = await ProvenAsync(registry, permits, $"/api/receipts/{await AskAsync(permits, Number, Name)}");
        var stranger = await ProvenAsync(registry, permits, $"/api/receipts/{await AskAsync(permits, Stranger, "张德胜")}");

        Assert.Equal(Said(known), Said(stranger));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task The_person_gets_the_same_proof_without_the_officials_name_and_the_case(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        var receipt = await AskAsync(permits, Number, Name);

        var opening = await ProvenAsync(registry, citizen, $"/api/me/receipts/{receipt}");

        Assert.Equal(("inquiry-answered", receipt, "permit", "examine-application"), (opening.Find("kind"), opening.Find("receipt"), opening.Find("why"), opening.Find("use")));
        Assert.Null(opening.Find("official"));
        Assert.Null(opening.Find("case"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Nobody_else_gets_it_and_a_number_of_no_look_is_answered_alike(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var others = await registry.ApiAsync("procurement");
        using var citizen = await registry.ApiAsync("citizen-2");
        var receipt = await AskAsync(permits, Number, Name);
        await ProvenAsync(registry, permits, $"/api/receipts/{receipt}");

        foreach (var (client, address) in new[] { (others, "/api/receipts/"), (citizen, "/api/me/receipts/") })
        {
            using var theirs = await client.GetAsync(address + receipt);
            using var none = await client.GetAsync(address + Probity.ReceiptNumber.From(7));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, none.StatusCode));
            Assert.Equal(await CodeAsync(theirs), await CodeAsync(none));
        }
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_persons_bundle_proves_every_number_of_theirs_from_the_first_on(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var permits = await registry.ApiAsync("permits");
        using var citizen = await registry.ApiAsync("citizen-1");
        for (var i = 0; i < 3; i++) await AskAsync(permits, Number, i == 1 ? "别名" : Name);
        var last = await AskAsync(permits, Number, Name);
        await ProvenAsync(registry, citizen, $"/api/me/receipts/{last}");

        var (keys, proofs) = await BundleAsync(registry, citizen);

        Assert.True(proofs.Count >= 4);
        Assert.Equal(Enumerable.Range(1, proofs.Count).Select(n => (long)n), proofs.Select(proof => proof.N));
        Assert.All(proofs, proof => Assert.Equal(new Probity.Keys.SecretKey(keys[proof.Leaf.Log]).Tag(proof.N), proof.Leaf.Tag.ToArray()));
        Assert.Contains(proofs, proof => proof.Opening.Find("receipt") == last);
        // Not the third key, by which looks that a law withholds would be recognised before their time.
        Assert.Equal([LogKind.Inquiries, LogKind.Journal], keys.Keys.Order());
        Assert.All(proofs, proof => Assert.DoesNotContain("赵立文", string.Concat(proof.Opening.Parts.Select(part => part.Shown?.Value)), StringComparison.Ordinal));
    }

    static async Task<string> AskAsync(HttpClient permits, string number, string name)
    {
        // A case admits so many parties and no more: each look has its own.
        var @case = $"JNSP-XK-2026-{Interlocked.Increment(ref cases):D6}";
        await permits.OpenCaseAsync(number, name, @case);
        using var answer = await permits.AskAsync(number, name, @case);
        return answer.Headers.GetValues("Probity-Receipt").Single();
    }

    /// <summary>Asks until the checkpoint is published, and verifies all of it as an outsider would.</summary>
    static async Task<LeafOpening> ProvenAsync(Registry registry, HttpClient client, string address)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var answer = await client.GetAsync(address);
            if (answer.StatusCode is HttpStatusCode.Conflict)
            {
                Assert.Equal("receipt.pending", await CodeAsync(answer));
                await Task.Delay(100);
                continue;
            }

            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return await VerifiedAsync(registry, await answer.Content.ReadAsByteArrayAsync());
        }

        throw new TimeoutException("No proof in a minute.");
    }

    static async Task<LeafOpening> VerifiedAsync(Registry registry, byte[] proof)
    {
        using var client = registry.CreateClient();
        var policy = Policy.Parse(await client.GetStringAsync("/log/policy"));
        var read = LogProof.Parse(proof);
        var opening = LeafOpening.Parse(read.Extra).Value;
        read.Verify(opening.Leaf.Span, policy);
        Assert.Null(opening.Check());
        return opening;
    }

    static async Task<(Dictionary<LogKind, byte[]> Keys, List<(long N, Leaf Leaf, LeafOpening Opening)> Proofs)> BundleAsync(Registry registry, HttpClient citizen)
    {
        using var zip = new ZipArchive(new MemoryStream(await citizen.GetByteArrayAsync("/api/me/log")));
        var lines = (await ReadAsync(zip, "keys")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var keys = lines.Select(line => line.Split(' ')).ToDictionary(line => Enum.Parse<LogKind>(line[0], ignoreCase: true), line => Convert.FromBase64String(line[1]));
        var proofs = new List<(long, Leaf, LeafOpening)>();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".tlog-proof", StringComparison.Ordinal)))
        {
            var opening = await VerifiedAsync(registry, System.Text.Encoding.UTF8.GetBytes(await ReadAsync(zip, entry.FullName)));
            proofs.Add((long.Parse(Path.GetFileNameWithoutExtension(entry.Name), System.Globalization.CultureInfo.InvariantCulture), Leaf.Parse(opening.Leaf)!, opening));
        }

        return (keys, proofs);
    }

    static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }

    /// <summary>What a receipt says, without what differs from look to look by its nature.</summary>
    static string Said(LeafOpening opening) => string.Join('|', opening.Parts.Select(part => part.Shown?.Label is "at" or "receipt" or "case" ? part.Shown.Value.Label : $"{part.Shown}"));

    static async Task<string?> CodeAsync(HttpResponseMessage answer) => (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"];
}
