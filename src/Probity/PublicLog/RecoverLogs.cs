using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// Goes forward to the anchor after a restore of older data: entries that were signed since the backup are taken from a copy of the log's public files, which anybody may have kept. Their facts are lost, and
/// the log says for ever how many there were; it is never signed backwards.
/// </summary>
public sealed class RecoverLogs(Settings settings, KeyRing ring, Store store)
{
    /// <summary>The copy is not the log that the anchor signed, or the data are not its beginning.</summary>
    public static readonly Refusal NotTheLog = Refusal.Conflict("log.not-the-log",
        "该副本不是锚点所签署的日志，或者其开头与数据库中的条目不一致，未作任何改动。", "This copy is not the log that the anchor signed, or does not begin as the data do. Nothing was changed.");

    /// <summary>How many entries each log got back. A copy gives the files of a log by its name.</summary>
    public async Task<Outcome<IReadOnlyDictionary<LogKind, long>>> RunAsync(Func<string, Fetch> copyOf, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var host = await LogHome.HostAsync(work, settings, ring, ct);
        var got = new Dictionary<LogKind, long>();
        try
        {
            foreach (var kind in Enum.GetValues<LogKind>())
            {
                var home = LogHome.Of(kind, host, settings, ring);
                got[kind] = await home.Anchor.ReadAsync(ct) is { } anchor
                    ? await FillAsync(work, home, SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), home.Key.Verifier), copyOf(home.Name), ct)
                    : throw new LogMismatchException($"There is no anchor in {home.AnchorFile}.");
            }
        }
        catch (Exception wrong) when (wrong is LogMismatchException or LogFormatException)
        {
            return NotTheLog;
        }

        await work.CommitAsync(ct);
        return got;
    }

    static async Task<long> FillAsync(Work work, LogHome home, SignedCheckpoint signed, Fetch copy, CancellationToken ct)
    {
        var count = await work.EntryCountAsync(home.Kind, ct);
        if (count >= signed.Size) return 0;

        var tree = await TileTree.OpenAsync(copy, signed.Size, signed.Root, ct);
        if (count > 0 && await RootAsync(work, home.Kind, count, ct) != await tree.RootAsync(count, ct)) throw new LogMismatchException("The data are not the beginning of the log.");

        for (var next = count; next < signed.Size;)
        {
            var bundle = await tree.ReadEntriesAsync(next / Tile.FullWidth, ct);
            var rows = bundle.Skip((int)(next % Tile.FullWidth)).Select((entry, i) => new object?[] { home.Kind, next + i, null, entry.ToArray() }).ToArray();
            await work.InsertAsync(Tables.LogEntry, rows, ct);
            await work.FlushAsync(ct);
            next += rows.Length;
        }

        return signed.Size - count;
    }

    static async Task<TreeHash> RootAsync(Work work, LogKind log, long count, CancellationToken ct)
    {
        var edge = new Frontier();
        while (edge.Size < count)
        {
            foreach (var entry in await work.EntriesAsync(log, edge.Size, Sequencer.Chunk, ct)) edge.Append(Merkle.Leaf(entry.Span));
        }

        return edge.Root();
    }
}
