namespace TransparencyLog;

/// <summary>
/// Removes partial tiles that no published checkpoint needs any more: those whose full tile lies wholly below the published size. It remembers how far it
/// came, so that it looks at each tile once.
/// </summary>
sealed class PartialCollector(LogFolder folder, Action<WriteStep>? atStep)
{
    public int Collect(long published, int most)
    {
        var (from, gone) = (folder.ReadCollected(), 0);
        foreach (var full in Filled(from, published))
        {
            if (gone == most) return gone;
            if (!folder.RemovePartial(full)) continue;
            gone++;
            atStep?.Invoke(WriteStep.Collected);
        }

        if (published > from) folder.WriteCollected(published);
        return gone;
    }

    // The tiles that were not full at one size and are at the other.
    static IEnumerable<Tile> Filled(long from, long to) => TileLayout.Added(from, to).Where(tile => !tile.IsPartial);
}
