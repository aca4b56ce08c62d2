using Probity.Calendar;
using Probity.Bodies;
using Probity.Entries;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Notices;

/// <summary>An entry whose notice is to be delivered, read after the person's counter was raised.</summary>
sealed record DeliverableEntry(StoredEntry Stored, OwnEntry Entry, SubjectRoot Root, IReadOnlyList<StoredDelivery> Earlier)
{
    /// <summary>The entry; null when there is none that was released.</summary>
    public static async Task<DeliverableEntry?> FindAsync(
        Session db, (Guid Subject, Guid EntryId, Instant Now) where, KeyRing ring, RulesInForce rules, CancellationToken ct)
    {
        var entries = db.AskEntry(where.Subject, where.EntryId);
        var deliveries = db.AskDeliveriesOf(where.Subject, where.EntryId);
        var suspensions = db.AskSuspensions(where.Subject);
        await db.FlushAsync(ct);
        if (entries.Rows is not [var stored]) return null;

        var root = await db.RootAsync(ring, where.Subject, ct);
        var entry = OwnEntry.Of(stored, root, rules,
            new EntryHistory([.. deliveries.Rows.Select(earlier => earlier.Delivery)], [.. suspensions.Rows.Where(one => one.EntryId == stored.Id)], where.Now));
        return new DeliverableEntry(stored, entry, root, deliveries.Rows);
    }

    /// <summary>Whether this actor may deliver it: the person, the source, or the body that runs the register.</summary>
    public bool IsFor(Actor actor, RulesInForce rules) =>
        actor.Body.Length is 0 || actor.Body == Stored.Body.ToString() || rules.Editions.All.Any(edition => edition.Operator.ToString() == actor.Body);

    /// <summary>When the same delivery arrived, if it is known: opening is the same whenever it happens again, others by day and evidence.</summary>
    public Instant? Knows(NewDelivery delivery, Instant at)
    {
        var same = Earlier.Where(earlier => earlier.Delivery.Kind == delivery.Kind);
        if (delivery.Kind is not DeliveryKind.PortalOpened)
            same = same.Where(earlier => ShanghaiTime.DayOf(earlier.Delivery.At) == ShanghaiTime.DayOf(at) && EvidenceOf(earlier) == delivery.Evidence);

        return same.Select(earlier => (Instant?)earlier.Delivery.At).FirstOrDefault();
    }

    /// <summary>The entry with one delivery more.</summary>
    public OwnEntry With(Delivery delivery) =>
        Entry with { Facts = Entry.Facts with { Deliveries = [.. Entry.Facts.Deliveries, delivery] } };

    string EvidenceOf(StoredDelivery earlier) => DeliveryCodec.Open(Stored.Key(Root), earlier.Id, earlier.Box).Evidence;
}
