using System.IO.Compression;
using System.Xml;
using Probity.Intake;
using Probity.Templates;

namespace Probity.Sheets;

/// <summary>One sheet of a workbook as its index names it.</summary>
/// <param name="Name">As people see it.</param>
/// <param name="IsHidden">Whether they do.</param>
/// <param name="Part">Where it stands in the package.</param>
readonly record struct SheetEntry(string Name, bool IsHidden, string Part);

/// <summary>
/// The parts of an xlsx package (ECMA-376, transitional or strict) that say anything about its rows, read from memory, each up to a limit. No
/// document type, no entity and nothing outside the package is ever followed.
/// </summary>
sealed class Workbook : IDisposable
{
    const long MostSheetBytes = 256L << 20;
    const long MostTextBytes = 64L << 20;
    const int MostEntries = 2_000;
    readonly ZipArchive zip;
    readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the index, styles and texts of a package. Throws what <see cref="WorkbookSheet"/> turns into refusals.</summary>
    public Workbook(Stream package)
    {
        zip = new ZipArchive(package, ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries) throw new TooMuchException();
        foreach (var entry in zip.Entries) entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);

        if (!entries.ContainsKey("xl/workbook.xml")) return;
        IsWorkbook = true;
        IsLinked = entries.Keys.Any(name => name.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase));
        ReadIndex();
        if (entries.ContainsKey("xl/styles.xml")) Read("xl/styles.xml", MostTextBytes, Formats.Read);
        if (entries.ContainsKey("xl/sharedStrings.xml")) Read("xl/sharedStrings.xml", MostTextBytes, xml => Texts = SharedTexts.Read(xml));
    }

    /// <summary>Whether the package is an xlsx workbook at all.</summary>
    public bool IsWorkbook { get; }

    /// <summary>Whether it takes values from other files.</summary>
    public bool IsLinked { get; }

    /// <summary>From which day its dates count.</summary>
    public DateSystem Dates { get; private set; }

    /// <summary>Its sheets in their order.</summary>
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>Names of the sheets that our own templates mark as instructions: the mark is a defined name, which spreadsheets keep and move along.</summary>
    public HashSet<string> Guides { get; } = new(StringComparer.Ordinal);

    /// <summary>Its number formats.</summary>
    public CellFormats Formats { get; } = new();

    /// <summary>Texts that cells refer to by number.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>A reader on a sheet.</summary>
    public XmlReader Open(SheetEntry sheet) => Open(sheet.Part, MostSheetBytes);

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    void ReadIndex()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        Read("xl/_rels/workbook.xml.rels", MostTextBytes, xml =>
        {
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }) parts[xml.GetAttribute("Id") ?? ""] = PartOf(xml.GetAttribute("Target") ?? "");
        });
        Read("xl/workbook.xml", MostTextBytes, xml =>
        {
            while (xml.Read())
            {
                if (xml.NodeType is not XmlNodeType.Element) continue;
                if (xml.LocalName is "workbookPr" && xml.GetAttribute("date1904") is "1" or "true" or "on") Dates = DateSystem.From1904;
                if (xml.LocalName is "sheet" && parts.TryGetValue(RelationOf(xml), out var part) && part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase))
                    Sheets.Add(new SheetEntry(xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden", part));
                if (xml.LocalName is "definedName" && xml.GetAttribute("name") is TemplateWorkbook.EditionName or TemplateWorkbook.DatasetName)
                    Guides.Add(SheetOf(SharedTexts.TextOf(xml)));
            }
        });
    }

    // 'What''s new'!$B$1 stands on the sheet What's new.
    static string SheetOf(string place)
    {
        var sheet = place[..Math.Max(0, place.LastIndexOf('!'))];
        return sheet is ['\'', .., '\''] ? sheet[1..^1].Replace("''", "'") : sheet;
    }

    static string PartOf(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;

    static string RelationOf(XmlReader xml)
    {
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            xml.MoveToAttribute(i);
            if (xml.LocalName is not "id" || xml.Prefix.Length is 0) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return "";
    }

    void Read(string part, long most, Action<XmlReader> read)
    {
        using var xml = Open(part, most);
        read(xml);
    }

    XmlReader Open(string part, long most)
    {
        if (!entries.TryGetValue(part, out var entry)) throw new InvalidDataException($"The part {part} is missing.");

        return XmlReader.Create(new LimitedStream(entry.Open(), most), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }
}

/// <summary>Reads the texts that a workbook's cells share.</summary>
static class SharedTexts
{
    /// <summary>The texts in their order; runs of one text are put together, readings (phonetics) left out.</summary>
    public static List<string> Read(XmlReader xml)
    {
        var texts = new List<string>();
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(ReadOne(xml));
        return texts;
    }

    /// <summary>The text of the element on which the reader stands.</summary>
    public static string ReadOne(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) xml.Skip();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false }) text += TextOf(xml);
            if (xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth) break;
        }

        return text;
    }

    /// <summary>The text directly inside the element on which the reader stands, which then stands on its end.</summary>
    public static string TextOf(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var text = "";
        while (xml.Read() && xml.NodeType is not XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text += xml.Value;
        return text;
    }
}
