using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>What the register itself can say of a draft's reach: how many entries in use stand under what it changes. Nobody is named, and small numbers are not told.</summary>
public sealed class DraftNumbers(Store store)
{
    /// <summary>A sentence for each item that changes.</summary>
    public async Task<IReadOnlyList<Words>> CountAsync(ReadDraft read, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var counts = (await session.ListAsync(
            $"""
            select e.item, count(*)
              from released_entry e
              join usable_entry u on u.subject_id = e.subject_id and u.entry_id = e.entry_id
             where u.usable_from <= {store.Now} and u.usable_to > {store.Now} and u.answerable_to > {store.Now}
             group by e.item
            """, row => (Item: row.Text(0), Count: row.Long(1)), ct)).ToDictionary(one => one.Item, one => one.Count);

        var touched = read.Changes.Where(change => change.Thing is ChangedThing.Item && change.Effect is not ChangeEffect.Neither).Select(change => change.Code).Distinct();
        return [.. touched.Select(code => Of(read.After.FindItem(code) ?? read.Before.FindItem(code)!, counts.GetValueOrDefault(code)))];
    }

    static Words Of(Item item, long inUse)
    {
        var told = WhatIfEdition.Told(inUse);
        return new($"{item.Name.Zh}：现有可用记录{told}条", $"{item.Name.En}: {told} entries in use");
    }
}
