using Probity.Bodies;
using Probity.Calendar;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>A delivery as it stands in the database.</summary>
sealed record StoredDelivery(Guid Id, Delivery Delivery, byte[] Box);

/// <summary>A notice in the inbox: nothing of what it says.</summary>
/// <param name="Number">Public number.</param>
/// <param name="SentAt">When its batch was released.</param>
/// <param name="Sender">The source.</param>
/// <param name="OpenedAt">When the person opened it; null while unread.</param>
/// <param name="EntryId">Which entry it tells of; stays in the program.</param>
public sealed record InboxNotice(NoticeNumber Number, Instant SentAt, CreditCode Sender, Instant? OpenedAt, Guid EntryId);

/// <summary>SQL of the notices' own tables.</summary>
static class NoticeQueries
{
    /// <summary>The notices of a person's released entries, the newest first.</summary>
    public static Answer<InboxNotice> AskNotices(this Session db, Guid subject) =>
        db.Ask(
            $"""
            select n.number, e.released_at, e.body, n.opened_at, n.entry_id
              from notice n
              join released_entry e on e.subject_id = n.subject_id and e.entry_id = n.entry_id
             where n.subject_id = {subject}
             order by e.released_at desc, n.number
            """,
            row => new InboxNotice(NoticeNumber.Parse(row.Text(0)), row.Instant(1), row.Body(2), row.InstantOrNull(3), row.Id(4)));

    /// <summary>Every delivery of one entry's notice.</summary>
    public static Answer<StoredDelivery> AskDeliveriesOf(this Session db, Guid subject, Guid entryId) =>
        db.Ask(
            $"""
            select delivery_id, kind, delivered_at, sealed
              from delivery
             where subject_id = {subject} and entry_id = {entryId}
             order by delivered_at, delivery_id
            """,
            row => new StoredDelivery(row.Id(0), new Delivery(Enum.Parse<DeliveryKind>(row.Text(1)), row.Instant(2)), row.Bytes(3)));

    /// <summary>Marks the notice of an entry as opened, once.</summary>
    public static void OpenNotice(this Work work, Guid subject, Guid entryId, Instant at) =>
        work.Write(
            $"""
            update notice
               set opened_at = {at}, version = version + 1
             where subject_id = {subject} and entry_id = {entryId} and opened_at is null
            """);
}
