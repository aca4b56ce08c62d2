using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// Which column of a template stands where in a file. Order is free, and so is the choice among the names that the catalogue lists for a
/// column; the columns that an error sheet added are passed over. Errors come one class at a time: headers left empty, duplicates, unknown
/// headers, missing ones.
/// </summary>
public sealed class HeaderMatch
{
    /// <summary>A header is empty between others.</summary>
    public static readonly Refusal Blank = Refusal.Invalid("file.header-blank",
        "表头中有一列没有列名。请填写列名，或删除该列。", "A column in the middle has no header. Give it its header, or remove the column.");

    /// <summary>Two columns have one header, or two names of one column.</summary>
    public static readonly Refusal Duplicate = Refusal.Invalid("file.header-duplicate",
        "表头有重复的列名。请保留一列。", "Two columns have the same header. Keep one of them.");

    /// <summary>A header that the template does not know; the nearest one that it knows is named as expected.</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("file.header-unknown",
        "表头有模板中没有的列名。请改为模板列名，或删除该列。", "This header is not in the template. Use the template's header or remove the column.");

    /// <summary>A required column is not there.</summary>
    public static readonly Refusal Missing = Refusal.Invalid("file.header-missing",
        "缺少模板要求的列。请使用目录公布的数据项模板。", "A required column is missing. Use the published template.");

    static readonly HashSet<string> Added = [.. AddedColumns.Headers.Select(Squashed.Of)];
    readonly int[] positions;
    readonly bool[] inYuan;

    HeaderMatch(Template template, HeaderMeaning?[] meanings)
    {
        Columns = template.Columns;
        positions = [.. Columns.Select((_, column) => Array.FindIndex(meanings, meaning => meaning?.Column == column))];
        inYuan = [.. positions.Select(position => position >= 0 && meanings[position]!.Value.InYuan)];
    }

    /// <summary>The template's columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>What is wrong with the header; empty where the file may be read.</summary>
    public required IReadOnlyList<RowError> Errors { get; init; }

    /// <summary>True when the file is an error sheet that comes back: cells carry its formula guard.</summary>
    public bool Returned { get; private init; }

    /// <summary>Where the template's column stands in the file, from 0; -1 where the file leaves an optional column out.</summary>
    public int Position(int column) => positions[column];

    /// <summary>The row in the template's order: "" for columns that the file leaves out, amounts under a header in yuan with their unit.</summary>
    public string[] Arrange(IReadOnlyList<string> cells)
    {
        var arranged = new string[positions.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            arranged[i] = positions[i] < 0 ? "" : cells[positions[i]];
            if (inYuan[i]) arranged[i] = CellMoney.WithYuan(arranged[i]);
        }

        return arranged;
    }

    /// <summary>How many columns of a template the cells of a row name: what tells a header from the title above it.</summary>
    public static int CountKnown(IReadOnlyList<string> cells, Template template) =>
        cells.Select(cell => template.Names.Find(cell)?.Column).Where(column => column is not null).Distinct().Count();

    /// <summary>Whether every cell of a row names the column that it stands under: a second header, for instance of machine names.</summary>
    public bool IsHeaderAgain(IReadOnlyList<string> cells, Template template) =>
        cells.Any(cell => cell.Length > 0)
        && cells.Select((cell, i) => cell.Length is 0 || (template.Names.Find(cell) is { } meaning && positions[meaning.Column] == i)).All(fits => fits);

    /// <summary>Matches a header with a template.</summary>
    public static HeaderMatch Of(IReadOnlyList<string> header, Template template)
    {
        var names = template.Names;
        HeaderMeaning?[] meanings = [.. header.Select(names.Find)];
        IReadOnlyList<RowError>[] classes =
        [
            [.. header.Index().Where(cell => cell.Item.Length is 0).Select(cell => new RowError(Blank, Letters(cell.Index), "", Words.None))],
            [.. Duplicates(header, meanings)],
            [.. header.Where((name, i) => meanings[i] is null && !IsAdded(name)).Select(name => new RowError(Unknown, name, name, Words.Same(names.Nearest(name) ?? "")))],
            [.. template.Columns.Where((column, i) => column.Required && !meanings.Any(meaning => meaning?.Column == i)).Select(c => new RowError(Missing, c.Header, "", Words.Same(c.Header)))],
        ];
        return new HeaderMatch(template, meanings)
        {
            Errors = Explained(classes.FirstOrDefault(errors => errors.Count > 0) ?? [], header, template),
            Returned = header.Any(name => Squashed.Of(name) == Squashed.Of(AddedColumns.Result)),
        };
    }

    /// <summary>Whether a header is of a column that an error sheet added.</summary>
    internal static bool IsAdded(string header) => Added.Contains(Squashed.Of(header));

    // A file of last year's template is told what changed, not that its headers are unknown.
    static IReadOnlyList<RowError> Explained(IReadOnlyList<RowError> errors, IReadOnlyList<string> header, Template template) =>
        errors.Count > 0 && (errors[0].Refusal == Unknown || errors[0].Refusal == Missing) && HeaderChanges.Find(header, template) is { Count: > 0 } changes ? changes : errors;

    static IEnumerable<RowError> Duplicates(IReadOnlyList<string> header, HeaderMeaning?[] meanings)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var key = meanings[i] is { } meaning ? $"#{meaning.Column}" : Squashed.Of(header[i]);
            if (seen.TryAdd(key, header[i])) continue;
            yield return new RowError(Duplicate, header[i], seen[key] == header[i] ? header[i] : $"{seen[key]}、{header[i]}", Words.None);
        }
    }

    /// <summary>The letters under which a spreadsheet shows a column.</summary>
    static string Letters(int column) => (column >= 26 ? ((char)('A' + column / 26 - 1)).ToString() : "") + (char)('A' + column % 26);
}
