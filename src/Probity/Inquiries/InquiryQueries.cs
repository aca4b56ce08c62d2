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
        public string Item { get; init; } = "";

        public UsableEntry Open(SubjectRoot root) => new(Number, UsableTo, EntryCodec.Open(DataKey(root), Id, Version, Box));

        public SecretKey DataKey(SubjectRoot root) => root.DataKey(Id, Key);
    }

    /// <summary>What is remembered of a request under an idempotency key.</summary>
    public sealed record Repeat(byte[] Key, byte[] Request, string Receipt);

    /// <summary>The entries of one person that may be used at an instant.</summary>
    public static Answer<SealedEntry> AskUsable(this Session db, Guid subject, Instant now) =>
        db.Ask(
            $"""
            select subject_id, entry_id, number, usable_to, version, sealed, wrapped
              from usable_entry
             where subject_id = {subject} and usable_from <= {now} and usable_to > {now} and answerable_to > {now}
            """,
            Read);

    /// <summary>
    /// The entries that questions may be told of, each with the digest of number and name that led to it: of whom that number and name is, a party of the case where one is
    /// needed (beside the names), of an item that is seen. Whoever is not told anything costs no row (charter C5).
    /// </summary>
    public static Answer<(byte[] Name, SealedEntry Entry)> AskUsable(
        this Work db, KeyRing ring, (IReadOnlyList<byte[]> Names, IReadOnlyList<byte[]?> Parties) asked, IReadOnlyList<string> items) =>
        db.Ask(
            $"""
            select e.subject_id, e.entry_id, e.number, e.usable_to, e.version, e.sealed, e.wrapped, e.item, asked.name
              from {db.Rows(("name", asked.Names), ("party", asked.Parties))}
              join named_subject n on n.key_version = {ring.IndexVersion} and n.digest = asked.name
              join usable_entry e on e.subject_id = n.subject_id
             where e.usable_from <= {db.Now} and e.usable_to > {db.Now} and e.answerable_to > {db.Now} and e.item {db.AnyOf(items)}
               and (asked.party is null or exists (select 1 from case_party p where p.key_version = {ring.IndexVersion} and p.digest = asked.party))
            """,
            row => (row.Bytes(8), Read(row) with { Item = row.Text(7) }));

    public static Answer<byte[]> AskCases(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask($"select digest from case_file where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}", row => row.Bytes(0));

    public static Answer<byte[]> AskParties(this Session db, KeyRing ring, IReadOnlyList<byte[]> digests) =>
        db.Ask($"select digest from case_party where key_version = {ring.IndexVersion} and digest {db.AnyOf(digests)}", row => row.Bytes(0));

    public static Answer<Repeat> AskRepeats(this Session db, KeyRing ring, IReadOnlyList<byte[]> keys) =>
        db.Ask(
            $"select digest, request, receipt from idempotency where key_version = {ring.IndexVersion} and digest {db.AnyOf(keys)}",
            row => new Repeat(row.Bytes(0), row.Bytes(1), row.Text(2)));

    static SealedEntry Read(Row row) => new(row.Id(0), row.Id(1), row.Text(2), row.Instant(3), row.Int(4), row.Bytes(5), row.Bytes(6));

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
