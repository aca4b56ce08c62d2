using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>The columns of a dataset or of its companion, prepared for reading many rows.</summary>
public sealed class Template
{
    readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <summary>Prepares columns; their keys differ.</summary>
    public Template(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        for (var i = 0; i < columns.Count; i++) positions.Add(columns[i].Key, i);
        ByKey = [.. Enumerable.Range(0, columns.Count).OrderBy(i => columns[i].Key, StringComparer.Ordinal)];
        Spellings = [.. columns.Select(column => new Spellings(column.Choices))];
        Names = new HeaderNames(columns);
    }

    /// <summary>The template of a dataset's files: the columns of the standard, and behind them those that files may bring beside.</summary>
    public static Template Of(Dataset dataset) => new([.. dataset.Columns, .. dataset.Beside]) { Kept = dataset.Columns.Count };

    /// <summary>The columns in the order of the catalogue.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Whether files of this template are sheets that we made and that come back filled in: their cells carry the formula guard.</summary>
    public bool IsOurs { get; init; }

    /// <summary>So many columns from the first are kept; those behind are read for the rules alone.</summary>
    internal int Kept { get; private init; } = int.MaxValue;

    internal HeaderNames Names { get; }

    internal int[] ByKey { get; }

    internal Spellings[] Spellings { get; }

    /// <summary>Where the column with this key stands; -1 where there is none.</summary>
    public int IndexOf(string key) => positions.GetValueOrDefault(key, -1);
}
