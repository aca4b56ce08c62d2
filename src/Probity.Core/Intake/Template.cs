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
    }

    /// <summary>The columns in the order of the catalogue.</summary>
    public IReadOnlyList<Column> Columns { get; }

    internal int[] ByKey { get; }

    internal Spellings[] Spellings { get; }

    /// <summary>Where the column with this key stands; -1 where there is none.</summary>
    public int IndexOf(string key) => positions.GetValueOrDefault(key, -1);
}
