using System.Text;
using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// Which column of a template stands where in a file. Order is free; widths of brackets and spaces do not matter; the columns that an
/// error sheet added are passed over. Errors come one class at a time: duplicates, then unknown headers, then missing ones.
/// </summary>
public sealed class HeaderMatch
{
    /// <summary>Two columns have one header.</summary>
    public static readonly Refusal Duplicate = Refusal.Invalid("file.header-duplicate",
        "表头有重复的列名。请保留一列。", "Two columns have the same header. Keep one of them.");

    /// <summary>A header that the template does not know; the nearest one that it knows is named as expected.</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("file.header-unknown",
        "表头有模板中没有的列名。请改为模板列名，或删除该列。", "This header is not in the template. Use the template's header or remove the column.");

    /// <summary>A required column is not there.</summary>
    public static readonly Refusal Missing = Refusal.Invalid("file.header-missing",
        "缺少模板要求的列。请使用目录公布的数据项模板。", "A required column is missing. Use the published template.");

    readonly int[] positions;

    HeaderMatch(IReadOnlyList<Column> columns, int[] positions, IReadOnlyList<RowError> errors)
    {
        Columns = columns;
        Errors = errors;
        this.positions = positions;
    }

    /// <summary>The template's columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>What is wrong with the header; empty where the file may be read.</summary>
    public IReadOnlyList<RowError> Errors { get; }

    /// <summary>True when the file is an error sheet that comes back: cells carry its formula guard.</summary>
    public bool Returned { get; private init; }

    /// <summary>Where the template's column stands in the file, from 0; -1 where the file leaves an optional column out.</summary>
    public int Position(int column) => positions[column];

    /// <summary>The row in the template's order: "" for columns that the file leaves out.</summary>
    public string[] Arrange(IReadOnlyList<string> cells)
    {
        var arranged = new string[positions.Length];
        for (var i = 0; i < positions.Length; i++) arranged[i] = positions[i] < 0 ? "" : cells[positions[i]];
        return arranged;
    }

    /// <summary>Matches a header with a template.</summary>
    public static HeaderMatch Of(IReadOnlyList<string> header, IReadOnlyList<Column> columns)
    {
        var wanted = columns.Select(column => Normal(column.Header)).ToArray();
        var found = header.Select(Normal).ToArray();
        var positions = wanted.Select(name => Array.IndexOf(found, name)).ToArray();
        var added = AddedColumns.Headers.Select(Normal).ToHashSet();

        IReadOnlyList<RowError>[] classes =
        [
            [.. Duplicates(header, found)],
            [.. header.Where((_, i) => !wanted.Contains(found[i]) && !added.Contains(found[i])).Select(name => UnknownHeader(name, columns))],
            [.. columns.Where((column, i) => column.Required && positions[i] < 0).Select(c => new RowError(Missing, c.Header, "", Words.Same(c.Header)))],
        ];
        return new HeaderMatch(columns, positions, classes.FirstOrDefault(errors => errors.Count > 0) ?? [])
        {
            Returned = found.Contains(Normal(AddedColumns.Result)),
        };
    }

    static IEnumerable<RowError> Duplicates(IReadOnlyList<string> header, string[] found) =>
        header.Where((_, i) => Array.IndexOf(found, found[i]) < i).Select(name => new RowError(Duplicate, name, name, Words.None));

    static RowError UnknownHeader(string name, IReadOnlyList<Column> columns)
    {
        var normal = Normal(name);
        var nearest = columns.MinBy(column => Distance(normal, Normal(column.Header)));
        var near = nearest is not null && Distance(normal, Normal(nearest.Header)) <= Math.Max(2, normal.Length / 2);
        return new RowError(Unknown, name, name, near ? Words.Same(nearest!.Header) : Words.None);
    }

    static string Normal(string header)
    {
        var text = new StringBuilder(header.Length);
        foreach (var c in header.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c)) text.Append(c is '、' ? ',' : c);
        return text.ToString();
    }

    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
