using System.Collections.Concurrent;
using Probity.Storage;

namespace Probity.Catalogue.Drafts;

/// <summary>A draft with what it would change.</summary>
/// <param name="Draft">As it stands.</param>
/// <param name="Before">The law that would hold on its first day without it.</param>
/// <param name="After">The edition that it would make, or that it renews.</param>
/// <param name="Changes">Every difference.</param>
public sealed record ReadDraft(EditionDraft Draft, Edition Before, Edition After, IReadOnlyList<EditionChange> Changes);

/// <summary>The editions that drafts would make, each read from its files once; a text never changes, so nothing here grows old.</summary>
public sealed class DraftShelf(Store store, Editions editions, LoadEditions load)
{
    const int Most = 32;
    readonly ConcurrentDictionary<string, Edition> known = new();

    /// <summary>A draft with its edition and what that changes.</summary>
    public async Task<ReadDraft> OpenAsync(EditionDraft draft, CancellationToken ct)
    {
        // Another host may just have published what this draft is compared with.
        if (editions.Find(draft.Base) is null) await load.RenewAsync(editions, ct);
        var after = editions.Find(draft.Edition) is { } published && published.Hash == draft.Hash ? published : await ReadAsync(draft, ct);
        var before = editions.LawUpTo(draft.Base, after.From)!;
        return new ReadDraft(draft, before, after, CompareEditions.Run(before, after));
    }

    /// <summary>The files of a draft.</summary>
    public async Task<EditionFiles> FilesAsync(EditionDraft draft, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ReadFilesAsync(draft.Id, ct);
    }

    async Task<Edition> ReadAsync(EditionDraft draft, CancellationToken ct)
    {
        if (known.TryGetValue(draft.Hash, out var read)) return read;
        if (known.Count >= Most) known.Clear();

        var reading = CatalogueReader.ReadAgain(await FilesAsync(draft, ct));
        return known[draft.Hash] = reading.Editions?.All[0] ?? throw new InvalidOperationException($"The text of {draft.Number} was taken and cannot be read any more: {reading.Errors[0]}");
    }
}
