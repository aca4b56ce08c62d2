using Probity.Calendar;
using Probity.Facts;
using Probity.Storage;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>
/// The hand that writes one log: takes what waits, gives it the next places, makes the tiles of what has places, has it witnessed and publishes. Each step can be repeated: tiles
/// follow from the table, and the anchor says how far they were signed.
/// </summary>
sealed class LogPen(LogHome home, LogWriter writer, WitnessGroup witnesses, LogFeed feed) : IDisposable
{
    /// <summary>A checkpoint is published at least so often, that watchers can ask for a fresh one.</summary>
    public static readonly TimeSpan Refresh = TimeSpan.FromMinutes(10);

    static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(100);
    const int FoldersARound = 100;

    readonly Store keeper = feed.Keeper;
    Instant asked;
    Instant published;
    long crossed;

    /// <summary>Opens a log where the anchor says it stands. Tiles that were lost altogether are made anew from the table.</summary>
    public static async Task<LogPen> OpenAsync(LogHome home, WitnessGroup witnesses, LogFeed feed, CancellationToken ct)
    {
        if (!Directory.Exists(home.Folder) || !Directory.EnumerateFileSystemEntries(home.Folder).Any())
            await LogRebuild.RunAsync(home.Folder, home.Anchor, home.Key.Verifier, ReadAsync(home.Kind, feed.Keeper, ct), ct);

        var writer = await LogWriter.OpenAsync(home.Folder, home.Anchor, home.Key, new LogWriterOptions { Clock = feed.Keeper.Clock }, ct);
        return new LogPen(home, writer, witnesses, feed);
    }

    /// <summary>One round; true when more waits than it was let take.</summary>
    public async Task<bool> RoundAsync(int most, CancellationToken ct)
    {
        await TakeAsync(most, ct);
        await CrossAsync(ct);
        if (!IsKnown) await PublishAsync(ct);
        if (!IsKnown) return false;

        var more = await AppendAsync(most, ct);
        await PublishAsync(ct);
        return more;
    }

    public void Dispose() => writer.Dispose();

    // Nothing is signed before the witnesses have seen what was signed last: where data and anchor are both of yesterday, they alone know of today.
    bool IsKnown => published > default(Instant);

    async Task TakeAsync(int most, CancellationToken ct)
    {
        await using (var session = await keeper.ReadAsync(ct))
        {
            await NextAsync(session, ct);
            if (!await session.HasWaitingAsync(home.Kind, ct)) return;
        }

        await using var work = await keeper.BeginAsync(ct);
        work.TakeWaiting(home.Kind, await NextAsync(work, ct), most);
        await work.CommitAsync(ct);
    }

    // A database that was set back while we write (a standby that took over) must not give a place away twice.
    async Task<long> NextAsync(Session db, CancellationToken ct) =>
        await db.EntryCountAsync(home.Kind, ct) is var next && next >= writer.Signed.Size
            ? next
            : throw new LogAlarmException($"These data are older than the log {home.Origin}: it signed {writer.Signed.Size} entries, and they hold {next}. Remedy: restore the newest data, or probity log recover.");

    /// <summary>Once a day the other log's checkpoint becomes an entry of this one, so that neither can be begun anew without the other.</summary>
    async Task CrossAsync(CancellationToken ct)
    {
        var today = (long)ShanghaiTime.DayOf(keeper.Now).DayNumber;
        if (crossed >= today || await feed.Other.Files(LogFiles.Checkpoint, ct) is not { } note) return;

        await using var work = await keeper.BeginAsync(ct);
        var last = await work.FindAsync($"select crossed_on from log_state where log = {home.Kind}", row => row.Long(0), ct);
        if (last < today)
        {
            await work.InsertAsync(Tables.LogEntry, [[home.Kind, await NextAsync(work, ct), null, note]], ct);
            work.Write($"update log_state set crossed_on = {today} where log = {home.Kind}");
            await work.CommitAsync(ct);
        }

        crossed = today;
    }

    async Task<bool> AppendAsync(int most, CancellationToken ct)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> entries;
        await using (var session = await keeper.ReadAsync(ct)) entries = await session.EntriesAsync(home.Kind, writer.Signed.Size, most, ct);
        await writer.AppendAsync(entries, ct);
        return entries.Count == most;
    }

    async Task PublishAsync(CancellationToken ct)
    {
        var now = keeper.Now;
        var isNew = writer.Published is not { } last || last.Size < writer.Signed.Size;
        if (!isNew && now < published.Plus(Refresh)) return;
        if (asked > published && now < asked.Plus(feed.Patience)) return;

        asked = now;
        var round = await witnesses.AskAsync(writer.Signed, await writer.ReadTreeAsync(ct), feed.Patience, IsKnown ? Courtesy : feed.Patience, ct);
        if (round.Alarm is { } alarm)
        {
            writer.Stop(alarm);
            throw new LogAlarmException(alarm);
        }

        if (!round.HasQuorum) return;
        await writer.PublishAsync(round.Checkpoint, ct);
        published = now;
        await writer.CollectAsync(FoldersARound, ct);
    }

    static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(LogKind log, Store keeper, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var from = 0L; ;)
        {
            await using var session = await keeper.ReadAsync(ct);
            var entries = await session.EntriesAsync(log, from, Sequencer.Chunk, ct);
            foreach (var entry in entries) yield return entry;
            if (entries.Count < Sequencer.Chunk) yield break;
            from += entries.Count;
        }
    }
}

/// <summary>Where a log's entries come from.</summary>
/// <param name="Keeper">The database, as the role that may take from the queue.</param>
/// <param name="Other">The other log, whose checkpoint is taken in once a day.</param>
/// <param name="Patience">How long witnesses are waited for.</param>
sealed record LogFeed(Store Keeper, LogHome Other, TimeSpan Patience);

/// <summary>A witness is ahead of a log, or holds another tree of it: nothing more is signed until a person has looked.</summary>
sealed class LogAlarmException(string message) : Exception(message);
