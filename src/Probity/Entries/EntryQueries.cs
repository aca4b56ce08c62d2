using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Notices;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>SQL of the entries' own tables; only of released batches, for before that nobody is told anything.</summary>
static class EntryQueries
{
    /// <summary>All of a person's entries, in the next round trip.</summary>
    public static Answer<StoredEntry> AskEntries(this Session db, Guid subject) =>
        db.Ask(
            $"""
            select entry_id, number, item, edition, body, released_at, version, sealed, wrapped
              from released_entry
             where subject_id = {subject}
            """,
            Read);

    /// <summary>One of a person's entries by id; no row when it is another's, unknown or not released.</summary>
    public static Answer<StoredEntry> AskEntry(this Session db, Guid subject, Guid entryId) =>
        db.Ask(
            $"""
            select entry_id, number, item, edition, body, released_at, version, sealed, wrapped
              from released_entry
             where subject_id = {subject} and entry_id = {entryId}
            """,
            Read);

    /// <summary>Every delivery of a person's notices, those that do not count too, with its entry.</summary>
    public static Answer<(Guid EntryId, Delivery Delivery)> AskDeliveries(this Session db, Guid subject) =>
        db.Ask(
            $"select entry_id, kind, delivered_at from delivery where subject_id = {subject} order by delivered_at, delivery_id",
            row => (row.Id(0), new Delivery(Enum.Parse<DeliveryKind>(row.Text(1)), row.Instant(2))));

    /// <summary>Whose entry a number names, whatever its state; no row when none.</summary>
    public static Task<(Guid Subject, Guid EntryId)?> FindOwnerAsync(this Session db, EntryNumber number, CancellationToken ct) =>
        db.FindAsync<(Guid, Guid)?>(
            $"select subject_id, entry_id from entry_directory where number = {number}", row => (row.Id(0), row.Id(1)), ct);

    static StoredEntry Read(Row row) => new(
        row.Id(0), EntryNumber.Parse(row.Text(1)), row.Text(2), row.Text(3), row.Body(4), row.Instant(5), row.Int(6), row.Bytes(7), row.Bytes(8));
}

/// <summary>An entry of a released batch as it stands in the database: what it says is still sealed.</summary>
sealed record StoredEntry(
    Guid Id, EntryNumber Number, string Item, string Edition, CreditCode Body, Instant ReleasedAt, int Version, byte[] Box, byte[] WrappedKey)
{
    /// <summary>The key under which it, its deliveries and its facts stand.</summary>
    public SecretKey Key(SubjectRoot root) => root.DataKey(Id, WrappedKey);

    /// <summary>What it says.</summary>
    public EntryContent Open(SubjectRoot root) => EntryCodec.Open(Key(root), Id, Version, Box);
}
