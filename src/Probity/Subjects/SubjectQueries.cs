using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>SQL of the subjects' own tables.</summary>
public static class SubjectQueries
{
    /// <summary>
    /// The roots of the subjects that digests of numbers lead to; the unknown are missing. It costs the same whoever is known: where a digest leads to nobody, the row and
    /// the key of the register itself are read and opened in their place, and thrown away.
    /// </summary>
    public static async Task<IReadOnlyList<KeyValuePair<byte[], SubjectRoot>>> ListRootsAsync(
        this Session db, KeyRing ring, IReadOnlyList<byte[]> digests, CancellationToken ct)
    {
        var rows = await db.ListAsync(
            $"""
            select asked.digest, k.subject_id, k.kek_version, k.wrapped
              from {db.Rows(("digest", digests))}
              left join subject_directory d on d.key_version = {ring.IndexVersion} and d.digest = asked.digest
              join subject_key k on k.subject_id = coalesce(d.subject_id, {Ids.Register})
            """,
            row => KeyValuePair.Create(row.Bytes(0), SubjectRoot.Open(ring, row.Id(1), row.Int(2), row.Bytes(3))), ct);
        return [.. rows.Where(row => row.Value.Subject != Ids.Register)];
    }

    /// <summary>The root of a subject by id. Every subject has one until it is erased.</summary>
    public static async Task<SubjectRoot> RootAsync(this Session db, KeyRing ring, Guid subject, CancellationToken ct) =>
        await db.FindAsync(
            $"select kek_version, wrapped from subject_key where subject_id = {subject}",
            row => SubjectRoot.Open(ring, subject, row.Int(0), row.Bytes(1)), ct)
        ?? throw new InvalidOperationException("A subject without a root key has been erased.");

    /// <summary>Asks which subjects the digests of number and name lead to, in the next round trip.</summary>
    public static Answer<(byte[] Digest, Guid Subject)> AskNames(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask(
            $"select digest, subject_id from subject_directory where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}",
            row => (row.Bytes(0), row.Id(1)));

    /// <summary>What the register knows of a subject when somebody signs in with a name.</summary>
    internal static async Task<Binding> BindingAsync(this Session db, KeyRing ring, Guid subject, byte[] named, CancellationToken ct)
    {
        var owners = db.AskNames(ring, [named]);
        var names = db.Ask(
            $"""
            select n.digest
              from subject_name n
              left join batch b on b.batch_id = n.batch_id
             where n.subject_id = {subject} and (n.batch_id is null or b.released_at is not null)
            """,
            row => row.Bytes(0));
        var facts = db.Ask($"select 1 from fact where subject_id = {subject} and kind = {FactKind.PersonBound.Code}", row => row.Int(0));
        await db.FlushAsync(ct);
        return new Binding(owners.Rows.Any(owner => owner.Subject == subject), names.Rows.Count > 0, facts.Rows.Count > 0)
        {
            IsFirm = names.Rows.Contains(named, DigestComparer.Instance),
        };
    }

    /// <summary>The newest name of a subject in clear, for letters; null for a stranger. A name that only an unreleased batch brought is none.</summary>
    internal static async Task<PersonName?> FindNameAsync(this Session db, SubjectRoot root, CancellationToken ct) =>
        await db.FindAsync<PersonName?>(
            $"""
            select n.name_id, n.sealed
              from subject_name n
              left join batch b on b.batch_id = n.batch_id
             where n.subject_id = {root.Subject} and n.known_to is null and (n.batch_id is null or b.released_at is not null)
             order by n.known_from desc, n.name_id desc
            """,
            row => IdentityCodec.OpenName(root, row.Id(0), row.Bytes(1)), ct);
}

/// <summary>What is known of a subject when somebody signs in with a name.</summary>
/// <param name="IsNamed">Number and name lead to the subject.</param>
/// <param name="HasNames">It has a name that hangs on no batch still to be decided: what a source merely claims shuts nobody out.</param>
/// <param name="IsBound">A sign-in became it before.</param>
sealed record Binding(bool IsNamed, bool HasNames, bool IsBound)
{
    /// <summary>The name given is one of those.</summary>
    public required bool IsFirm { get; init; }
}
