using System.Reflection;
using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>
/// Reads a catalogue from a folder of YAML files. Either the folder holds <c>edition.yaml</c> and is one edition, or each of its
/// sub-folders that holds one is. The files below <c>calendar/</c> belong to no edition. Nothing is usable while anything in it is wrong.
/// </summary>
public static class CatalogueReader
{
    const string HeaderFile = "edition.yaml";
    const string CalendarFolder = "calendar/";

    /// <summary>The editions of a folder, or every error in them with file, line and remedy.</summary>
    public static CatalogueReading Read(string folder) => Read(folder, PartsOf(folder));

    static CataloguePart[] PartsOf(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => new CataloguePart(Path.GetRelativePath(folder, path).Replace('\\', '/'), () => File.ReadAllBytes(path)))]
        : [];

    /// <summary>One edition from its files, wherever they are kept.</summary>
    public static CatalogueReading Read(EditionFiles files) => Read("", Parts(files));

    /// <summary>One edition whose files passed every check when they were taken in: what was law stays law where a later program checks more.</summary>
    public static CatalogueReading ReadAgain(EditionFiles files) => Read("", Parts(files), isChecked: true);

    static CataloguePart[] Parts(EditionFiles files) => [.. files.All.Select(file => new CataloguePart(file.Name, () => file.Content))];

    /// <summary>The editions of a folder, whatever lies below its <c>calendar/</c>: working days are law by a register's journal alone.</summary>
    public static CatalogueReading ReadEditions(string folder) => Read(folder, [.. PartsOf(folder).Where(part => !IsOfCalendar(part))]);

    /// <summary>The working days of one year, under the name of its file, checked.</summary>
    public static YearReading ReadYear(string name, byte[] content) => ReadYear(new CataloguePart(name, () => content), isChecked: false);

    /// <summary>The working days of a year that passed every check when they were taken in.</summary>
    public static YearReading ReadYearAgain(string name, byte[] content) => ReadYear(new CataloguePart(name, () => content), isChecked: true);

    static YearReading ReadYear(CataloguePart part, bool isChecked)
    {
        var findings = new Findings();
        var year = ReadYear(part, findings, isChecked);
        return findings.All.Count is 0 ? new(year, []) : new(null, findings.All);
    }

    /// <summary>The catalogue that came with the program: the folder beside it, else the one inside it (a program of one file).</summary>
    public static CatalogueReading ReadShipped()
    {
        if (Directory.Exists(CatalogueFolder.Default) || Assembly.GetEntryAssembly() is not { } program) return Read(CatalogueFolder.Default);

        return Read(CatalogueFolder.Default, [.. program.GetManifestResourceNames().Where(name => name.StartsWith(CatalogueFolder.Inside, StringComparison.Ordinal)).Select(name =>
            new CataloguePart(name[CatalogueFolder.Inside.Length..].Replace('\\', '/'), () => BytesOf(program, name)))]);
    }

    static CatalogueReading Read(string folder, IReadOnlyList<CataloguePart> parts, bool isChecked = false)
    {
        var findings = new Findings();
        var (years, rules) = (parts.Where(IsOfCalendar).ToList(), parts.Where(part => !IsOfCalendar(part)).ToList());
        var editions = Folders(rules).Select(sub => EditionReader.Read(sub, [.. rules.Where(part => part.Name.StartsWith(sub, StringComparison.Ordinal))], findings, isChecked)).OfType<Placed<Edition>>().ToList();
        var calendar = CalendarOf(years, findings);
        if (editions.Count == 0 && findings.All.Count == 0)
        {
            findings.Add(new Place("edition.yaml", 1),
                new($"{folder} 中没有 edition.yaml。", $"There is no edition.yaml in {folder}."),
                new("请指定目录所在的文件夹。", "Name the folder that holds the catalogue."));
        }

        EditionLints.Check(editions, findings);
        return findings.All.Count == 0 ? new(new Editions(editions.Values()) { Calendar = calendar }, []) : new(null, findings.All);
    }

    static WorkCalendar CalendarOf(IEnumerable<CataloguePart> years, Findings findings) =>
        new([.. years.Select(part => ReadYear(part, findings)).OfType<WorkYear>().DistinctBy(year => year.Year)]);

    static bool IsOfCalendar(CataloguePart part) => part.Name.StartsWith(CalendarFolder, StringComparison.Ordinal);

    static WorkYear? ReadYear(CataloguePart part, Findings findings, bool isChecked = false) =>
        new CatalogueFile(part.Name, part.Read()).Block(findings) is { } block ? WorkYearReader.Read(block, part.Name, isChecked) : null;

    // Beginnings of the names of each edition's files: none where the folder itself is one.
    static IEnumerable<string> Folders(IReadOnlyList<CataloguePart> parts) => parts.Any(part => part.Name is HeaderFile)
        ? [""]
        : parts.Where(part => part.Name.EndsWith("/" + HeaderFile, StringComparison.Ordinal) && part.Name.Count(c => c is '/') is 1)
            .Select(part => part.Name[..^HeaderFile.Length]).Order(StringComparer.Ordinal);

    static byte[] BytesOf(Assembly program, string name)
    {
        using var stream = program.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
