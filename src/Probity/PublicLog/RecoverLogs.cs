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

    /// <summary>There is no anchor where it was looked for.</summary>
    public static readonly Refusal AnchorMissing = Refusal.Conflict("log.anchor-missing",
        "锚点文件夹中没有日志的锚点。请用 --anchor 指明锚点文件夹；锚点确已丢失的，加上 --lost-anchor 和见证人文件，由副本和见证人重新确定。",
        "There is no anchor in the folder. Name it with --anchor; if it is lost, add --lost-anchor and the file of witnesses: a copy and the witnesses say together how far the log was signed.");

    /// <summary>A witness has seen more of the log than the copy holds, so that the copy is not its end.</summary>
    public static readonly Refusal WitnessAhead = Refusal.Conflict("log.witness-ahead",
        "见证人见过的日志比该副本更长，请换用更新的副本，未作任何改动。", "A witness has seen more of this log than the copy holds. Find a newer copy; nothing was changed.");

    /// <summary>
    /// Makes lost anchors anew: from the checkpoint that a copy publishes, if it is ours and no witness has seen a later one. What was signed after it and shown to nobody is lost with the anchor, and nobody can miss it.
    /// </summary>
    /// <param name="copyOf">The files of a log by its name.</param>
    /// <param name="seenOf">What each witness says that it saw of an origin; a witness that cannot be asked must not be left out by the caller.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Outcome<bool>> RemakeAnchorsAsync(Func<string, Fetch> copyOf, Func<string, Task<IReadOnlyList<byte[]>>> seenOf, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var host = await LogHome.HostAsync(session, settings, ring, ct);
        try
        {
            foreach (var home in Enum.GetValues<LogKind>().Select(kind => LogHome.Of(kind, host, settings, ring)))
            {
                if (await home.Anchor.ReadAsync(ct) is not null) continue;
                if (await copyOf(home.Name)(LogFiles.Checkpoint, ct) is not { } note) return NotTheLog;

                var signed = SignedCheckpoint.Open(note, home.Key.Verifier);
                foreach (var seen in await seenOf(home.Origin))
                    if (SignedCheckpoint.Open(seen, home.Key.Verifier) is var later && (later.Size > signed.Size || (later.Size == signed.Size && later.Root != signed.Root))) return WitnessAhead;
                await home.Anchor.SwapAsync(null, new Anchor(0, store.Clock.GetUtcNow(), signed.Note), ct);
            }
        }
        catch (Exception wrong) when (wrong is LogMismatchException or LogFormatException)
        {
            return NotTheLog;
        }

        return true;
    }

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
                if (await home.Anchor.ReadAsync(ct) is not { } anchor) return AnchorMissing;
                got[kind] = await FillAsync(work, home, SignedCheckpoint.Open(anchor.Checkpoint.ToBytes(), home.Key.Verifier), copyOf(home.Name), ct);
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
