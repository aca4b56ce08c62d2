using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Probity.Catalogue;

namespace Probity.Tests.Catalogue;

/// <summary>A catalogue of two editions, as anybody reads it.</summary>
public sealed class ChangesTests : IDisposable
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    readonly string folder = Directory.CreateTempSubdirectory("probity-editions-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Each_edition_keeps_its_address_and_tells_what_it_changed_to_people_programs_and_feeds()
    {
        Write("one", text => text.Replace("from: 2026-01-01", "from: 2026-01-01\nto: 2026-06-30", StringComparison.Ordinal), text => text);
        Write("two", text => text.Replace("sd-2026-1", "sd-2026-2", StringComparison.Ordinal).Replace("from: 2026-01-01", "from: 2026-07-01", StringComparison.Ordinal), text => text.Replace("max-parties: 30", "max-parties: 20", StringComparison.Ordinal));
        await using var registry = await Registry.StartAsync("sqlite", catalogue: folder);
        using var anybody = registry.CreateClient();

        var editions = (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue/editions"))!["editions"]!.AsArray();
        Assert.Equal(["sd-2026-2", "sd-2026-1"], editions.Select(one => (string)one!["code"]!));
        Assert.All(editions[0]!["changes"]!.AsArray(), change => Assert.Equal("narrows", (string)change!["effect"]!));
        Assert.Contains(editions[0]!["changes"]!.AsArray(), change => ((string)change!["words"]!["zh"]!).Contains("20人", StringComparison.Ordinal));
        var back = (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue/editions/sd-2026-1/changes?from=sd-2026-2"))!["changes"]!.AsArray();
        Assert.All(back, change => Assert.Equal("widens", (string)change!["effect"]!));
        Assert.Contains("20人", await anybody.GetStringAsync("/zh/catalogue/changes"), StringComparison.Ordinal);
        Assert.Contains("<h1", await anybody.GetStringAsync("/en/catalogue/editions/sd-2026-1/items/penalty.food-safety"), StringComparison.Ordinal);
        Assert.Contains("<h1", await anybody.GetStringAsync("/en/catalogue/editions/sd-2026-1/purposes/permit"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/en/catalogue/editions/sd-1999-1")).StatusCode);

        using var answer = await anybody.GetAsync("/en/catalogue/changes.atom");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["2026-06-30T16:00:00Z", "2025-12-31T16:00:00Z"], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "updated")!.Value));
        Assert.Equal(2, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Contains("Narrows | Purpose: Procurement and funding | A case admits 20 persons only", feed.Elements(Atom + "entry").First().Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Contains("应用事项：政府采购、招标投标和资金支持", await anybody.GetStringAsync("/zh/catalogue/changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_is_searched_without_script()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();

        var found = await anybody.GetStringAsync("/en/catalogue?q=tour");
        var none = await anybody.GetStringAsync("/zh/catalogue?q=%3Cscript%3E%E5%BE%AE%E5%8D%9A");

        Assert.Contains("licence.tour-guide", found, StringComparison.Ordinal);
        Assert.DoesNotContain("/catalogue/penalty.food-safety", found, StringComparison.Ordinal);
        Assert.Contains("目录中没有与此相符的内容", none, StringComparison.Ordinal);
        Assert.Contains("No item matches; what else matches stands below.", await anybody.GetStringAsync("/en/catalogue?q=petitions"), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", none, StringComparison.Ordinal);
    }

    void Write(string name, Func<string, string> edition, Func<string, string> purposes)
    {
        foreach (var path in Directory.GetFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories))
        {
            // The working days are no edition's: they lie beside them.
            var to = Path.GetRelativePath(CatalogueFolder.Default, path);
            to = to.StartsWith("calendar", StringComparison.Ordinal) ? Path.Combine(folder, to) : Path.Combine(folder, name, to);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            var text = File.ReadAllText(path);
            File.WriteAllText(to, Path.GetFileName(path) switch { "edition.yaml" => edition(text), "purposes.yaml" => purposes(text), _ => text });
        }
    }
}
