namespace Probity.Core.Tests.Catalogue;

public sealed partial class CatalogueReaderTests
{
    const string Deadlines = "deadlines.yaml";
    const string Year = "calendar/2026.yaml";

    /// <summary>As <see cref="Breaks"/>, for the deadlines, the calendar, and the order of terms.</summary>
    public static TheoryData<string, string, string, int, string, string> DeadlineBreaks => new()
    {
        { Deadlines, "    kept-by: body", "    kept-by: nobody", 0, "\"kept-by\" is not one of", "body, register, person" },
        { Deadlines, "    kept-by: person\n    effect: lapses", "    kept-by: body\n    effect: lapses", 0, "Only a way of the person", "kept-by: person" },
        { "items/penalty.food-safety.yaml", "context: food", "context: cooking", 0, "no field of life \"cooking\"", "add that field of life" },
        { "purposes.yaml", "contexts: [food, drugs,", "contexts: [cooking, drugs,", 0, "no field of life \"cooking\"", "add that field of life" },
        { "purposes.yaml", "contexts: [food, drugs,", "contexts: [food, food, drugs,", 0, "\"food\" stands twice", "Keep one" },
        { "contexts.yaml", "code: drugs", "code: food", 0, "\"food\" is used already", "another code" },
        { "contexts.yaml", "{ code: food, name: { zh: 食品安全, en: Food } }", "{ code: food, name: { zh: 食品安全, en: Food } }\n  - { code: cooking, name: { zh: 烹饪, en: Cooking } }", 1, "No item belongs", "Remove it" },
        { Deadlines, "code: D06", "code: D05", 0, "\"D05\" is used already", "another code" },
        { Deadlines, "code: D06", "code: six", 0, "\"six\" is no code of a deadline", "D18-untold" },
        { Deadlines, "length: 3 working-days", "length: three days", 0, "\"three days\" is no length", "3 working-days" },
        { Deadlines, "length: 3 working-days", "length: 3 weeks", 0, "\"3 weeks\" is no length", "3 working-days" },
        { Deadlines, "    effect: overdue", "    effect: late", 0, "\"effect\" is not one of", "overdue, ends, lapses, not-before" },
        { Deadlines, "basis: [sd-credit-regulation 39]", "basis: [sd-credit-regulation 60]", 0, "Article 60 is not listed", "Read the article" },
        { Deadlines, "basis: [sd-credit-regulation 39]", "basis: []", 0, "where this deadline comes from", "basis or source" },
        { Deadlines, "basis: [sd-credit-regulation 39]", "basis: [administrative-penalty-law 1]", 0, "Article 1 is not listed", "Read the article" },
        { Deadlines, "least: 3 months", "least: 13 months", 0, "shortest is longer", "one unit" },
        { Deadlines, "length: 5 years", "length: 6 years", 0, "Nothing lasts longer than five years", "Art. 38" },
        { Deadlines, "length: 5 years", "length: 61 months", 0, "Nothing lasts longer than five years", "Art. 38" },
        { Deadlines, "extension: { to: 20 working-days", "extension: { to: 4 working-days", 0, "An extended deadline is longer", "Correct to" },
        { Deadlines, "extension: { to: 20 working-days, reasons: [{ code: complex, name: { zh: 情况复杂, en: the case is complex } }] }", "extension: { to: 20 working-days }", 0, "needs a reason", "List its reasons" },
        { Deadlines, "    effect: not-before", "    waits-for-person: true\n    effect: not-before", 0, "an authority's act", "Remove waits-for-person" },
        { "terms.yaml", "months: 12, from: decision, rule: D13", "months: 24, from: decision, rule: D13", 0, "is shorter than 24 months", "deadlines.yaml" },
        { "terms.yaml", "months: 12, from: decision, rule: D13", "months: 12, from: decision, rule: D99", 0, "no \"D99\"", "deadlines.yaml" },
        { "terms.yaml", "gravity: general", "gravity: serious", -7, "each gravity once", "Correct gravity" },
        { Year, "year: 2026", "year: 2028", 0, "does not go with the year 2028", "calendar/<year>.yaml" },
        { Year, "to: 2026-02-23", "to: 2026-02-13", -2, "ends before it begins", "December" },
        { Year, "from: 2026-05-01", "from: 2026-04-05", -4, "overlap or are out of order", "order of the year" },
        { Year, "to: 2026-02-23", "to: 2026-02-26", -2, "12 days off in a row", "waits 10 days" },
        { Year, "2026-01-04,", "2026-01-05,", 0, "2026-01-05 is no Saturday or Sunday", "State Council" },
        { Year, "2026-01-04,", "2026-01-03,", 0, "2026-01-03 is no Saturday or Sunday", "State Council" },
        { Year, "2026-01-04,", "4 January,", 0, "\"4 January\" is no date", "2026-01-04" },
        { Year, "official: true", "official: surely", 0, "not true or false", "true or false" },
        { Year, "official: true", "oficial: true", 0, "no key \"oficial\"", "Remove or correct" },
    };

    [Fact]
    public void A_deadline_on_a_statute_that_nobody_read_is_not_called_verified()
    {
        using var catalogue = new BrokenCatalogue();
        catalogue.Replace("statutes.yaml", "个人信息保护法(2021-08-20).md\n    verified: true", "个人信息保护法(2021-08-20).md\n    verified: false");
        var line = catalogue.Replace(Deadlines, "- code: D25", "- code: D25");

        Assert.Contains(catalogue.Read().Errors, error => (error.File, error.Line) == (Deadlines, line) && error.What.En.Contains("articles named were not read", StringComparison.Ordinal));
    }
}
