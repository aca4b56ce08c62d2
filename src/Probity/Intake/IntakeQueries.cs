using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>Many-key look-ups of a chunk.</summary>
static class IntakeQueries
{
    /// <summary>Rows that this body sent before, by row key.</summary>
    public static Answer<(byte[] Key, byte[] Content)> AskRows(this Session db, KeyRing ring, IReadOnlyList<byte[]> keys) =>
        db.Ask(
            $"select digest, content from row_directory where key_version = {ring.IndexVersion} and digest {db.AnyOf(keys)}",
            row => (row.Bytes(0), row.Bytes(1)));

    /// <summary>Under which name this body sent a number before.</summary>
    public static Answer<(byte[] Sent, byte[] Name)> AskSourceNames(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask(
            $"select digest, name from source_name where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}",
            row => (row.Bytes(0), row.Bytes(1)));

    /// <summary>The names of persons, and whether each hangs on a batch that can still be discarded.</summary>
    public static Answer<KnownName> AskKnownNames(this Session db, IReadOnlyList<Guid> subjects) =>
        db.Ask(
            $"""
            select n.subject_id, n.digest, n.batch_id, b.released_at
              from subject_name n
              left join batch b on b.batch_id = n.batch_id
             where n.known_to is null and n.subject_id {db.AnyOf(subjects)}
            """,
            row => new KnownName(row.Id(0), row.Bytes(1), row.IdOrNull(2), row.IdOrNull(2) is null || row.LongOrNull(3) is not null));

    /// <summary>Gives back numbers that were taken in this work for persons of whom it had nothing to tell, so that none is missing.</summary>
    public static void GiveBack(this Work work, IReadOnlyList<Guid> subjects)
    {
        if (subjects.Count > 0) work.Write($"update subject set counter = counter - 1 where subject_id {work.AnyOf(subjects)}");
    }

    /// <summary>The names of a person in clear, for the identity desk, after the look was counted: none that only an unreleased batch brought.</summary>
    public static async Task<IReadOnlyList<PersonName>> ListNamesAsync(this Session db, SubjectRoot root, CancellationToken ct) =>
        [.. (await db.ListAsync(
            $"""
            select n.name_id, n.sealed
              from subject_name n
              left join batch b on b.batch_id = n.batch_id
             where n.subject_id = {root.Subject} and n.known_to is null and (n.batch_id is null or b.released_at is not null)
             order by n.known_from, n.name_id
            """,
            row => IdentityCodec.OpenName(root, row.Id(0), row.Bytes(1)), ct)).DistinctBy(name => name.Normal)];

    /// <summary>Forgets a row that did not become an entry after all, so that it can be sent again, and the name that came with it.</summary>
    public static void Forget(this Work work, KeyRing ring, ChunkRow row, Guid batchId)
    {
        if (row.Digests is not { } digests) return;

        work.Write($"delete from row_directory where digest = {digests.Key} and key_version = {ring.IndexVersion} and content = {digests.Content} and batch_id = {batchId}");
        work.Write($"delete from source_name where digest = {digests.Sent} and key_version = {ring.IndexVersion} and name = {digests.Name} and batch_id = {batchId}");
    }
}
