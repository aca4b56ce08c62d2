using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TransparencyLog.Tests.Tiles;

public sealed class TileVectorTests
{
    static readonly JsonElement File = Vectors.Read("tiles");

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Paths_are_spelled_and_read_in_one_way(string culture)
    {
        Cultures.Set(culture);
        foreach (var vector in File.List("paths"))
        {
            var (level, index, partial, path) = (vector[0].GetString()!, long.Parse(vector[1].GetString()!, CultureInfo.InvariantCulture), vector[2].GetInt32(), vector[3].GetString()!);
            var width = partial == 0 ? Tile.FullWidth : partial;
            var tile = level == "entries" ? Tile.OfEntries(index, width) : Tile.OfHashes(int.Parse(level, CultureInfo.InvariantCulture), index, width);
            Assert.Equal(path, tile.Path);
            Assert.True(Tile.TryParse(path, out var read));
            Assert.Equal(tile, read);
        }

        foreach (var path in File.List("notPaths")) Assert.False(Tile.TryParse(path.GetString(), out _), path.GetString());
    }

    [Theory]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/0/000.p/٥")]
    [InlineData("tile/٠/000")]
    [InlineData("tile/ENTRIES/000")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/000/")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/0/x001/x000/000/000")]
    [InlineData("tile/0/ 00")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_spellings_are_no_paths(string? path) => Assert.False(Tile.TryParse(path, out _));

    [Fact]
    public void Every_path_reads_back() =>
        Gen.Select(Gen.Int[-1, Tile.MaxLevel], Gen.Long[0, long.MaxValue], Gen.Int[1, Tile.FullWidth]).Sample((level, index, width) =>
        {
            var tile = level < 0 ? Tile.OfEntries(index, width) : Tile.OfHashes(level, index, width);
            return Tile.TryParse(tile.Path, out var read) && read == tile;
        });

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public void Layouts_are_those_published(string culture)
    {
        Cultures.Set(culture);
        foreach (var vector in File.List("entriesPaths")) Assert.Equal(vector[2].GetString(), TileLayout.EntryTile(vector[1].GetInt64(), vector[0].GetInt64() / 256)!.Value.Path);
        foreach (var vector in File.List("layouts"))
        {
            var size = vector[0].GetInt64();
            var levels = vector[1].EnumerateArray().Select(level => (Full: level[0].GetInt64(), Partial: level[1].GetInt32())).ToArray();
            Assert.Equal(levels.Length, TileLayout.Levels(size));
            for (var level = 0; level < levels.Length; level++)
            {
                Assert.Equal((levels[level].Full * 256) + levels[level].Partial, TileLayout.Hashes(size, level));
                var last = TileLayout.HashTile(size, level, levels[level].Full);
                Assert.Equal(levels[level].Partial == 0 ? null : levels[level].Partial, last?.Width);
            }

            if (size <= 70_000) Assert.Equal(levels.Sum(level => level.Full + (level.Partial > 0 ? 1 : 0)), TileLayout.All(size).Count(tile => !tile.IsEntries));
        }

        Assert.Equal(0, TileLayout.Hashes(long.MaxValue, 8));
        Assert.Equal(long.MaxValue >> 56, TileLayout.Hashes(long.MaxValue, 7));
    }

    [Fact]
    public void Growing_in_steps_adds_the_tiles_of_the_whole() =>
        Gen.Select(Gen.Int[0, 70_000], Gen.Int[0, 3000]).Sample(
            (old, more) =>
            {
                var size = old + more;
                var together = TileLayout.All(old).Where(tile => !tile.IsPartial).Concat(TileLayout.Added(old, size)).ToHashSet();
                // A partial tile of a level that did not grow is there already.
                return TileLayout.All(size).All(tile => together.Contains(tile) || (tile.IsPartial && TileLayout.Partial(old).Contains(tile)));
            },
            iter: 200);

    [Fact]
    public void Bundles_are_read_as_published_and_written_back()
    {
        foreach (var vector in File.List("bundles"))
        {
            var bytes = Convert.FromHexString(vector.Text("hex"));
            if (vector.GetProperty("entries").ValueKind is JsonValueKind.Null)
            {
                Assert.Throws<LogFormatException>(() => EntryBundle.Read(bytes));
                Assert.Throws<LogFormatException>(() => EntryBundle.HashLeaves(bytes, new TreeHash[256]));
                continue;
            }

            var entries = EntryBundle.Read(bytes);
            Assert.Equal(vector.List("entries").Select(entry => entry.GetString()), entries.Select(entry => Convert.ToHexStringLower(entry.Span)));
            Assert.Equal(bytes, EntryBundle.Write(entries));
        }
    }

    [Fact]
    public void An_entry_has_65535_bytes_at_most_and_a_bundle_256_entries()
    {
        Assert.Equal(65537, EntryBundle.Write([new byte[65535]]).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Write([new byte[65536]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Write([.. Enumerable.Repeat(ReadOnlyMemory<byte>.Empty, 257)]));
        Assert.Throws<LogFormatException>(() => EntryBundle.Read(new byte[2 * 257]));
        Assert.Throws<LogFormatException>(() => EntryBundle.HashLeaves(new byte[2 * 257], new TreeHash[256]));
    }

    [Theory, MemberData(nameof(Cultures.All), MemberType = typeof(Cultures))]
    public async Task The_small_log_is_made_here_byte_for_byte(string culture)
    {
        Cultures.Set(culture);
        var small = Vectors.Read("small-log");
        var (tree, entries) = (new MemoryTree(), small.List("entries").Select(entry => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(entry.GetString()!)).ToArray());
        foreach (var entry in entries) tree.Append(entry.Span);

        var key = VerifierKey.Parse(small.Text("key"));
        var size = 0;
        foreach (var text in small.List("checkpoints"))
        {
            var checkpoint = SignedCheckpoint.Open(Encoding.UTF8.GetBytes(text.GetString()!), key);
            Assert.Equal((size, tree.Root(size)), (checkpoint.Size, checkpoint.Root));
            size++;
        }

        foreach (var bundle in small.GetProperty("bundles").EnumerateObject())
        {
            Assert.True(Tile.TryParse(bundle.Name, out var tile) && tile.IsEntries);
            Assert.Equal(bundle.Value.GetString(), Convert.ToHexStringLower(EntryBundle.Write(entries[..tile.Width])));
        }

        foreach (var hashes in small.GetProperty("tiles").EnumerateObject())
        {
            Assert.True(Tile.TryParse(hashes.Name, out var tile));
            Assert.Equal(hashes.Value.GetString(), string.Concat(entries[..tile.Width].Select(entry => Convert.ToHexStringLower(Merkle.Leaf(entry.Span).ToBytes()))));
        }

        Assert.Equal(small.GetProperty("inclusionOf7In15").Hashes(), await Inclusion.ProveAsync(tree, 7, 15));
        Assert.Equal(small.GetProperty("consistencyFrom5To15").Hashes(), await Consistency.ProveAsync(tree, 5, 15));
    }
}
