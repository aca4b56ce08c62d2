using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>
/// Every name under which the columns of a template are known, as data of the catalogue. Width, blanks, brackets and other punctuation,
/// underscores and case make no difference: 罚款金额(万元) and 罚款金额（万元）, CF_XDR_MC and cfXdrMc are one name.
/// </summary>
public sealed class HeaderNames
{
    readonly Dictionary<string, HeaderMeaning> meanings = new(StringComparer.Ordinal);
    readonly List<(string Normal, string Name, string Header)> names = [];

    /// <summary>The names of a template.</summary>
    internal HeaderNames(IReadOnlyList<Column> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            foreach (var name in columns[i].AllNames) Add(name, columns[i], new HeaderMeaning(i, InYuan: false));
            foreach (var name in columns[i].YuanNames) Add(name, columns[i], new HeaderMeaning(i, InYuan: true));
        }
    }

    /// <summary>The column that a header means; null where the template does not know it.</summary>
    public HeaderMeaning? Find(string header) => meanings.TryGetValue(Squashed.Of(header), out var meaning) ? meaning : null;

    /// <summary>
    /// What the sender probably meant by an unknown header: the template's header of the nearest name, or the machine name itself where the
    /// sender writes machine names; null where nothing is near.
    /// </summary>
    public string? Nearest(string header)
    {
        var sought = Squashed.Of(header);
        if (sought.Length is 0) return null;

        var (normal, name, own) = names.MinBy(known => Distance(sought, known.Normal));
        if (Distance(sought, normal) > Math.Max(2, sought.Length / 2)) return null;
        return header.All(char.IsAscii) ? name : own;
    }

    void Add(string name, Column column, HeaderMeaning meaning)
    {
        var normal = Squashed.Of(name);
        if (normal.Length > 0 && meanings.TryAdd(normal, meaning)) names.Add((normal, name, column.Header));
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

/// <summary>What a header says.</summary>
/// <param name="Column">Which column of the template.</param>
/// <param name="InYuan">Whether its amounts are in yuan.</param>
public readonly record struct HeaderMeaning(int Column, bool InYuan);
