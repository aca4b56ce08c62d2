using System.Xml.Linq;
using Probity.Intake;
using static Probity.Templates.Ooxml;

namespace Probity.Templates;

/// <summary>
/// The second sheet (填写说明): edition and dataset in its first rows, then each column in both languages, and to the right the lists of
/// choices from which the first sheet drops down.
/// </summary>
static class GuideSheet
{
    /// <summary>Name of the sheet.</summary>
    public const string Name = "填写说明";

    /// <summary>Where the code of the edition stands.</summary>
    public const string EditionPlace = $"'{Name}'!$B$1";

    /// <summary>Where the code of the dataset stands.</summary>
    public const string DatasetPlace = $"'{Name}'!$B$2";

    /// <summary>What its first cell says, in files and for ever: a reader knows the sheet by it.</summary>
    public const string EditionHead = "目录版本 Edition";

    const int HeadRow = 5;
    static readonly string[] Heads = ["列名", "Column", "必填 Required", "填写方法", "How to fill it in", "示例 Example"];
    static int FirstList => Heads.Length + 1;

    /// <summary>The sheet.</summary>
    public static XElement Make(FieldReference reference, IReadOnlyList<FieldGuide> guides)
    {
        List<FieldGuide> listed = [.. guides.Where(guide => guide.Choices.Count > 0)];
        var last = HeadRow + Math.Max(guides.Count, listed.Select(guide => guide.Choices.Count).DefaultIfEmpty().Max());
        return new XElement(Main + "worksheet",
            Columns([(24, General), (30, General), (14, General), (44, General), (44, General), (26, General), (4, General), .. listed.Select(_ => (26, General))]),
            new XElement(Main + "sheetData", Top(reference), Enumerable.Range(HeadRow, last - HeadRow + 1).Select(row => Row(row, Line(row, guides, listed)))));
    }

    /// <summary>The range in which the choices of a column stand; null where it has none.</summary>
    public static string? ChoicesPlace(IReadOnlyList<FieldGuide> guides, int index)
    {
        var count = guides[index].Choices.Count;
        if (count is 0) return null;

        var column = Letters(FirstList + guides.Take(index).Count(guide => guide.Choices.Count > 0));
        return $"'{Name}'!${column}${HeadRow + 1}:${column}${HeadRow + count}";
    }

    static IEnumerable<XElement> Top(FieldReference reference) =>
    [
        Row(1, [(EditionHead, Header), (reference.Edition, Text)]),
        Row(2, [("数据项模板 Dataset", Header), (reference.Dataset, Text), ("", Text), (reference.Name.Zh, Text), (reference.Name.En, Text)]),
        Row(3, [("标准 Standard", Header), (reference.Standard, Text)]),
    ];

    static IEnumerable<(string Text, int Style)> Line(int row, IReadOnlyList<FieldGuide> guides, List<FieldGuide> listed)
    {
        IEnumerable<(string, int)> own = row is HeadRow ? Heads.Select(head => (head, Header))
            : row - HeadRow <= guides.Count ? Field(guides[row - HeadRow - 1]) : Heads.Select(_ => ("", Wrapped));
        return [.. own, ("", Wrapped), .. listed.Select(guide => Choice(guide, row))];
    }

    static IEnumerable<(string, int)> Field(FieldGuide guide) =>
        ((string[])[guide.Name.Zh, guide.Name.En, guide.Required ? "是 Yes" : "否 No", guide.Format.Zh, guide.Format.En, guide.Example]).Select(text => (text, Wrapped));

    static (string Text, int Style) Choice(FieldGuide guide, int row) => row is HeadRow ? (guide.Name.Zh, Header)
        : row - HeadRow <= guide.Choices.Count ? (guide.Choices[row - HeadRow - 1].Name.Zh, Wrapped) : ("", Wrapped);
}
