using System.Net;
using System.Text.RegularExpressions;
using Probity.Catalogue;

namespace Probity.Tests.Documents;

/// <summary>What docs/notice.md names is there: codes in the shipped catalogue, pages for anybody in both languages.</summary>
public sealed partial class NoticeTests
{
    static readonly Edition Edition = CatalogueReader.Read(CatalogueFolder.Default).Editions!.All[^1];

    [Fact]
    public void Every_code_that_the_page_names_is_in_the_catalogue()
    {
        var known = Known();
        var named = Names().Where(name => name.Kind is not "page").ToList();

        Assert.True(named.Count > 60);
        Assert.All(named, name => Assert.True(known[name.Kind].Contains(name.Code), $"There is no {name.Kind} {name.Code}."));
    }

    [Fact]
    public void Every_field_group_and_serious_conduct_of_the_catalogue_and_every_purpose_is_named()
    {
        var named = Names().ToLookup(name => name.Kind, name => name.Code);
        foreach (var (kind, codes) in Known().Where(pair => pair.Key is not "item")) Assert.Empty(codes.Except(named[kind]));
        Assert.Empty(Known()["item"].Except(named["item"]));
    }

    [Fact]
    public async Task Every_page_that_the_page_names_opens_for_anybody_in_both_languages()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var anybody = registry.CreateClient();
        foreach (var page in Names().Where(name => name.Kind is "page").Select(name => name.Code).Distinct())
            foreach (var language in new[] { "zh", "en" })
                Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync($"/{language}/{page}")).StatusCode);
    }

    static Dictionary<string, HashSet<string>> Known() => new()
    {
        ["item"] = [.. Edition.Items.Select(item => item.Code)],
        ["field"] = [.. Edition.Fields.Select(field => field.Code)],
        ["group"] = [.. Edition.Groups.Select(group => group.Code)],
        ["serious"] = [.. Edition.SeriousConduct.Select(kind => kind.Code)],
        ["purpose"] = [.. Edition.Purposes.Select(purpose => purpose.Code)],
        ["refused"] = [.. Edition.RefusedPurposes.Select(refused => refused.Code)],
        ["terms"] = [.. Edition.Schedules.Select(schedule => schedule.Code)],
    };

    static List<(string Kind, string Code)> Names()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Probity.slnx"))) root = root.Parent!;
        return [.. Named().Matches(File.ReadAllText(Path.Combine(root.FullName, "docs", "notice.md"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    [GeneratedRegex("`(item|field|group|serious|purpose|refused|terms|page) ([a-z][a-z0-9./-]*)`")]
    private static partial Regex Named();
}
