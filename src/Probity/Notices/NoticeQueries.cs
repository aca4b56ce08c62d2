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
/// <param name="EntryId">Which entry it tells of; empty where it tells of a look. Stays in the program.</param>
public sealed record InboxNotice(NoticeNumber Number, Instant SentAt, CreditCode Sender, Instant? OpenedAt, Guid EntryId)
{
    /// <summary>The suspension of which it tells, or whose end, of an entry or of a purpose; null where it tells of none.</summary>
    public Guid? SuspensionId { get; init; }

    /// <summary>The challenged look of which it tells; null where it tells of an entry. Stays in the program.</summary>
    public Guid? Look { get; init; }

    /// <summary>Code of what it tells.</summary>
    public string Kind { get; init; } = StandingNotice.Recorded;

    /// <summary>Whether it tells that a suspension ended.</summary>
    public bool IsResumption => Kind is StandingNotice.Resumed;

    /// <summary>Whether opening it is the delivery of an entry's own notice.</summary>
    public bool IsDelivery => Kind is StandingNotice.Recorded;
}

/// <summary>SQL of the notices' own tables.</summary>
static class NoticeQueries
{
    /// <summary>The notices of a person's released entries and challenged looks, the newest first.</summary>
    public static Answer<InboxNotice> AskNotices(this Session db, Guid subject) =>
        db.Ask(
            $"""
            select n.number, case when n.suspension_id is null then e.released_at else n.created_at end as sent_at, e.body, n.opened_at, n.entry_id, n.suspension_id, n.kind, 0 as of_look
              from notice n
              join released_entry e on e.subject_id = n.subject_id and e.entry_id = n.entry_id
             where n.subject_id = {subject}
             union all
            select n.number, n.created_at, c.body, n.opened_at, n.inquiry_id, n.suspension_id, n.kind, 1
              from look_notice n
              join keyed_challenge c on c.subject_id = n.subject_id and c.inquiry_id = n.inquiry_id
             where n.subject_id = {subject}
             order by sent_at desc, number
            """,
            row => new InboxNotice(NoticeNumber.Parse(row.Text(0)), row.Instant(1), row.Body(2), row.InstantOrNull(3), row.Int(7) is 0 ? row.Id(4) : default)
            {
                SuspensionId = row.IdOrNull(5), Kind = row.Text(6), Look = row.Int(7) is 0 ? null : row.Id(4),
            });

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

    /// <summary>Marks a notice of a suspension as opened, once.</summary>
    public static void OpenNotice(this Work work, Guid subject, NoticeNumber number) =>
        work.Update($"update notice set opened_at = {work.Now}, version = version + 1 where subject_id = {subject} and number = {number} and opened_at is null");

    /// <summary>Marks a notice of a challenged look as opened, once.</summary>
    public static void OpenLookNotice(this Work work, Guid subject, NoticeNumber number) =>
        work.Update($"update look_notice set opened_at = {work.Now}, version = version + 1 where subject_id = {subject} and number = {number} and opened_at is null");

    /// <summary>Marks the notice of an entry as opened, once.</summary>
    public static void OpenNotice(this Work work, Guid subject, Guid entryId, Instant at) =>
        work.Write(
            $"""
            update notice
               set opened_at = {at}, version = version + 1
             where subject_id = {subject} and entry_id = {entryId} and suspension_id is null and opened_at is null
            """);
}
