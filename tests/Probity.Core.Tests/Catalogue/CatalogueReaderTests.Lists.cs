using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed partial class CatalogueReaderTests
{
    const string Complex = "{ code: complex, name: { zh: 情况复杂, en: the case is complex } }";

    /// <summary>The same for lists: what stands twice, what names something that is not there, what is empty.</summary>
    public static TheoryData<string, string, string, int, string, string> ListBreaks => new()
    {
        { Food, "providers: [11370000MB0DEM009K,", "providers: [11370000MB0DEM009K, 11370000MB0DEM009K,", 0, "\"11370000MB0DEM009K\" stands twice", "Keep one" },
        { Food, "providers: [11370000MB0DEM009K, 11370100MB0DEM068U, 11370102MB0DEM13XC]", "providers: []", 0, "Nobody may send it", "List the bodies" },
        { Food, "fields: [conduct,", "fields: [conduct, conduct,", 0, "\"conduct\" stands twice", "Keep one" },
        { "edition.yaml", "- 11370000MB0DEM252E", "- 91350100M000100Y43", 0, "no body \"91350100M000100Y43\"", "add that body" },
        { "edition.yaml", "- 11370000MB0DEM252E", "- 11370000MB0DEM244K", 0, "\"11370000MB0DEM244K\" stands twice", "Keep one" },
        { "edition.yaml", "- 11370000MB0DEM244K", "- 12370000MB0DEM05XK", -1, "The operator drafts the catalogue", "Take the operator off" },
        { "edition.yaml", "  - 11370000MB0DEM252E", "  # 11370000MB0DEM252E", -2, "names 3 bodies at least", "under approvers" },
        { "edition.yaml", "- 11370000MB0DEM252E", "- 11370000MB0DEM2609", -2, "names 3 bodies at least", "under approvers" },
        { "edition.yaml", "from: 2026-01-01", "from: 2026-01-01\nto: 2025-12-31", 0, "ends before it begins", "Correct code, from or to" },
        { "purposes.yaml", "bodies: [11370100MB0DEM1052,", "bodies: [11370100MB0DEM1052, 11370100MB0DEM1052,", 0, "\"11370100MB0DEM1052\" stands twice", "Keep one" },
        { "purposes.yaml", "bodies: [11370100MB0DEM1052,", "bodies: [91350100M000100Y43,", 0, "no body \"91350100M000100Y43\"", "add that body" },
        { "purposes.yaml", "code: examine-renewal", "code: examine-application", -2, "\"examine-application\" stands twice", "Keep one" },
        { "purposes.yaml", "item: penalty.environment, fields", "item: penalty.food-safety, fields", -3, "\"penalty.food-safety\" stands twice", "Keep one" },
        { "purposes.yaml", "item: penalty.food-safety, fields: [conduct,", "item: penalty.food-safety, fields: [conduct, conduct,", 0, "\"conduct\" stands twice", "Keep one" },
        { "serious-conduct.yaml", "basis: [sd-credit-regulation 29 para 1 item 1]", "basis: []", 0, "It has no basis", "under basis" },
        { "serious-conduct.yaml", "items: [penalty.work-safety]", "items: [penalty.weather]", 0, "no item \"penalty.weather\"", "add that item" },
        { "serious-conduct.yaml", "    verified: false\n    open-question:\n      zh: 国家认定标准尚未核对条文。\n      en: The national standard was not read.\n", "    verified: false\n", 0, "does not say what is not verified", "open-question" },
        { "fields.yaml", "items: [penalty.environment]", "items: [penalty.environment, penalty.environment]", 0, "\"penalty.environment\" stands twice", "Keep one" },
        { "statutes.yaml", "articles: [\"122\", \"123\",", "articles: [\"122\", \"122\", \"123\",", 0, "\"122\" stands twice", "Keep one" },
        { "terms.yaml", "use: { months: 60, from: conduct-end", "use: { months: 48, from: conduct-end", 1, "What may no longer be used is no longer told", "no longer than use" },
        { "terms.yaml", "        use: { months: 60, from: conduct-end, rule: D15, basis: [sd-credit-regulation 38 para 1] }\n", "", -3, "\"use\" is missing", "Add" },
        { "datasets/penalty.yaml", "code: criticism, name", "code: warning, name", -2, "\"warning\" stands twice", "Keep one" },
        { "datasets/penalty.yaml", "spellings: [行业禁入, 市场禁入, 证券市场禁入]", "spellings: [罚款]", -12, "\"罚款\" stands twice", "Keep one" },
        { "deadlines.yaml", $"reasons: [{Complex}]", $"reasons: [{Complex}, {Complex}]", 0, "\"complex\" stands twice", "Keep one" },
        { "exclusions.yaml", "within: 12 }", "within: 41 }", 0, "more than 40 letters apart", "smaller number" },
        { "exclusions.yaml", "[患有, 身患,", "[患, 身患,", 0, "\"患\" is too short", "two letters" },
        { "exclusions.yaml", "[患有, 身患,", "[患有, 患有, 身患,", 0, "\"患有\" stands in line", "Keep one" },
        { "exclusions.yaml", "variants: [醫医,", "variants: [醫,", 0, "not a pair of characters", "two characters" },
    };

    /// <summary>Such an edition could be founding law and never be followed by another.</summary>
    [Fact]
    public void An_edition_that_names_no_approver_is_refused()
    {
        using var catalogue = new BrokenCatalogue();
        var text = File.ReadAllText(catalogue.PathOf("edition.yaml"));
        File.WriteAllText(catalogue.PathOf("edition.yaml"), text[..text.IndexOf("approvers:", StringComparison.Ordinal)]);

        Assert.Contains("could one day not be changed", Assert.Single(catalogue.Read().Errors).What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_adverse_belongs_to_a_key_field_or_group_or_is_not_recorded()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("fields.yaml", "items: [penalty.environment]", "items: [penalty.work-safety]");

        Assert.Contains(catalogue.Read().Errors, error => error.File is "items/penalty.environment.yaml" && error.What.En.Contains("belongs to no key field and no key group", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_adverse_serves_a_purpose_or_is_not_collected()
    {
        using var catalogue = new BrokenCatalogue();
        var text = File.ReadAllText(catalogue.PathOf("purposes.yaml"));
        var (start, end) = (text.IndexOf("  - code: charity-recognition", StringComparison.Ordinal), text.IndexOf("  - code: research", StringComparison.Ordinal));
        catalogue.Replace("purposes.yaml", text[start..end], "");

        Assert.Contains(catalogue.Read().Errors, error => error.File is "items/discipline.charity-property.yaml" && error.What.En.Contains("No purpose uses the item", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("purposes.yaml", "  documents:\n", "purposes:", "  documents: []\n", "No document can show a matter", "List documents")]
    [InlineData("purposes.yaml", "    uses:\n", "  - code: procurement", "    uses: []\n", "It has no use", "List the codes")]
    public void A_list_that_must_not_be_empty_is_reported(string file, string from, string to, string becomes, string what, string remedy)
    {
        using var catalogue = new BrokenCatalogue();
        var text = File.ReadAllText(catalogue.PathOf(file));
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var line = catalogue.Replace(file, text[start..text.IndexOf(to, start, StringComparison.Ordinal)], becomes);

        var error = Assert.Single(catalogue.Read().Errors, error => error.What.En.Contains(what, StringComparison.Ordinal));

        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Contains(remedy, error.Remedy.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0], "The file is empty")]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xB3, 0xC7 }, "not UTF-8")]
    [InlineData(new byte[] { (byte)'-', (byte)' ', (byte)'a' }, "made of key: value")]
    public void A_file_that_is_no_map_in_UTF_8_is_reported(byte[] bytes, string what)
    {
        using var catalogue = new BrokenCatalogue();
        File.WriteAllBytes(catalogue.PathOf("contexts.yaml"), bytes);

        Assert.Contains(catalogue.Read().Errors, error => error is { File: "contexts.yaml", Line: 1 } && error.What.En.Contains(what, StringComparison.Ordinal) && error.What.Zh is not null);
    }

    [Theory]
    [InlineData("sd-2026-2", "2026-01-01", "holds at the same time as \"sd-2026-1\"")]
    [InlineData("sd-2026-1", "2026-07-01", "\"sd-2026-1\" is used already")]
    public void Two_editions_have_two_codes_and_two_days_and_the_later_one_is_reported_in_its_own_file(string code, string from, string what)
    {
        using var first = new BrokenCatalogue();
        using var second = new BrokenCatalogue();
        second.Replace("edition.yaml", "code: sd-2026-1", $"code: {code}");
        var line = second.Replace("edition.yaml", "from: 2026-01-01", $"from: {from}");
        var both = Directory.CreateTempSubdirectory("probity-two-");
        try
        {
            Directory.Move(Path.GetDirectoryName(first.PathOf("edition.yaml"))!, Path.Combine(both.FullName, "earlier"));
            Directory.Move(Path.GetDirectoryName(second.PathOf("edition.yaml"))!, Path.Combine(both.FullName, "later"));

            var error = Assert.Single(CatalogueReader.Read(both.FullName).Errors, error => error.What.En.Contains(what, StringComparison.Ordinal));

            Assert.Equal(("later/edition.yaml", line), (error.File, error.Line));
        }
        finally
        {
            both.Delete(recursive: true);
            Directory.CreateDirectory(Path.GetDirectoryName(first.PathOf("edition.yaml"))!);
            Directory.CreateDirectory(Path.GetDirectoryName(second.PathOf("edition.yaml"))!);
        }
    }
}
