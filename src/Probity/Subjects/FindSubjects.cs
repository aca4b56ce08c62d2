using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>
/// Finds the subjects of numbers, and makes those that are missing. Somebody of whom nothing is known but that a number was asked about
/// is a subject with a counter, a root key and nothing else: so the looks at strangers stand in the same order, under the same keys, by the
/// same statements as all others, and are there when that person signs in for the first time.
/// </summary>
public sealed class FindSubjects(Store store, KeyRing ring)
{
    const int Tries = 5;

    /// <summary>The root of each number's subject, by digest; one for every digest given. Idempotent under races between hosts.</summary>
    public async Task<IReadOnlyDictionary<byte[], SubjectRoot>> RunAsync(IReadOnlyCollection<byte[]> numbers, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = await FindAsync(numbers, ct);
            if (found.Strangers.Count == 0) return found.Roots;

            try
            {
                await using var work = await store.BeginAsync(ct);
                await found.WriteAsync(work, ring, ct);
                await work.CommitAsync(ct);
                return found.Roots;
            }
            catch (Exception error) when (attempt < Tries && (store.Engine.IsDuplicate(error) || store.Engine.IsTransient(error)))
            {
                // Another host met the same stranger in the same moment; the next turn finds what it made.
            }
        }
    }

    /// <summary>
    /// As <see cref="RunAsync"/>, but strangers are made without being written: an inquiry writes them in its own transaction, because a
    /// commit more for a number that was never asked about could be measured (charter C5).
    /// </summary>
    public async Task<FoundSubjects> FindAsync(IReadOnlyCollection<byte[]> numbers, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var asked = numbers.Distinct(DigestComparer.Instance).ToArray();
        var roots = (await session.ListRootsAsync(ring, asked, ct)).ToDictionary(DigestComparer.Instance);

        // In the order of their digests, so that two hosts that meet the same strangers cannot wait for each other.
        var strangers = new List<Stranger>();
        foreach (var number in asked.Where(number => !roots.ContainsKey(number)).OrderBy(Convert.ToHexString, StringComparer.Ordinal))
        {
            var (root, wrapped) = SubjectRoot.Create(ring, Ids.New(store.Now));
            strangers.Add(new Stranger(number, root, wrapped));
            roots[number] = root;
        }

        return new FoundSubjects(roots, strangers);
    }
}

/// <summary>A subject that is made and not yet written.</summary>
/// <param name="Number">Keyed digest of the number.</param>
/// <param name="Root">Its new root key.</param>
/// <param name="Wrapped">The key's wrapped form.</param>
public sealed record Stranger(byte[] Number, SubjectRoot Root, byte[] Wrapped);

/// <summary>The subjects of numbers, those that are still to be written among them.</summary>
/// <param name="Roots">Root of each number's subject, by digest.</param>
/// <param name="Strangers">Those to be written.</param>
public sealed record FoundSubjects(IReadOnlyDictionary<byte[], SubjectRoot> Roots, IReadOnlyList<Stranger> Strangers)
{
    static readonly string[] KeyOfKey = ["subject_id"];
    static readonly string[] KeyOfDirectory = ["key_version", "digest", "subject_id"];

    /// <summary>Writes the strangers. A unique key is violated when another host was first: then nothing is written, and the next turn finds what it made.</summary>
    public async Task WriteAsync(Work work, KeyRing ring, CancellationToken ct)
    {
        var now = work.Now;
        await work.InsertAsync(Tables.Subject, [.. Strangers.Select(one => new object?[] { one.Root.Subject, 0L, now })], ct);
        await work.InsertAsync(Tables.SubjectKey, [.. Strangers.Select(one => KeyRow(ring, one))], ct);
        await work.InsertAsync(Tables.SubjectDirectory, [.. Strangers.Select(one => DirectoryRow(ring, one))], ct);
    }

    /// <summary>
    /// As <see cref="WriteAsync"/>, after <see cref="Work.AdvanceOrCreate"/> made their counters, and by the same statements, with as many rows and keys, whoever is a stranger: for
    /// those who are known a key is made and thrown away, and their rows are there already (charter C5).
    /// </summary>
    public async Task WriteEvenlyAsync(Work work, KeyRing ring, IReadOnlyDictionary<Guid, int> counted, CancellationToken ct)
    {
        var made = Strangers.ToDictionary(one => one.Number, DigestComparer.Instance);
        var all = Roots.Where(one => counted.ContainsKey(one.Value.Subject)).Select(one => made.GetValueOrDefault(one.Key) ?? new Stranger(one.Key, one.Value, SubjectRoot.Create(ring, one.Value.Subject).Wrapped))
            .OrderBy(one => Convert.ToHexString(one.Number), StringComparer.Ordinal).ToArray();
        await work.InsertMissingAsync(Tables.SubjectKey, KeyOfKey, [.. all.Select(one => KeyRow(ring, one))], ct);
        await work.InsertMissingAsync(Tables.SubjectDirectory, KeyOfDirectory, [.. all.Select(one => DirectoryRow(ring, one))], ct);
    }

    static object?[] KeyRow(KeyRing ring, Stranger one) => [one.Root.Subject, ring.WrappingVersion, one.Wrapped];

    static object?[] DirectoryRow(KeyRing ring, Stranger one) => [ring.IndexVersion, one.Number, one.Root.Subject];
}
