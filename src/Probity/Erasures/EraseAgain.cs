using Probity.Storage;

namespace Probity.Erasures;

/// <summary>Before a register opens its doors: what stands on the list of destroyed keys and is there all the same came back with a backup, or a stop came between, and goes again.</summary>
public sealed class EraseAgain(Store store, DestroyRecords destroy, ErasedKeys erased)
{
    const int Together = 1000;

    /// <summary>Does it; without the keeper's credentials nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!destroy.IsPossible) return;

        await foreach (var chunk in erased.ReadAsync().Chunk(Together).WithCancellation(ct))
        {
            var back = await FindAsync(chunk, ct);
            if (back.Length is 0) continue;

            await destroy.KeysAgainAsync(back, ct);
            await destroy.RowsAsync(back, ct);
        }

        await foreach (var rows in erased.ReadRowsAsync().Chunk(Together).WithCancellation(ct)) await destroy.WaitingAgainAsync(rows, ct);
    }

    async Task<ErasedKey[]> FindAsync(ErasedKey[] keys, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var (subjects, ids) = (session.AnyOf<Guid>([.. keys.Select(key => key.Subject).Distinct()]), session.AnyOf<Guid>([.. keys.Select(key => key.Key).Distinct()]));
        var found = session.Ask($"select key_id from data_key where subject_id {subjects} and key_id {ids}", row => row.Id(0));
        var entries = session.Ask($"select entry_id from entry_part where subject_id {subjects} and entry_id {ids}", row => row.Id(0));
        var looks = session.Ask($"select inquiry_id from look_made where subject_id {subjects} and inquiry_id {ids}", row => row.Id(0));
        await session.FlushAsync(ct);
        var there = found.Rows.Concat(entries.Rows).Concat(looks.Rows).ToHashSet();
        return [.. keys.Where(key => there.Contains(key.Key))];
    }
}
