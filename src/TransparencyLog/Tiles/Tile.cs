using System.Globalization;
using System.Text;

namespace TransparencyLog;

/// <summary>
/// The name of one tile (tlog-tiles, "Merkle tree" and "Log entries"): of hashes, 256 wide and 8 high, or of entries. Its path has one spelling, and
/// only that one is read.
/// </summary>
public readonly record struct Tile
{
    /// <summary>The width of a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>The height of a tile: a hash on a level stands for 256 of the level below.</summary>
    public const int Height = 8;

    /// <summary>The highest level that a path can name.</summary>
    public const int MaxLevel = 63;

    const int EntriesLevel = -1;

    Tile(int level, long index, int width)
    {
        if (level is < EntriesLevel or > MaxLevel) throw new ArgumentOutOfRangeException(nameof(level), level, "Levels go from 0 to 63.");
        if (index < 0) throw new ArgumentOutOfRangeException(nameof(index), index, "An index is not negative.");
        if (width is < 1 or > FullWidth) throw new ArgumentOutOfRangeException(nameof(width), width, "A tile is 1 to 256 wide.");
        (Level, Index, Width) = (level, index, width);
    }

    /// <summary>The level of a tile of hashes: 0 holds the hashes of leaves.</summary>
    public int Level { get; }

    /// <summary>Its place on its level, from 0.</summary>
    public long Index { get; }

    /// <summary>How many hashes or entries it holds: 256 when full.</summary>
    public int Width { get; }

    /// <summary>It holds entries and no hashes.</summary>
    public bool IsEntries => Level == EntriesLevel;

    /// <summary>It is narrower than 256.</summary>
    public bool IsPartial => Width < FullWidth;

    /// <summary>The full tile that takes this one's place in time.</summary>
    public Tile Full => new(Level, Index, FullWidth);

    /// <summary>A tile of hashes.</summary>
    public static Tile OfHashes(int level, long index, int width = FullWidth) =>
        level >= 0 ? new(level, index, width) : throw new ArgumentOutOfRangeException(nameof(level), level, "Levels go from 0 to 63.");

    /// <summary>A tile of entries, also called an entry bundle.</summary>
    public static Tile OfEntries(long index, int width = FullWidth) => new(EntriesLevel, index, width);

    /// <summary>The path under the log's prefix, without a slash in front: <c>tile/0/x001/x234/067.p/8</c>.</summary>
    public string Path
    {
        get
        {
            var groups = new StringBuilder(Three(Index % 1000));
            for (var rest = Index / 1000; rest > 0; rest /= 1000) groups.Insert(0, $"x{Three(rest % 1000)}/");
            var level = IsEntries ? "entries" : Strict.Number(Level);
            return $"tile/{level}/{groups}{(IsPartial ? ".p/" + Strict.Number(Width) : "")}";
        }
    }

    /// <summary>Reads a path; any other spelling than that of <see cref="Path"/> is none.</summary>
    public static bool TryParse(string? path, out Tile tile)
    {
        tile = default;
        if (path is not { Length: <= 64 } || path.Split('/') is not ["tile", var kind, .. var rest] || rest.Length == 0) return false;
        if (!TryLevel(kind, out var level) || !TryWidth(ref rest, out var width) || !TryIndex(rest, out var index)) return false;

        var read = new Tile(level, index, width);
        if (!string.Equals(read.Path, path, StringComparison.Ordinal)) return false;
        tile = read;
        return true;
    }

    /// <summary>The path.</summary>
    public override string ToString() => Path;

    static bool TryLevel(string kind, out int level)
    {
        level = EntriesLevel;
        if (string.Equals(kind, "entries", StringComparison.Ordinal)) return true;
        return int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out level) && level <= MaxLevel;
    }

    static bool TryWidth(ref string[] parts, out int width)
    {
        width = FullWidth;
        if (parts.Length < 2 || !parts[^2].EndsWith(".p", StringComparison.Ordinal)) return true;
        if (!int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out width) || width is < 1 or >= FullWidth) return false;
        parts = [.. parts[..^2], parts[^2][..^2]];
        return true;
    }

    static bool TryIndex(string[] groups, out long index)
    {
        index = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var digits = i == groups.Length - 1 ? groups[i] : groups[i].StartsWith('x') ? groups[i][1..] : "";
            if (digits.Length != 3 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var group)) return false;
            if (index > (long.MaxValue - group) / 1000) return false;
            index = (index * 1000) + group;
        }

        return true;
    }

    static string Three(long group) => group.ToString("000", CultureInfo.InvariantCulture);
}
