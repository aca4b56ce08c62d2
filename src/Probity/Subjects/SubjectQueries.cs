using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>SQL of the subjects' own tables.</summary>
public static class SubjectQueries
{
    /// <summary>The roots of the subjects that digests of numbers lead to; the unknown are missing.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<byte[], SubjectRoot>>> ListRootsAsync(
        this Session db, KeyRing ring, IReadOnlyList<byte[]> digests, CancellationToken ct) =>
        await db.ListAsync(
            $"""
            select d.digest, k.subject_id, k.kek_version, k.wrapped
              from subject_directory d
              join subject_key k on k.subject_id = d.subject_id
             where d.key_version = {ring.IndexVersion} and d.digest {db.AnyOf(digests)}
            """,
            row => KeyValuePair.Create(row.Bytes(0), SubjectRoot.Open(ring, row.Id(1), row.Int(2), row.Bytes(3))), ct);

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
}
