using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed partial class CatalogueReaderTests
{
    const string Food = "items/penalty.food-safety.yaml";
    const string Honour = "items/honour.exceptional-volunteer.yaml";
    const string Court = "items/default.money-judgment.yaml";

    /// <summary>File, what stands there, what is put in its place, how many lines further down the error is, what it and its remedy say.</summary>
    public static TheoryData<string, string, string, int, string, string> Breaks => new()
    {
        { "bodies.yaml", "11370000MB0DEM009K", "11370000MB0DEM009L", 0, "not a valid unified social credit code", "check character" },
        { "bodies.yaml", "region: \"370000\"", "region: \"37\"", 0, "not a region code", "six digits" },
        { "bodies.yaml", "level: province", "level: village", 0, "\"level\" is not one of", "province, city, county" },
        { "bodies.yaml", ", en: Shandong Social Credit Centre", "", 0, "The text in en is missing", "both zh and en" },
        { "bodies.yaml", "code: 11370000MB0DEM0259", "code: 11370000MB0DEM009K", 0, "is used already in bodies.yaml line", "another code" },
        { "edition.yaml", "from: 2026-01-01", "from: 1 January 2026", 0, "\"from\" is not a date", "2026-01-01" },
        { "edition.yaml", "from: 2026-01-01", "from: 2026-01-01\nvalid: true", 1, "no key \"valid\"", "Remove or correct" },
        { "edition.yaml", "from: 2026-01-01", "from: 2026-01-01\nfrom: 2026-01-01", 1, "stands in line", "Remove one" },
        { "edition.yaml", "from: 2026-01-01", "from: *day", 0, "Aliases are not allowed", "in plain" },
        { "edition.yaml", "from: 2026-01-01", "from: \"2026-01-01", 0, "not YAML", "quotes" },
        { "edition.yaml", "from: 2026-01-01", "from: !!str 2026-01-01", 0, "Anchors and tags", "in plain" },
        { "edition.yaml", "operator: 12370000MB0DEM05XK", "operator: 91350100M000100Y43", 0, "no body \"91350100M000100Y43\"", "add that body" },
        { "statutes.yaml", "title: { zh: 导游人员管理条例", "title: { zh: 旅游法", 0, "Another statute is called", "Remove one of the two" },
        { Food, "dataset: penalty", "dataset: penalties", 0, "no dataset \"penalties\"", "Correct it" },
        { Food, "- food-safety-law 122", "- food-law 122", 0, "no statute \"food-law\"", "statutes.yaml" },
        { Food, "- food-safety-law 122", "- food-safety-law 121", 0, "Article 121 is not listed", "Read the article" },
        { Food, "- food-safety-law 122", "- 食品安全法第122条", 0, "is not a legal basis", "para 1 item 5" },
        { Food, "- food-safety-law 122", "- food-safety-law 125 para 3", 0, "means 0 kinds of conduct", "exactly one conduct" },
        { Food, "basis: [food-safety-law 122]", "basis: [food-safety-law 134]", 0, "rests on a basis that covers does not list", "Add it to covers" },
        { Food, "fields: [conduct,", "fields: [conduct, entries,", 0, "no field \"entries\"", "Correct it" },
        { Food, "fields: [conduct,", "fields: [conduct, facts,", 0, "free text, which no inquirer sees", "Remove it" },
        { "terms.yaml", "use: { months: 60, from: conduct-end", "use: { months: forever, from: conduct-end", 0, "not a whole number", "at least 1" },
        { Food, "finality: challenge-window", "finality: none", 0, "wait until the decision is final", "challenge-window" },
        { Food, "recorded-under: [sd-credit-regulation 13 para 1 item 4]", "recorded-under: []", 0, "no legal basis for being recorded", "recorded-under" },
        { Food, "providers: [11370000MB0DEM009K,", "providers: [11370000MB0DEM009K, 91350100M000100Y43,", 0, "no body", "add that body" },
        { "items/penalty.product-quality.yaml", "- product-quality-law 49", "- food-safety-law 122", 0, "covers this basis too", "one item only" },
        { Court, "nature: adverse", "nature: adverse\nnature: licence", 1, "stands in line", "Remove one" },
        { Honour, "fields: [honour,", "fields: [honour, licence-number,", 0, "An honour has no field", "level, star or hours" },
        { Honour, "fields: [honour,", "fields: [honour, hours,", 0, "An honour has no field \"hours\"", "level, star or hours" },
        { Honour, "certificates: [优秀志愿者,", "certificates: [优秀志愿者, 五星级志愿者,", 0, "carries a level, a star", "no ranks" },
        { Honour, "certificates: [优秀志愿者, 优秀志愿者证书, 优秀志愿者荣誉证书, 优秀志愿者表彰决定]", "certificates: []", 0, "names no certificate", "under certificates" },
        { "purposes.yaml", "basis: [sd-credit-regulation 22 para 1 item 1]", "basis: [sd-credit-regulation 22 para 1 item 5]", 0, "no basis but \"other management\"", "requires the check" },
        { "purposes.yaml", "basis: [sd-credit-regulation 22 para 1 item 1]", "basis: [sd-credit-regulation 22]", 0, "no basis but \"other management\"", "requires the check" },
        { "purposes.yaml", "item: penalty.food-safety, fields: [conduct,", "item: penalty.food-safety, fields: [facts,", 0, "has no field \"facts\"", "fields that the item lists" },
        { "purposes.yaml", "item: penalty.food-safety,", "item: penalty.all,", 0, "no item \"penalty.all\"", "add that item" },
        { "purposes.yaml", "case-example: JNSP-XK-2026-000123", "case-example: JNSP-2026", -1, "does not go with the example", "case-example that fits" },
        { "purposes.yaml", "case-required: true", "case-required: perhaps", 0, "not true or false", "true or false" },
        { "datasets/penalty.yaml", "row-key: [decision-number]", "row-key: [number]", 0, "no column \"number\"", "Correct it" },
        { "datasets/licence.yaml", "header: 备注", "header: 许可内容", -200, "\"许可内容\" stands twice", "Keep one" },
        { "datasets/penalty.yaml", "names: [CF_WSH,", "names: [CF_XDR_MC,", 0, "\"CF_XDR_MC\" is a name of column \"行政相对人名称\" too", "Keep one" },
        { "datasets/penalty.yaml", "english: Note,", "english: Note, yuan-names: [备注（元）],", 0, "is no money", "Remove yuan-names" },
        { "datasets/penalty.yaml", "english: Note,", "english: Note, no-end: [长期],", 0, "is no date that may be empty", "Remove no-end" },
        { "datasets/penalty.yaml", "english: Running number,", "english: Running number, required: true,", 0, "cannot be required", "Remove required" },
        { "datasets/penalty.yaml", "kind: money-wan", "kind: choice", 0, "does not go with its choices", "needs choices" },
        { "purposes.yaml", "within: 12 months", "within: 12 days", 0, "counts for months or years", "12 months" },
        { "purposes.yaml", "deadline: D37", "deadline: D17", 0, "no \"D17\" that can bind a body", "verified deadline" },
        { Food, "code: dangerous-food", "code: unlicensed", -4, "\"unlicensed\" stands twice", "Keep one" },
        { Food, "basis: [food-safety-law 122]", "basis: []", 0, "The conduct \"unlicensed\" has no basis", "List its bases" },
        { "datasets/penalty.yaml", "row-key: [decision-number]", "row-key: []", 0, "There is no row-key", "tell rows apart" },
        { "datasets/licence.yaml", "key: document-kind", "key: person-name", -2, "\"person-name\" stands twice", "Keep one" },
        { "refuse-list.yaml", "only-items: [default.money-judgment]", "only-items: [default.all]", 0, "no item \"default.all\"", "add that item" },
    };

    [Theory, MemberData(nameof(Breaks)), MemberData(nameof(NoticeBreaks)), MemberData(nameof(DeadlineBreaks)), MemberData(nameof(ListBreaks)), MemberData(nameof(CharterBreaks))]
    [Trait("Case", "T04")]
    [Trait("Case", "T18")]
    public void A_mistake_is_reported_with_its_file_its_line_and_the_remedy(string file, string was, string becomes, int further, string what, string remedy)
    {
        using var catalogue = new BrokenCatalogue();
        var line = catalogue.Replace(file, was, becomes) + further;

        var reading = catalogue.Read();

        Assert.Null(reading.Editions);
        var error = Assert.Single(reading.Errors, error => error.File == file && error.What.En.Contains(what, StringComparison.Ordinal));
        if (further > -200) Assert.Equal(line, error.Line);
        Assert.Contains(remedy, error.Remedy.En, StringComparison.Ordinal);
        Assert.StartsWith($"{file}:{error.Line}: ", error.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(error.What.Zh) || string.IsNullOrWhiteSpace(error.Remedy.Zh));
    }

    [Fact]
    public void An_adverse_item_without_covers_is_refused()
    {
        using var catalogue = new BrokenCatalogue();
        File.WriteAllText(catalogue.PathOf("items/penalty.all.yaml"), """
            code: penalty.all
            name: { zh: 行政处罚, en: Administrative penalty }
            description: { zh: 全部处罚, en: All penalties }
            nature: adverse
            dataset: penalty
            context: food
            providers: [11370000MB0DEM009K]
            fields: [penalty-kind, usable-to]
            finality: challenge-window
            recorded-under: [sd-credit-regulation 13]
            disclosure: government-sharing
            sharing: conditional
            updated: monthly
            terms: administrative-penalty
            """);
        catalogue.Replace("purposes.yaml", "- { item: penalty.environment, fields", "- { item: penalty.all, fields: [penalty-kind, usable-to] }\n      - { item: penalty.environment, fields");
        catalogue.Replace("fields.yaml", "items: [penalty.environment]", "items: [penalty.environment, penalty.all]");

        var error = Assert.Single(catalogue.Read().Errors);

        Assert.Equal("items/penalty.all.yaml", error.File);
        Assert.Contains("covers no statute and article", error.What.En, StringComparison.Ordinal);
        Assert.Contains("no item for \"a penalty\" in general", error.Remedy.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("criminal-law 293", "刑法", "293")]
    [InlineData("public-security-law 26", "治安管理处罚法", "26")]
    [InlineData("food-safety-law 141", "食品安全法", "141")]
    public void An_item_under_the_refuse_list_is_refused_whatever_its_statute_is_called_here(string basis, string title, string article)
    {
        using var catalogue = new BrokenCatalogue();
        if (title == "食品安全法") catalogue.Replace("statutes.yaml", "\"132\", \"133\"]", "\"132\", \"133\", \"141\"]");
        else File.AppendAllText(catalogue.PathOf("statutes.yaml"), $"""
              - code: {basis.Split(' ')[0]}
                title: {"{"} zh: {title}, en: Some law {"}"}
                level: law
                from: 2020-01-01
                source: invented
                verified: true
                articles: ["{article}"]
            """);
        var cited = title == "食品安全法" ? $"food-safety-law {article}" : basis;
        var line = catalogue.Replace(Food, "- food-safety-law 122", $"- {cited}");

        var errors = catalogue.Read().Errors;

        Assert.Contains(errors, error => error.File == Food && error.Line == line && error.What.En.Contains("on the refuse-list", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_on_a_statute_that_nobody_read_must_be_off()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("statutes.yaml", "    verified: true", "    verified: false");

        var error = Assert.Single(catalogue.Read().Errors);
        Assert.Contains("has not been read, but the item is on", error.What.En, StringComparison.Ordinal);

        catalogue.Replace(Food, "updated: seven-working-days", "updated: seven-working-days\nenabled: false");
        Assert.False(catalogue.Read().Editions!.All[0].FindItem("penalty.food-safety")!.Enabled);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_files_and_lines()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("bodies.yaml", "level: province", "level: village");
        catalogue.Replace(Food, "finality: challenge-window", "finality: none");
        catalogue.Replace(Food, "dataset: penalty", "dataset: none");

        Assert.Equal(["bodies.yaml", Food, Food], catalogue.Read().Errors.Select(error => error.File));
    }

    [Fact]
    public void A_file_that_no_catalogue_has_is_an_error()
    {
        using var catalogue = new BrokenCatalogue();
        File.WriteAllText(catalogue.PathOf("scores.yaml"), "scores: []");

        Assert.Equal("scores.yaml:1: A catalogue has no such file. Known: edition, bodies, statutes, refuse-list, exclusions, terms, deadlines, contexts, fields, groups, serious-conduct, purposes, items/*, datasets/*, all .yaml.",
            Assert.Single(catalogue.Read().Errors).ToString());
    }

    [Fact]
    public void A_folder_without_an_edition_is_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("probity-none-");
        try
        {
            Assert.Contains("no edition.yaml", Assert.Single(CatalogueReader.Read(folder.FullName).Errors).What.En, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public void The_hash_follows_every_byte_and_every_name()
    {
        using var catalogue = new BrokenCatalogue();
        Assert.Equal(Shipped.Edition.Hash, catalogue.Read().Editions!.All[0].Hash);

        catalogue.Replace("bodies.yaml", "# The names", "# the names");
        var comment = catalogue.Read().Editions!.All[0].Hash;
        Assert.NotEqual(Shipped.Edition.Hash, comment);

        File.Move(catalogue.PathOf(Food), catalogue.PathOf("items/food.yaml"));
        Assert.NotEqual(comment, catalogue.Read().Editions!.All[0].Hash);
    }
}
