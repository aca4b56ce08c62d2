using System.Net.Http.Headers;
using System.Text;
using Probity.Testing;

namespace Probity.Cli.Tests.Operations;

/// <summary>Everything that a register sees of people, good and hostile, and each word of it that must stand in no log and no metric.</summary>
sealed class WholeStory(OperatedRegister register) : IDisposable
{
    /// <summary>What the maker declares of a file of penalties.</summary>
    internal static readonly string[] Attested =
    [
        "--attester", "周信", "--attester-post", "法规科科长", "--served-how", "in-person", "--served-on-decision-date", "--remedies-told", "yes",
        "--procedure", "ordinary", "--minor-remedied", "no", "--conduct-ended-on", "2026-02-10",
    ];

    readonly Folder folder = new();
    readonly HashSet<string> secrets = [Asking.Number, Asking.Name, Asking.Case, "周信", "法规科科长", "one.csv"];

    /// <summary>Each of them.</summary>
    public IReadOnlyCollection<string> Secrets => secrets;

    public void Dispose() => folder.Dispose();

    public async Task RunAsync()
    {
        await IntakeAsync();
        await PersonAsync();
        await InquiryAsync();
        await HostileAsync();
    }

    async Task IntakeAsync()
    {
        var rows = Encoding.UTF8.GetString(MixedRows.Make(30, firstPerson: 9_000).Bytes)
            .Replace(MixedRows.NameOf(9_000), Asking.Name, StringComparison.Ordinal).Replace(MixedRows.NumberOf(9_000), Asking.Number, StringComparison.Ordinal);
        foreach (var cell in rows.Split('\n').Skip(1).SelectMany(line => line.Split(','))) if (cell.Length >= 5 && cell.Any(c => c > 127 || char.IsDigit(c))) secrets.Add(cell.Trim('\r', '"'));
        var sent = await register.RunAsync(["intake", "submit", folder.Write("one.csv", Encoding.UTF8.GetBytes(rows)), "--dataset", "penalty", "--as", "maker", "--json", .. Attested]);
        var number = Keep((string)sent.Json["number"]!);
        await register.RunAsync("intake", "result", number, "--as", "maker");
        Assert.Equal(0, (await register.RunAsync("intake", "release", number, "--as", "checker")).Exit);
    }

    async Task PersonAsync()
    {
        foreach (var notice in (await register.RunAsync("me", "notices", "--as", "citizen-1", "--json")).Json["notices"]!.AsArray())
            await register.RunAsync("me", "open", Keep((string)notice!["number"]!), "--as", "citizen-1");
        foreach (var entry in (await register.RunAsync("me", "entries", "--as", "citizen-1", "--json")).Json["entries"]!.AsArray()) Keep((string)entry!["number"]!);
    }

    async Task InquiryAsync()
    {
        await register.FeedAsync($"{Asking.Number},{Asking.Name}", "case", "open", "--as", "permits", "--purpose", "permit", "--case", Asking.Case, "--parties", "-");
        foreach (var name in new[] { Asking.Name, "查无此人" })
        {
            var asked = await register.FeedAsync($"{Asking.Number}\n{name}\n", "inquiry", "ask", "--as", "permits", "--purpose", "permit", "--use", "examine-application", "--case", Asking.Case, "--json");
            Assert.Equal(name == Asking.Name, asked.Exit == 0);
            if (asked.Exit == 0) await register.RunAsync("inquiry", "show", Keep((string)asked.Json["receipt"]!), "--as", "permits");
        }

        secrets.Add("查无此人");
        await register.RunAsync("me", "looks", "--as", "citizen-1");
    }

    async Task HostileAsync()
    {
        var token = Keep((await register.RunAsync("demo", "token", "permits")).Out.Trim());
        using var client = new HttpClient { BaseAddress = register.Address };
        foreach (var bearer in new[] { token, Keep("forged." + token) })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            foreach (var path in new[] { $"api/me/entries/{Asking.Number}?name={Asking.Name}", $"zh/{Asking.Name}/{Asking.Number}", $"api/inquiries/{Asking.Case}", "connect/authorize?client_id=" + Asking.Number })
                using (await client.GetAsync(path)) { }
            foreach (var body in new[] { $"{{\"number\":\"{Asking.Number}\",", $"{{\"purpose\":\"{Asking.Name}\",\"number\":[\"{Asking.Number}\"]}}", Asking.Name })
                using (await client.PostAsync("api/inquiries", new StringContent(body, Encoding.UTF8, "application/json"))) { }
            using var odd = new HttpRequestMessage(new HttpMethod("X" + Asking.Number), "zh/");
            odd.Headers.TryAddWithoutValidation("X-Name", Asking.Number);
            odd.Headers.TryAddWithoutValidation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            odd.Headers.TryAddWithoutValidation("tracestate", "who=" + Asking.Number);
            odd.Headers.TryAddWithoutValidation("baggage", "who=" + Asking.Number);
            using (await client.SendAsync(odd)) { }
        }

        var link = (await register.RunAsync("demo", "link", "citizen-1")).Out.Trim();
        Keep(link[(link.IndexOf("key=", StringComparison.Ordinal) + 4)..]);
        using (await client.GetAsync(new Uri(link))) { }
    }

    string Keep(string secret)
    {
        secrets.Add(secret);
        return secret;
    }
}
