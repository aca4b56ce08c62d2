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
        var found = new Dictionary<byte[], SubjectRoot>(DigestComparer.Instance);
        for (var attempt = 1; ; attempt++)
        {
            var missing = numbers.Where(number => !found.ContainsKey(number)).Distinct(DigestComparer.Instance).ToArray();
            if (missing.Length > 0) await FindAsync(missing, found, ct);
            missing = [.. missing.Where(number => !found.ContainsKey(number))];
            if (missing.Length == 0) return found;

            try
            {
                await CreateAsync(missing, found, ct);
            }
            catch (Exception error) when (store.Engine.IsDuplicate(error) && attempt < Tries)
            {
                // Another host met the same stranger in the same moment; the next turn finds what it made.
                foreach (var number in missing) found.Remove(number);
            }
        }
    }

    async Task FindAsync(byte[][] numbers, Dictionary<byte[], SubjectRoot> found, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        foreach (var (digest, root) in await session.ListRootsAsync(ring, numbers, ct)) found[digest] = root;
    }

    async Task CreateAsync(byte[][] numbers, Dictionary<byte[], SubjectRoot> found, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var created = numbers.Select(number => (Number: number, Id: Ids.New(work.Now))).ToArray();
        var keys = created.Select(person => SubjectRoot.Create(ring, person.Id)).ToArray();
        await work.InsertAsync(Tables.Subject, [.. created.Select(person => new object?[] { person.Id, 0L, work.Now })], ct);
        await work.InsertAsync(Tables.SubjectKey, [.. keys.Select(key => new object?[] { key.Root.Subject, ring.WrappingVersion, key.Wrapped })], ct);
        await work.InsertAsync(
            Tables.SubjectDirectory, [.. created.Select(person => new object?[] { ring.IndexVersion, person.Number, person.Id })], ct);
        await work.CommitAsync(ct);
        for (var i = 0; i < created.Length; i++) found[created[i].Number] = keys[i].Root;
    }
}
