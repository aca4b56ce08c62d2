using System.Security.Cryptography;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Facts;

/// <summary>
/// The facts of one <see cref="Work"/>: each is sealed with its opening, and its leaf put on the way to the log, in the same transaction as
/// the change that it tells of.
/// </summary>
public sealed class FactSheet(Work work)
{
    readonly List<object?[]> facts = [];
    readonly List<object?[]> leaves = [];
    readonly List<object?[]> keys = [];

    /// <summary>Adds the n-th fact of a person under a data key that something else already has: an entry, a look.</summary>
    public void Add(SubjectRoot root, long n, Fact fact, Guid keyId, SecretKey key)
    {
        var factId = Ids.New(work.Now);
        var parts = fact.Parts();
        var opening = RandomNumberGenerator.GetBytes(FactParts.OpeningLength);
        var box = key.Seal([.. opening, .. parts.Canonical()], new Place("fact.sealed", factId));
        facts.Add([root.Subject, factId, fact.Kind.Log, n, fact.At, fact.Kind.Code, keyId, box]);
        var leaf = Leaf.Of(fact.Kind.Log, fact.At, root.Tag(fact.Kind.Log, n), parts.Commit(opening));
        leaves.Add([root.Subject, factId, fact.Kind.Log, leaf]);
    }

    /// <summary>Adds the n-th fact of a person under a new data key of its own.</summary>
    public void Add(SubjectRoot root, long n, Fact fact)
    {
        var keyId = Ids.New(work.Now);
        var (key, wrapped) = root.NewDataKey(keyId);
        keys.Add([root.Subject, keyId, wrapped]);
        Add(root, n, fact, keyId, key);
    }

    /// <summary>Writes them all into the work.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await work.InsertAsync(Tables.DataKey, keys, ct);
        await work.InsertAsync(Tables.Fact, facts, ct);
        await work.InsertAsync(Tables.Outbox, leaves, ct);
    }
}
