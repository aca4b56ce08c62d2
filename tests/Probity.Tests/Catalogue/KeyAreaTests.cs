using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Probity.Catalogue;
using Probity.Templates;
using Probity.Tests.Intake;

namespace Probity.Tests.Catalogue;

/// <summary>The notice as anybody reads it: pages of fields, groups and what may not be recorded, the matrix, and the same for programs.</summary>
public sealed partial class KeyAreaTests
{
    static readonly Edition Edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];

    [Fact]
    public async Task Every_field_and_group_has_a_page_that_says_what_is_recorded_or_why_nothing_is()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        foreach (var (path, items, reasons) in Edition.Fields.Select(field => ($"fields/{field.Code}", field.Items, field.NotRecorded)).Concat(Edition.Groups.Select(group => ($"groups/{group.Code}", group.Items, group.NotRecorded))))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var page = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/{language.ToString().ToLowerInvariant()}/catalogue/{path}"));
                Assert.All(items, item => Assert.Contains(Edition.FindItem(item)!.Name.In(language), page, StringComparison.Ordinal));
                Assert.All(reasons, reason => Assert.Contains(reason.Why.In(language), page, StringComparison.Ordinal));
                Assert.Equal(items.Count is 0, page.Contains(language is Language.Zh ? "这里不得记录任何内容" : "Nothing may be recorded here", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("fields/weather")]
    [InlineData("groups/poets")]
    [InlineData("item.unknown")]
    public async Task What_the_catalogue_does_not_name_is_unknown(string path)
    {
        await using var registry = await Registry.StartAsync("sqlite");

        Assert.Equal(HttpStatusCode.NotFound, (await registry.CreateClient().GetAsync($"/en/catalogue/{path}")).StatusCode);
    }

    [Fact]
    public async Task No_link_of_the_catalogues_pages_leads_nowhere()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        var (seen, open) = (new HashSet<string>(), new Queue<string>(["/en/catalogue"]));
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            using var answer = await anybody.GetAsync(path);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, path);
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync())) open.Enqueue(link.Groups[1].Value);
        }

        Assert.True(seen.Count > 2 * Edition.Items.Count);
    }

    [Fact]
    public async Task The_matrix_shows_for_each_purpose_and_item_what_the_access_rule_says()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var page = WebUtility.HtmlDecode(await registry.CreateClient().GetStringAsync("/en/catalogue/matrix"));

        foreach (var purpose in Edition.Purposes)
            foreach (var item in Edition.Items)
            {
                var sight = purpose.Sees.FirstOrDefault(sight => sight.Item == item.Code);
                var cell = $", {item.Name.En}, {purpose.Name.En}</span>";
                Assert.Equal(sight is not null, page.Contains(cell, StringComparison.Ordinal));
                if (sight?.Condition is not null) Assert.Contains($"One condition<span class=\"govuk-visually-hidden\">{cell}", page, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Programs_read_the_same()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        var catalogue = (await anybody.GetFromJsonAsync<JsonNode>("/api/catalogue"))!;
        var purposes = (await anybody.GetFromJsonAsync<JsonNode>("/api/purposes"))!;

        Assert.Equal(Edition.Fields.Select(field => field.Code), Codes(catalogue["keyFields"]!));
        Assert.Equal(Edition.Groups.Select(group => group.Code), Codes(catalogue["keyGroups"]!));
        Assert.Equal(Edition.SeriousConduct.Select(kind => kind.Code), Codes(catalogue["seriousConduct"]!));
        Assert.Equal(Edition.Schedules.Select(schedule => schedule.Code), Codes(catalogue["schedules"]!));
        Assert.Equal(Edition.RefusedPurposes.Select(refused => refused.Code), Codes(purposes["refused"]!));
        var tax = catalogue["items"]!.AsArray().Single(item => item!.Text("code") == "penalty.tax")!;
        Assert.Equal(("government-sharing", "conditional", "administrative-penalty"), (tax.Text("disclosure"), tax.Text("sharing"), tax.Text("schedule")));
        Assert.Contains("tax-evasion", Codes(tax["fieldTypes"]!.AsArray().Single(field => field!.Text("key") == "conduct")!["codes"]!));
    }

    [Fact]
    public async Task Each_item_that_is_on_gives_its_sample_and_one_that_is_off_gives_none()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        foreach (var item in Edition.Items)
            foreach (var file in ItemFile.All)
            {
                using var answer = await anybody.GetAsync($"/api/catalogue/{item.Code}/{file.Name}");
                if (item.Enabled) Assert.Equal(await file.Make(Edition, item), await answer.Content.ReadAsByteArrayAsync());
                else Assert.Equal((HttpStatusCode.NotFound, "catalogue.item-off"), (answer.StatusCode, await answer.CodeAsync()));
            }
    }

    static IEnumerable<string> Codes(JsonNode list) => list.AsArray().Select(one => one!.Text("code"));

    [GeneratedRegex("href=\"(/en/(?:catalogue|purposes|bases)[^\"#]*|/api/catalogue/[^\"]*)")]
    private static partial Regex Link();
}
