using System.Xml.Linq;

namespace Probity.Templates;

/// <summary>
/// The parts of a workbook (ECMA-376) that do not depend on what is in it. Written by hand because a workbook of ours must have the same bytes
/// whenever it is made: an agency compares its copy with the published one.
/// </summary>
static class Ooxml
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Indices into the cell formats of <see cref="Styles"/>.</summary>
    public const int General = 0, Text = 1, Date = 2, Header = 3, RequiredHeader = 4, Wrapped = 5;

    const string Package = "http://schemas.openxmlformats.org/package/2006/";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static XElement ContentTypes(int sheets)
    {
        XNamespace ns = Package + "content-types";
        XElement Part(string name, string kind) => new(ns + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", $"{Kinds}{kind}+xml"));
        return new XElement(ns + "Types",
            new XElement(ns + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(ns + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Part("/xl/workbook.xml", "sheet.main"), Part("/xl/styles.xml", "styles"),
            Enumerable.Range(1, sheets).Select(i => Part($"/xl/worksheets/sheet{i}.xml", "worksheet")));
    }

    /// <summary>Relations of a part: kind and target, numbered from rId1.</summary>
    public static XElement Relations(params (string Kind, string Target)[] targets)
    {
        XNamespace ns = Package + "relationships";
        return new XElement(ns + "Relationships", targets.Select((target, i) => new XElement(ns + "Relationship",
            new XAttribute("Id", $"rId{i + 1}"), new XAttribute("Type", $"{Office}/{target.Kind}"), new XAttribute("Target", target.Target))));
    }

    public static XElement Workbook(IReadOnlyList<string> sheets, params (string Name, string Place)[] names)
    {
        XNamespace relation = Office;
        return new XElement(Main + "workbook", new XAttribute(XNamespace.Xmlns + "r", relation),
            new XElement(Main + "bookViews", new XElement(Main + "workbookView", new XAttribute("firstSheet", 0), new XAttribute("activeTab", 0))),
            new XElement(Main + "sheets", sheets.Select((name, i) => new XElement(Main + "sheet",
                new XAttribute("name", name), new XAttribute("sheetId", i + 1), new XAttribute(relation + "id", $"rId{i + 1}")))),
            new XElement(Main + "definedNames", names.Select(name => new XElement(Main + "definedName", new XAttribute("name", name.Name), name.Place))));
    }

    public static XElement Styles() => XElement.Parse($"""
        <styleSheet xmlns="{Main}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFE9B8"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="1" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """);

    /// <summary>A row of texts; the number is that of the spreadsheet. Empty texts leave their cell out.</summary>
    public static XElement Row(int number, IEnumerable<(string Text, int Style)> cells) => new(Main + "row", new XAttribute("r", number),
        cells.Select((cell, i) => cell.Text.Length is 0 ? null : new XElement(Main + "c",
            new XAttribute("r", $"{Letters(i)}{number}"), new XAttribute("s", cell.Style), new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), cell.Text)))));

    /// <summary>The widths and formats of whole columns.</summary>
    public static XElement Columns(IEnumerable<(int Width, int Style)> columns) => new(Main + "cols", columns.Select((column, i) => new XElement(Main + "col",
        new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", column.Width), new XAttribute("style", column.Style), new XAttribute("customWidth", 1))));

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) => (column >= 26 ? ((char)('A' + column / 26 - 1)).ToString() : "") + (char)('A' + column % 26);
}
