using Probity.Erasures;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>
/// Destroys the keys of uploaded files, of settled held rows and of entries of batches that were discarded, and sweeps what they sealed. A file goes when its result was fetched and no
/// checker needs it any more, and after 24 hours whatever happened: until then a fetched file of an unreleased batch stays, because
/// the checker must be able to look at what is to be released. Only the keeper can destroy keys; without one this host does nothing.
/// </summary>
public sealed class DestroyKeys(Store store, Keeper keeper, IntakeLimits limits, ErasedKeys erased)
{
    static readonly TimeSpan LongestUpload = TimeSpan.FromHours(2);

    /// <summary>One round of the clock.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (keeper.Store is { } keys) await DestroyAsync(keys, ct);
        await SweepAsync(ct);
    }

    /// <summary>
    /// The keys of held rows that are settled, at once: the door at which one was settled calls it, so that what a desk refused lies open for no minute longer. A host without a
    /// keeper, or one whose database is gone at that moment, leaves it to the clock.
    /// </summary>
    public async Task SettledAsync(CancellationToken ct)
    {
        if (keeper.Store is not { } keys) return;

        try
        {
            await using var work = await keys.BeginAsync(ct);
            await DestroySettledAsync(work, ct);
            await work.CommitAsync(ct);
        }
        catch (Exception error) when (keys.Engine.IsLost(error) || keys.Engine.IsTransient(error) || keys.Engine.IsDiskFull(error) || error is UnknownCommitException)
        {
            // The next round of the clock does the same.
        }
    }

    async Task DestroyAsync(Store keys, CancellationToken ct)
    {
        await using var work = await keys.BeginAsync(ct);
        var old = work.Now.Plus(-limits.FileLife);
        var ended = await work.ListAsync(
            $"""
            select batch_id from batch
             where file_gone_at is null
               and (received_at <= {old}
                    or (fetched_at is not null and (state in ('released', 'discarded', 'refused') or (state = 'decided' and accepted = 0
                            and not exists (select 1 from held_row h where h.batch_id = batch.batch_id and h.reason in ({RowRefusals.IdentityCheck.Code}, {RowRefusals.ExcludedText.Code}) and h.settled_at is null)))))
             limit 10000
            """,
            row => row.Id(0), ct);
        if (ended.Count > 0)
        {
            work.Write($"delete from file_key where key_id {work.AnyOf(ended)}");
            work.Write($"update batch set file_gone_at = {work.Now} where batch_id {work.AnyOf(ended)} and file_gone_at is null");
        }

        await DestroySettledAsync(work, ct);
        await DestroyEntryKeysAsync(work, ct);
        await work.CommitAsync(ct);
    }

    // A row that a companion settled waits again if the companion is discarded: until its checker has spoken the key stays. Of what the scanner found, no older backup brings the key back.
    async Task DestroySettledAsync(Work work, CancellationToken ct)
    {
        var texts = await work.ListAsync(
            $"""
            select h.held_id from held_row h join file_key k on k.key_id = h.held_id
             where h.settled_at is not null and h.reason {work.AnyOf(HeldQueries.Texts)}
            """,
            row => row.Id(0), ct);
        await erased.AddRowsAsync(texts, ct);
        work.Write(
            $"""
            delete from file_key
             where exists (select 1 from held_row h where h.held_id = file_key.key_id and h.settled_at is not null
                              and not exists (select 1 from batch c where c.number = substr(h.settled_as, {HeldQueries.ByCompanion.Length + 1})
                                                 and c.state in ('deciding', 'decided')))
            """);
    }

    /// <summary>Entries of a batch that never takes effect: nobody reads them again. Keys of facts that tell of several stay.</summary>
    static async Task DestroyEntryKeysAsync(Work work, CancellationToken ct)
    {
        var undone = await work.ListAsync(
            $"select batch_id from batch where state in ('discarded', 'refused') and keys_gone_at is null limit 1000", row => row.Id(0), ct);
        if (undone.Count is 0) return;

        work.Write($"delete from data_key where (subject_id, key_id) in (select e.subject_id, e.entry_id from entry e where e.batch_id {work.AnyOf(undone)})");
        work.Write($"update batch set keys_gone_at = {work.Now} where batch_id {work.AnyOf(undone)} and keys_gone_at is null");
    }

    // Ciphertexts without a key are nothing any more; they only take room. So are parts of uploads that never became a batch.
    async Task SweepAsync(CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var begun = Ids.New(work.Now.Plus(-LongestUpload));
        work.Write($"delete from batch_file where exists (select 1 from batch b where b.batch_id = batch_file.batch_id and b.file_gone_at is not null)");
        work.Write($"delete from batch_file where batch_id < {begun} and not exists (select 1 from batch b where b.batch_id = batch_file.batch_id)");
        work.Write($"delete from idempotency where at < {work.Now.Plus(-limits.KeyLife)}");
        await work.CommitAsync(ct);
    }
}
