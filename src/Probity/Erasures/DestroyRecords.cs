using Probity.Storage;

namespace Probity.Erasures;

/// <summary>
/// Destroys the keys of entries and looks, and the rows that would still say of what kind they were. Facts and leaves stay as they are: nobody can open them any more, and the logs, their roots and everybody
/// else's proofs are untouched. Doing it twice is doing it once.
/// </summary>
public sealed class DestroyRecords(Keeper keeper, ErasedKeys erased)
{
    /// <summary>Whether this host has the keeper's credentials: no other role destroys a key.</summary>
    public bool IsPossible => keeper.Store is not null;

    /// <summary>Destroys them. The list of destroyed keys is on the disk before the first of them goes.</summary>
    public async Task RunAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        if (keys.Count is 0) return;

        await erased.AddAsync(keys, ct);
        await AgainAsync(keys, ct);
    }

    /// <summary>The same for keys that stand on the list already.</summary>
    internal async Task AgainAsync(IReadOnlyCollection<ErasedKey> keys, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        foreach (var one in keys.GroupBy(key => (key.Subject, key.Target)))
        {
            var of = work.AnyOf<Guid>([.. one.Select(key => key.Key).Distinct()]);
            work.Write($"delete from data_key where subject_id = {one.Key.Subject} and key_id {of}");
            if (one.Key.Target is ErasureTarget.Entry) DeleteEntries(work, one.Key.Subject, of);
            else DeleteLooks(work, one.Key.Subject, of);
        }

        await work.CommitAsync(ct);
    }

    /// <summary>The key of an erasure's own sealed part, when the erasure was carried out.</summary>
    internal async Task ForgetAsync(Guid erasure, CancellationToken ct)
    {
        await using var work = await keeper.Store!.BeginAsync(ct);
        work.Write($"delete from data_key where subject_id = {Ids.Register} and key_id = {erasure}");
        await work.CommitAsync(ct);
    }

    static void DeleteEntries(Work work, Guid subject, AnyOf<Guid> of)
    {
        work.Write($"delete from delivery where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from notice where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from entry_directory where subject_id = {subject} and entry_id {of}");
        work.Write($"delete from entry where subject_id = {subject} and entry_id {of}");
    }

    static void DeleteLooks(Work work, Guid subject, AnyOf<Guid> of)
    {
        work.Write($"delete from receipt_directory where subject_id = {subject} and inquiry_id {of}");
        work.Write($"delete from inquiry where subject_id = {subject} and inquiry_id {of}");
    }
}
