using Probity.Calendar;
using Probity.Serving;
using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Intake;

/// <summary>Looks every ten seconds how long batches wait; a collector of metrics is told.</summary>
sealed class QueueWatch(Store store, ILogger<QueueWatch> log) : Watch("the queue of batches", TimeSpan.FromSeconds(10), log)
{
    protected override async Task LookAsync(CancellationToken ct)
    {
        var (received, deciding) = (BatchState.Received.Code(), BatchState.Deciding.Code());
        await using var session = await store.ReadAsync(ct);
        var (count, oldest) = await session.FindAsync(
            $"select count(*), coalesce(min(received_at), 0) from batch where state in ({received}, {deciding})", row => (row.Long(0), new Instant(row.Long(1))), ct);
        Measured.Queue(count, count is 0 ? TimeSpan.Zero : store.Now.ToDateTimeOffset() - oldest.ToDateTimeOffset());
    }
}
