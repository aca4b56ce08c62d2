using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// Settles held rows whose time is over: nothing waits for ever, and nothing is kept of it (misuse H33). A row that its source knows to wait is
/// rejected. One that waited silently ends as silently: its row key stays, or sending it again would tell what others hold (misuse H3).
/// </summary>
public sealed class LapseHeldRows(Store store, KeyRing ring)
{
    /// <summary>Nobody brought the facts, or decided, in time.</summary>
    public static readonly Refusal Lapsed = Refusal.Gone("intake.hold-lapsed",
        "待处理期限已满，本行按退回处理。如仍需报送，请补齐后重新报送。", "The time for this row is over; it counts as rejected. Complete it and send it again.");

    const int Together = 500;
    static readonly Actor Actor = Actor.Job("LapseHeldRows");

    /// <summary>How many were settled.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        IReadOnlyList<HeldQueries.HeldRow> lapsed;
        await using (var session = await store.ReadAsync(ct)) lapsed = await session.ListLapsedAsync(store.Now, Together, ct);
        if (lapsed.Count is 0) return 0;

        await using var work = await store.BeginAsync(ct);
        var last = (await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = lapsed.Count }, ct))[Ids.Register];
        var root = await work.RootAsync(ring, Ids.Register, ct);
        var numbers = work.Ask($"select batch_id, number from batch where batch_id {work.AnyOf([.. lapsed.Select(row => row.BatchId).Distinct()])}", row => (row.Id(0), row.Text(1)));
        await work.FlushAsync(ct);

        var facts = new FactSheet(work);
        var (numberOf, n) = (numbers.Rows.ToDictionary(), last - lapsed.Count);
        foreach (var row in lapsed)
        {
            var code = row.Reason == HeldSheet.Silently ? HeldQueries.BySilence : Lapsed.Code;
            work.Settle(row.Id, row.Version, code);
            facts.Add(root, ++n, new Fact(FactKind.HeldRowSettled, work.Now, Actor, "", [row.Number.ToString(), numberOf[row.BatchId], code]));
        }

        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return lapsed.Count;
    }
}
