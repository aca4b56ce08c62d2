using Probity.Facts;
using Probity.Keys;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>A fact with the place of its leaf, as far as it has one.</summary>
sealed record ProvableFact(LogKind Log, long N, Guid Id, byte[] Box, Guid KeyId, byte[]? WrappedKey, long? Place, byte[]? Leaf)
{
    /// <summary>The opening and the parts; null where the key was destroyed.</summary>
    public (byte[] Opening, FactParts Parts)? Open(SubjectRoot root)
    {
        if (WrappedKey is null) return null;

        var plain = root.DataKey(KeyId, WrappedKey).Open(Box, new Place("fact.sealed", Id));
        return FactParts.Parse(plain.AsSpan(FactParts.OpeningLength)) is { } parts ? (plain[..FactParts.OpeningLength], parts) : null;
    }
}

/// <summary>Makes proofs of leaves under the checkpoints that are published now; each tile is read and authenticated once.</summary>
sealed class ProveLeaf(PublicLogs logs)
{
    readonly Dictionary<LogKind, (SignedCheckpoint Checkpoint, TileTree Tree)?> trees = [];

    /// <summary>The proof with what is shown of the fact; null while the leaf waits for its checkpoint.</summary>
    public async Task<byte[]?> RunAsync(ProvableFact fact, SubjectRoot root, Func<FactParts, string, bool> shows, CancellationToken ct)
    {
        if (fact.Place is not { } place || await TreeAsync(fact.Log, ct) is not var (checkpoint, tree) || place >= checkpoint.Size) return null;

        var opening = fact.Open(root) is var (secret, parts) ? LeafOpening.Of(fact.Leaf!, secret, parts, label => shows(parts, label)) : LeafOpening.Closed(fact.Leaf!);
        return (await LogProof.MakeAsync(tree, place, checkpoint, opening.ToBytes(), ct)).ToBytes();
    }

    async Task<(SignedCheckpoint, TileTree)?> TreeAsync(LogKind log, CancellationToken ct)
    {
        if (trees.TryGetValue(log, out var known)) return known;

        var published = await logs.PublishedAsync(log, ct);
        return trees[log] = published is null ? null : (published.Checkpoint, await TileTree.OpenAsync(logs.Of(log).Files, published.Checkpoint.Size, published.Checkpoint.Root, ct));
    }
}
