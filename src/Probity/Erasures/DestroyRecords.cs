using Probity.Storage;

namespace Probity.Erasures;

/// <summary>
/// Destroys the keys of entries and looks, and then the rows that would still say of what kind they were. Facts and leaves stay as they are: nobody can open them any more, and the logs, their roots and everybody
/// else's proofs are untouched. Each step may be done twice. The order is keys, then the fact that tells of it, then rows: whoever is stopped in between finds by the rows what is left to do.
/// </summary>
public sealed class DestroyRecords(Keeper keeper, ErasedKeys erased)
{
    /// <summary>Whether this host has the keeper's credentials: no other role destroys a key.</summary>
    public bool IsPossible => keeper.Store is not null;

    /// <summary>Destroys the keys. The list of destroyed keys is on the disk before the first of them goes.</summary>
    public async Task KeysAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        if (keys.Count is 0) return;

        await erased.AddAsync(keys, ct);
        await KeysAgainAsync(keys, ct);
    }

    /// <summary>The same for keys that stand on the list already.</summary>
    internal async Task KeysAgainAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        foreach (var one in keys.GroupBy(key => key.Subject))
            work.Write($"delete from data_key where subject_id = {one.Key} and key_id {work.AnyOf<Guid>([.. one.Select(key => key.Key).Distinct()])}");
        await work.CommitAsync(ct);
    }

    /// <summary>The keys of rows that waited once and were settled.</summary>
    internal async Task WaitingAgainAsync(IReadOnlyList<Guid> rows, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        work.Write($"delete from file_key where key_id {work.AnyOf(rows)}");
        await work.CommitAsync(ct);
    }

    /// <summary>Deletes the rows of what has no key any more.</summary>
    public async Task RowsAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        foreach (var one in keys.GroupBy(key => (key.Subject, key.Target)))
        {
            var of = work.AnyOf<Guid>([.. one.Select(key => key.Key).Distinct()]);
            if (one.Key.Target is ErasureTarget.Entry) DeleteEntries(work, one.Key.Subject, of);
            else DeleteLooks(work, one.Key.Subject, of);
        }

        await work.CommitAsync(ct);
    }

    /// <summary>The keys of the sealed parts of erasures that were carried out, those too that a backup brought back.</summary>
    internal async Task ForgetDoneAsync(CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        work.Write($"delete from data_key where subject_id = {Ids.Register} and key_id in (select erasure_id from erasure where done_at is not null)");
        await work.CommitAsync(ct);
    }

    /// <summary>The keys of the words of comments on drafts that ended before an instant, those too that a backup brought back.</summary>
    internal async Task ForgetCommentsAsync(Calendar.Instant endedBefore, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        work.Write(
            $"""
            delete from data_key
             where subject_id = {Ids.Register}
               and key_id in (select c.comment_id from edition_comment c join edition_draft d on d.draft_id = c.draft_id where d.decided_at < {endedBefore})
            """);
        await work.CommitAsync(ct);
    }

    // The entry first: a delivery that is being written holds it, and is then seen by what follows.
    static void DeleteEntries(Work work, Guid subject, AnyOf<Guid> of)
    {
        work.Write($"delete from entry where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from delivery where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from notice where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from entry_suspension where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from receipt_suspension where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from entry_directory where subject_id = {subject} and entry_id {of}");
    }

    static void DeleteLooks(Work work, Guid subject, AnyOf<Guid> of)
    {
        work.Write($"delete from inquiry where subject_id = {subject} and inquiry_id {of}");
        work.Write($"delete from receipt_suspension where subject_id = {subject} and inquiry_id {of}");
        work.Write($"delete from receipt_directory where subject_id = {subject} and inquiry_id {of}");
        work.Write($"delete from look_notice where subject_id = {subject} and inquiry_id {of}");
        work.Write($"delete from challenge where subject_id = {subject} and inquiry_id {of}");
    }
}
