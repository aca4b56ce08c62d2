using Probity.Bodies;
using Probity.Bodies.Handovers;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// Batches as work in an official's name: not settled yet, or settled with rows that wait for facts of the source. A batch that was taken over is its successor's, who may withdraw it
/// and complete its rows, and never releases it.
/// </summary>
static class BatchesInHand
{
    /// <summary>Code of this kind of work.</summary>
    public const string Kind = "batch";

    /// <summary>How batches are listed and change hands.</summary>
    public static WorkInHand Of(KeyRing ring) => new(Kind, new("报送批次", "Batch"), Role.IntakeMaker)
    {
        List = (session, body, ct) => ListAsync(session, ring, body, ct),
        TakeOver = (work, works, successor, ct) => TakeOverAsync(work, ring, works, successor, ct),
    };

    static async Task<IReadOnlyList<OpenWork>> ListAsync(Session session, KeyRing ring, CreditCode body, CancellationToken ct)
    {
        var batches = await session.ListOpenBatchesAsync(ring, body, ct);
        return [.. batches.Select(batch => new OpenWork(Kind, batch.Number.ToString(), batch.Details.Holder.Id, batch.ReceivedAt))];
    }

    static async Task TakeOverAsync(Work work, KeyRing ring, IReadOnlyList<OpenWork> works, Official successor, CancellationToken ct)
    {
        var root = await work.RootAsync(ring, Ids.Register, ct);
        foreach (var number in works.Select(one => BatchNumber.Parse(one.Number)))
        {
            if (await work.FindBatchAsync(ring, number, ct) is not { } batch) continue;

            var wrapped = await work.FindAsync($"select wrapped from data_key where subject_id = {Ids.Register} and key_id = {batch.Id}", row => row.Bytes(0), ct);
            var box = BatchCodec.Seal(root.DataKey(batch.Id, wrapped!), batch.Id, batch.Details with { Successor = BatchOfficial.Of(successor) });
            work.Update($"update batch set sealed = {box}, version = version + 1 where batch_id = {batch.Id} and version = {batch.Version}");
        }
    }
}
