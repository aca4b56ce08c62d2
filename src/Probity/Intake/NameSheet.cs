using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// What the register knows of the names of the persons of one <see cref="Work"/>, and what the work adds. A name that a batch brought bears
/// that batch until it is released, so that a discarded batch leaves none behind; each batch that brings it before then adds its own row.
/// </summary>
sealed class NameSheet(Work work, KeyRing ring, IEnumerable<KnownName> known)
{
    readonly Dictionary<Guid, List<KnownName>> names = known.GroupBy(name => name.Subject).ToDictionary(group => group.Key, group => group.ToList());
    readonly List<object?[]> nameRows = [];
    readonly List<object?[]> numberRows = [];
    readonly Dictionary<byte[], Guid> directory = new(DigestComparer.Instance);

    /// <summary>Whether the number is known and the name is none of those known.</summary>
    public bool Contradicts(Guid subject, byte[] digest) =>
        names.TryGetValue(subject, out var own) && own.Count > 0 && !own.Exists(name => name.Digest.AsSpan().SequenceEqual(digest));

    /// <summary>Adds number and name, unless they stand already on firmer ground than this batch. No batch: the desk confirmed them.</summary>
    public void Add(SubjectRoot root, EntryDraft draft, byte[] digest, Guid? batchId)
    {
        if (!names.TryGetValue(root.Subject, out var own)) names.Add(root.Subject, own = []);
        var same = own.Where(name => name.Digest.AsSpan().SequenceEqual(digest)).ToArray();
        if (same.Any(name => name.IsFirm || name.BatchId == batchId)) return;

        own.Add(new KnownName(root.Subject, digest, batchId, batchId is null));
        if (same.Length is 0) directory[digest] = root.Subject;
        var (nameId, numberId) = (Ids.New(work.Now), Ids.New(work.Now));
        nameRows.Add([root.Subject, nameId, work.Now, null, digest, batchId, IdentityCodec.Seal(root, nameId, draft.Name)]);
        numberRows.Add([root.Subject, numberId, work.Now, null, batchId, IdentityCodec.Seal(root, numberId, draft.Number)]);
    }

    /// <summary>Writes them all into the work.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        await work.InsertAsync(Tables.SubjectName, nameRows, ct);
        await work.InsertAsync(Tables.SubjectIdentifier, numberRows, ct);
        await work.InsertAsync(Tables.SubjectDirectory, [.. directory.Select(name => new object?[] { ring.IndexVersion, name.Key, name.Value })], ct);
    }
}

/// <summary>A name that the register knows, by its digest.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Digest">Of number and name.</param>
/// <param name="BatchId">The batch that brought it; null where the person or the desk did.</param>
/// <param name="IsFirm">Whether it no longer hangs on a batch that can be discarded.</param>
sealed record KnownName(Guid Subject, byte[] Digest, Guid? BatchId, bool IsFirm);
