using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class BasisEndLintsTests
{
    const string Listed = """    articles: ["122", "123", "124", "125", "126", "128", "130", "132", "133"]""";

    [Fact]
    public void An_edition_says_what_became_of_an_article_and_of_a_whole_statute()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("statutes.yaml", Listed, $$"""
            {{Listed}}
                ended:
                  - { articles: ["122"], on: 2026-07-01, how: renumbered, successors: [food-safety-law 123], source: invented }
                  - { articles: ["126 para 1 item 1"], on: 2026-07-01, how: no-longer-unlawful, source: invented }
            """);

        var reading = catalogue.Read();

        Assert.Empty(reading.Errors);
        var ended = reading.Editions!.All[0].FindStatute("food-safety-law")!.Ended;
        Assert.Equal([new("food-safety-law", "123")], ended[0].Successors);
        Assert.Equal([new("food-safety-law", "126", 1, 1)], ended[1].Bases);
    }

    /// <summary>Articles moved up in the past, twice: the edition begins afterwards, and its numbers are the new ones.</summary>
    [Fact]
    public void An_edition_that_begins_with_a_revision_or_after_it_may_give_every_number_a_new_meaning()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("statutes.yaml", Listed, $$"""
            {{Listed}}
                ended:
                  - { articles: ["123"], on: 2024-07-01, how: no-longer-unlawful, source: invented }
                  - { articles: ["124"], on: 2024-07-01, how: renumbered, successors: [food-safety-law 123], source: invented }
                  - { articles: ["125"], on: 2024-07-01, how: replaced, successors: [food-safety-law 124, food-safety-law 125], source: invented }
                  - { articles: ["123"], on: 2026-01-01, how: no-longer-unlawful, retaken: true, source: invented }
            """);

        var reading = catalogue.Read();

        Assert.Empty(reading.Errors);
        Assert.True(reading.Editions!.All[0].FindStatute("food-safety-law")!.Ended[3].IsRetaken);
        Assert.All(reading.Editions.All[0].Items, item => Assert.IsNotType<LegalStanding.Suspended>(BasisSuccession.OfItem(reading.Editions.All[0], item, DateOnly.MaxValue)));
    }

    [Theory]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: renumbered, source: x }""", "does not say what holds in its place", "successors")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: no-longer-unlawful, successors: [food-safety-law 130], source: x }""", "has no successor", "Remove successors")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: authority-gone, successors: [food-safety-law 130], source: x }""", "has no successor", "Remove successors")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: replaced, successors: [food-law 130], source: x }""", "There is no statute \"food-law\"", "statutes.yaml")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: replaced, successors: [food-safety-law 131], source: x }""", "Article 131 is not listed", "Read the article")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: renumbered, successors: [food-safety-law 122], source: x }""", "named as its own successor", "is not listed")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: replaced, successors: [food-safety-law 141], source: x }""", "The successor is on the refuse-list", "is not recorded any more")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: replaced, successors: [product-quality-law 49], source: x }""", "covers what ended and none of its successors", "Add a successor")]
    [InlineData("""{ articles: ["121"], on: 2026-07-01, how: no-longer-unlawful, source: x }""", "Article 121 is not listed", "only articles that the catalogue may cite")]
    [InlineData("""{ articles: ["122", "122"], on: 2026-07-01, how: no-longer-unlawful, source: x }""", "Article 122 ends twice", "Keep one")]
    [InlineData("""{ articles: ["122"], on: 2021-04-29, how: no-longer-unlawful, source: x }""", "ends before it begins", "Check the date")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: forgotten, source: x }""", "is not one of", "renumbered, replaced, no-longer-unlawful, authority-gone")]
    [InlineData("""{ articles: ["122"], on: 2026-07-01, how: no-longer-unlawful }""", "\"source\" is missing", "Add")]
    [InlineData("""{ on: 2026-07-01, how: replaced, successors: [food-safety-law 123], source: x }""", "named as its own successor", "is not listed")]
    [InlineData("""{ articles: ["123"], on: 2026-07-01, how: no-longer-unlawful, source: x }, { articles: ["123"], on: 2028-07-01, how: no-longer-unlawful, source: x }""", "nothing took its number in between", "Keep one")]
    [InlineData("""{ articles: ["123"], on: 2026-07-01, how: no-longer-unlawful, source: x }, { articles: ["124"], on: 2026-07-01, how: renumbered, successors: [food-safety-law 123], source: x }""", "stands for other words afterwards", "Let an edition begin on 2026-07-01")]
    [InlineData("""{ articles: ["123"], on: 2026-07-01, how: no-longer-unlawful, retaken: true, source: x }""", "stands for other words afterwards", "Let an edition begin on 2026-07-01")]
    [InlineData("""{ articles: ["123"], on: 2026-07-01, how: replaced, successors: [food-safety-law 124], source: x }, { articles: ["124"], on: 2027-07-01, how: replaced, successors: [food-safety-law 125], source: x }, { articles: ["125"], on: 2028-07-01, how: replaced, successors: [food-safety-law 123], source: x }""", "stands for other words afterwards", "Let an edition begin on 2026-07-01")]
    [InlineData("""{ on: 2026-07-01, how: authority-gone, source: x }, { on: 2027-07-01, how: authority-gone, source: x }""", "The whole statute ends twice", "name the articles")]
    public void An_end_that_is_not_whole_is_refused(string ended, string says, string remedy)
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("statutes.yaml", Listed, $"{Listed}\n    ended: [{ended}]");

        Assert.Contains(catalogue.Read().Errors, error => error.File is "statutes.yaml" && error.What.En.Contains(says, StringComparison.Ordinal) && error.Remedy.En.Contains(remedy, StringComparison.Ordinal));
    }
}
