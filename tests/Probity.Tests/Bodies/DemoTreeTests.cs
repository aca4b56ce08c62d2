using AngleSharp;
using AngleSharp.Dom;
using Probity.Bodies.Proposals;
using Probity.Catalogue;
using static Probity.Tests.Catalogue.Drafts.Drafting;

namespace Probity.Tests.Bodies;

/// <summary>The tree of bodies that a newcomer meets, and the body that was renamed.</summary>
public sealed class DemoTreeTests
{
    const string Housing = "11370100MB0DEM2283";

    [Fact]
    public async Task Every_body_of_the_demo_stands_where_administrators_could_have_put_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var (tree, today) = (registry.RosterOf().Tree, registry.RosterOf().Today);
        var placement = new Placement(tree, tree.Find);

        var below = tree.All.Where(body => body.SuperiorOn(today) is not null).ToArray();

        Assert.All(below, body => Assert.Null(placement.Refuse(body, body.SuperiorOn(today)!.Value, today)));
        Assert.Contains(below, body => body.Level is BodyLevel.County && tree.Find(body.SuperiorOn(today)!.Value) is { Level: BodyLevel.City } city && tree.Find(city.SuperiorOn(today)!.Value) is { Level: BodyLevel.Province });
        Assert.All(tree.All.Where(body => body.Level is BodyLevel.County), body => Assert.NotNull(body.SuperiorOn(today)));
    }

    [Fact]
    public async Task The_public_list_nests_county_below_city_below_province_and_says_the_former_name_of_the_renamed_one()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();

        foreach (var (language, names, renamed) in new[]
        {
            ("zh", new[] { "山东省市场监督管理局", "济南市市场监督管理局", "济南市历下区市场监督管理局" }, "济南市住房和城乡建设委员会（原济南市住房和城乡建设局）"),
            ("en", ["Shandong Administration for Market Regulation", "Jinan Administration for Market Regulation", "Lixia District Administration for Market Regulation, Jinan"], "Jinan Housing and Construction Commission (formerly Jinan Housing and Construction Bureau)"),
        })
        {
            var list = await PageAsync(anybody, $"/{language}/bodies");
            var links = list.QuerySelectorAll("main li > a").ToDictionary(link => link.TextContent.Trim());
            Assert.Equal([0, 1, 2], names.Select(name => links[name].Ancestors().Count(one => one.NodeName is "LI") - 1));
            Assert.Contains(renamed, links.Keys);
            var one = (await PageAsync(anybody, $"/{language}/bodies/{Housing}")).QuerySelector("main")!.TextContent;
            Assert.Contains(language is "zh" ? "济南市住房和城乡建设局，2026年1月1日至2026年6月30日" : "Jinan Housing and Construction Bureau, 1 January 2026 to 30 June 2026", one, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/zh/catalogue/penalty.construction", "济南市住房和城乡建设委员会（原济南市住房和城乡建设局）")]
    [InlineData("/en/catalogue/penalty.construction", "Jinan Housing and Construction Commission (formerly Jinan Housing and Construction Bureau)")]
    [InlineData("/zh/catalogue/editions/sd-2026-1/items/penalty.construction", "济南市住房和城乡建设委员会（原济南市住房和城乡建设局）")]
    [InlineData("/en/purposes/qualification", "Jinan Housing and Construction Commission (formerly Jinan Housing and Construction Bureau)")]
    public async Task Pages_of_the_edition_in_force_say_the_name_of_today_and_the_one_of_its_text(string page, string name)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();

        Assert.Contains(name, (await PageAsync(anybody, page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_permanent_page_of_an_edition_that_is_over_says_the_name_of_its_time_and_todays()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var editor = await registry.ApiAsync("editor");
        using var approver = await registry.ApiAsync("approver-3");
        var draft = await StepAsync(approver, await BringAsync(editor, Narrower(from: "2026-11-23")), "approval");
        Assert.Equal("published", (string)(await StepAsync(editor, draft, "publication"))["state"]!);
        using var anybody = registry.CreateClient();

        Assert.Contains("济南市住房和城乡建设局（现为济南市住房和城乡建设委员会）", (await PageAsync(anybody, "/zh/catalogue/editions/sd-2026-1/items/penalty.construction")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("济南市住房和城乡建设委员会（原济南市住房和城乡建设局）", (await PageAsync(anybody, "/zh/catalogue/penalty.construction")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    static async Task<IDocument> PageAsync(HttpClient anybody, string path)
    {
        var html = await anybody.GetStringAsync(path);
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }
}
