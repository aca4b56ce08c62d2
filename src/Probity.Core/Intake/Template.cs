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

    /// <summary>
    /// The same for files as they come: headers that earlier editions gave to a column are read too, and a file made from an earlier edition's
    /// template learns what changed (<see cref="HeaderChanges"/>).
    /// </summary>
    public static Template Of(Editions editions, Edition edition, Dataset dataset)
    {
        Dataset[] earlier = [.. editions.All.Where(one => one.From < edition.From).Reverse().Select(one => one.FindDataset(dataset.Code)).OfType<Dataset>()];
        if (earlier.Length is 0) return Of(dataset);

        return new(EarlierDataset.WithEarlierHeaders([.. dataset.Columns, .. dataset.Beside], earlier))
        {
            Kept = dataset.Columns.Count,
            Since = edition.Name,
            Earlier = [.. earlier.Select(one => new EarlierDataset(one))],
        };
    }

    /// <summary>The columns in the order of the catalogue.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Whether files of this template are sheets that we made and that come back filled in: their cells carry the formula guard.</summary>
    public bool IsOurs { get; init; }

    /// <summary>So many columns from the first are kept; those behind are read for the rules alone.</summary>
    internal int Kept { get; private init; } = int.MaxValue;

    /// <summary>The edition of which it is, in words; empty where no earlier one is known.</summary>
    internal Words Since { get; private init; } = Words.None;

    /// <summary>The same dataset in earlier editions, the newest first.</summary>
    internal IReadOnlyList<EarlierDataset> Earlier { get; private init; } = [];

    /// <summary>The names of its columns.</summary>
    public HeaderNames Names { get; }

    internal int[] ByKey { get; }

    internal Spellings[] Spellings { get; }

    /// <summary>Where the column with this key stands; -1 where there is none.</summary>
    public int IndexOf(string key) => positions.GetValueOrDefault(key, -1);
}
