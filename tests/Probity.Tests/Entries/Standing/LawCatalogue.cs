using Probity.Catalogue;

namespace Probity.Tests.Entries.Standing;

/// <summary>A catalogue whose first edition is the shipped one, changed or not, with later ones behind it: invented repeals, for tests alone.</summary>
sealed class LawCatalogue : IDisposable
{
    /// <summary>First day of the invented repeals.</summary>
    public static readonly DateOnly Day = new(2026, 12, 1);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("probity-law-");

    public LawCatalogue() => Copy(Directory.GetFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories).Where(IsCalendar), "");

    public string Folder => folder.FullName;

    /// <summary>A catalogue of one edition in which some articles of the food safety law end on <see cref="Day"/>.</summary>
    public static LawCatalogue Ending(string articles, string how, string successors = "") => new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), null, Ends(articles, how, successors));

    /// <summary>Adds an edition, with texts of its files replaced.</summary>
    public LawCatalogue With(string code, DateOnly from, DateOnly? to, params (string File, string Was, string Becomes)[] changes)
    {
        Copy(Directory.GetFiles(CatalogueFolder.Default, "*", SearchOption.AllDirectories).Where(file => !IsCalendar(file)), code);
        Change(code, "edition.yaml", "code: sd-2026-1", $"code: {code}");
        Change(code, "edition.yaml", "from: 2026-01-01", $"from: {from:yyyy-MM-dd}" + (to is { } last ? $"\nto: {last:yyyy-MM-dd}" : ""));
        foreach (var (file, was, becomes) in changes) Change(code, file, was, becomes);
        return this;
    }

    /// <summary>The change that ends articles of the food safety law.</summary>
    public static (string, string, string) Ends(string articles, string how, string successors = "")
    {
        const string Listed = """    articles: ["122", "123", "124", "125", "126", "128", "130", "132", "133"]""";
        var by = successors.Length is 0 ? "" : $", successors: [{successors}]";
        return ("statutes.yaml", Listed, $"{Listed}\n    ended: [{{ articles: [{articles}], on: {Day:yyyy-MM-dd}, how: {how}{by}, source: invented }}]");
    }

    /// <summary>
    /// An ordinary revision on <see cref="Day"/>, as an editor writes it: Article 123 goes, 124 and 125 move up, and the edition that begins with it cites the new numbers.
    /// </summary>
    public static LawCatalogue Revised()
    {
        const string Item = "items/penalty.food-safety.yaml";
        const string Listed = """    articles: ["122", "123", "124", "125", "126", "128", "130", "132", "133"]""";
        const string Gone = "  - code: dangerous-food\n    name: { zh: 生产经营危害人体健康的食品, en: Producing or trading food that endangers health }\n    basis: [food-safety-law 123]\n";
        return new LawCatalogue().With("sd-2026-1", new DateOnly(2026, 1, 1), Day.AddDays(-1)).With("sd-2026-2", Day, null,
            ("statutes.yaml", Listed, $"""
                {Listed}
                    ended:
                      - articles: ["123"]
                        on: {Day:yyyy-MM-dd}
                        how: no-longer-unlawful
                        source: invented
                      - articles: ["124"]
                        on: {Day:yyyy-MM-dd}
                        how: renumbered
                        successors: [food-safety-law 123]
                        source: invented
                      - articles: ["125"]
                        on: {Day:yyyy-MM-dd}
                        how: renumbered
                        successors: [food-safety-law 124]
                        source: invented
                """),
            (Item, Gone, ""), (Item, "basis: [food-safety-law 124]", "basis: [food-safety-law 123]"), (Item, "basis: [food-safety-law 125]", "basis: [food-safety-law 124]"), (Item, "  - food-safety-law 125\n", ""));
    }

    public void Dispose() => folder.Delete(recursive: true);

    static bool IsCalendar(string file) => Path.GetRelativePath(CatalogueFolder.Default, file).StartsWith("calendar", StringComparison.Ordinal);

    void Copy(IEnumerable<string> files, string below)
    {
        foreach (var file in files)
        {
            var copy = Path.Combine(Folder, below, Path.GetRelativePath(CatalogueFolder.Default, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces a text of an edition's file, which must be there.</summary>
    public void Change(string code, string file, string was, string becomes)
    {
        var path = Path.Combine(Folder, code, file);
        var text = File.ReadAllText(path);
        Assert.Contains(was, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));
    }
}
