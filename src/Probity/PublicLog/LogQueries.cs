using Probity.Facts;
using Probity.Storage;

namespace Probity.PublicLog;

/// <summary>SQL of the logs.</summary>
static class LogQueries
{
    /// <summary>How many entries a log has in the database.</summary>
    public static async Task<long> EntryCountAsync(this Session db, LogKind log, CancellationToken ct) =>
        await db.FindAsync($"select coalesce(max(place) + 1, 0) from log_entry where log = {log}", row => row.Long(0), ct);

    /// <summary>Whether anything waits to be taken. In the queue's order, which is its index: without one, PostgreSQL may look for the first row among all that waits for the other log.</summary>
    public static async Task<bool> HasWaitingAsync(this Session db, LogKind log, CancellationToken ct) =>
        (await db.ListAsync($"select 1 from outbox where log = {log} order by outbox_id limit 1", row => row.Int(0), ct)).Count > 0;

    /// <summary>How many leaves wait, counted up to a bound.</summary>
    public static Answer<long> CountWaiting(this Session db, LogKind log, int most) =>
        db.Ask($"select count(*) from (select 1 from outbox where log = {log} limit {most}) waiting", row => row.Long(0));

    /// <summary>
    /// Gives what waits, and is committed, the next places of a log and takes it out of the queue. What commits later comes later: nobody remembers how far the queue was read.
    /// </summary>
    public static void TakeWaiting(this Work work, LogKind log, long next, int most)
    {
        work.Write(
            $"""
            insert into log_entry (log, place, fact_id, leaf)
            select {log}, {next} - 1 + row_number() over (order by outbox_id), outbox_id, leaf
              from (select outbox_id, leaf from outbox where log = {log} order by outbox_id limit {most}) waiting
            """);
        // What was taken goes, by its id: something older may have been committed in between, and waits. The bound keeps the search to the head of a queue that may be long.
        work.Write(
            $"""
            delete from outbox
             where log = {log}
               and outbox_id <= (select fact_id from log_entry where log = {log} and place >= {next} order by place desc limit 1)
               and outbox_id in (select fact_id from log_entry where log = {log} and place >= {next})
            """);
    }

    /// <summary>Entries from a place on.</summary>
    public static Task<IReadOnlyList<ReadOnlyMemory<byte>>> EntriesAsync(this Session db, LogKind log, long from, int most, CancellationToken ct) =>
        db.ListAsync($"select leaf from log_entry where log = {log} and place >= {from} order by place limit {most}", row => (ReadOnlyMemory<byte>)row.Bytes(0), ct);

    /// <summary>Where the leaf of a fact is; null while it waits.</summary>
    public static Answer<LoggedLeaf> AskLeaf(this Session db, Guid fact) =>
        db.Ask($"select log, place, leaf from log_entry where fact_id = {fact}", row => new LoggedLeaf((LogKind)row.Int(0), row.Long(1), row.Bytes(2)));
}

/// <summary>A leaf with its place in its log.</summary>
sealed record LoggedLeaf(LogKind Log, long Place, byte[] Leaf);
