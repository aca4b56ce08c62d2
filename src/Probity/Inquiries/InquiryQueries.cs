using Probity.Calendar;
using Probity.Entries;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Inquiries;

/// <summary>SQL of inquiries. Entries are read through the view <c>usable_entry</c> that their owner publishes.</summary>
static class InquiryQueries
{
    /// <summary>A still sealed entry that may be used at an instant.</summary>
    public sealed record SealedEntry(Guid Subject, Guid Id, string Number, Instant UsableTo, int Version, byte[] Box, byte[] Key)
    {
        public UsableEntry Open(SubjectRoot root) => new(Number, UsableTo, EntryCodec.Open(DataKey(root), Id, Version, Box));

        public SecretKey DataKey(SubjectRoot root) => root.DataKey(Id, Key);
    }

    /// <summary>What is remembered of a request under an idempotency key.</summary>
    public sealed record Repeat(byte[] Key, byte[] Request, string Receipt);

    public static Answer<SealedEntry> AskUsable(this Session db, IReadOnlyList<Guid> subjects, Instant now) =>
        db.Ask(
            $"""
            select subject_id, entry_id, number, usable_to, version, sealed, wrapped
              from usable_entry
             where subject_id {db.AnyOf(subjects)} and usable_from <= {now} and usable_to > {now}
            """,
            row => new SealedEntry(row.Id(0), row.Id(1), row.Text(2), row.Instant(3), row.Int(4), row.Bytes(5), row.Bytes(6)));

    public static Answer<byte[]> AskCases(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask($"select digest from case_file where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}", row => row.Bytes(0));

    public static Answer<byte[]> AskParties(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask($"select digest from case_party where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}", row => row.Bytes(0));

    public static Answer<Repeat> AskRepeats(this Session db, KeyRing ring, IReadOnlyList<byte[]> keys) =>
        db.Ask(
            $"select digest, request, receipt from idempotency where key_version = {ring.IndexVersion} and digest {db.AnyOf(keys)}",
            row => new Repeat(row.Bytes(0), row.Bytes(1), row.Text(2)));


    /// <summary>A sealed look with its key.</summary>
    public sealed record SealedLook(Guid Subject, Guid Id, string Body, Instant AskedAt, byte[] Box, byte[] Key);

    public static Task<SealedLook?> FindReceiptAsync(this Session db, ReceiptNumber receipt, CancellationToken ct) =>
        db.FindAsync(
            $"""
            select i.subject_id, i.inquiry_id, r.body, i.asked_at, i.sealed, k.wrapped
              from receipt_directory r
              join inquiry i on i.subject_id = r.subject_id and i.inquiry_id = r.inquiry_id
              join data_key k on k.subject_id = i.subject_id and k.key_id = i.inquiry_id
             where r.number = {receipt}
            """,
            row => new SealedLook(row.Id(0), row.Id(1), row.Text(2), row.Instant(3), row.Bytes(4), row.Bytes(5)), ct);
}
