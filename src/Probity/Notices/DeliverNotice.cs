using Probity.Calendar;
using Probity.Bodies;
using Probity.Entries;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>A delivery to be recorded.</summary>
/// <param name="Kind">How the notice reached the person.</param>
/// <param name="Actor">Who says so: the person by opening it, or the clerk who handed or posted it.</param>
/// <param name="On">Day on which it arrived, in China; null: at this instant.</param>
/// <param name="Evidence">Postal number, or which document was seen; empty for what happened before our eyes.</param>
public sealed record NewDelivery(DeliveryKind Kind, Actor Actor, DateOnly? On, string Evidence);

/// <summary>What a delivery did.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="At">When the notice arrived.</param>
/// <param name="Life">The entry's interval after it.</param>
/// <param name="IsRepeat">The same delivery was known already, and nothing changed.</param>
public sealed record Delivered(EntryNumber Entry, Instant At, UseInterval Life, bool IsRepeat);

/// <summary>
/// Records that a notice arrived, whichever way (charter C4): the delivery, the entry's interval and the fact in one transaction. The same
/// delivery twice changes nothing the second time.
/// </summary>
public sealed class DeliverNotice(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>No entry of this number for this asker: unknown, not released and another body's answer alike.</summary>
    public static readonly Refusal EntryUnknown = Refusal.Unknown("notice.entry-unknown",
        "本单位没有需要送达的这一编号的记录。请核对编号。", "There is no entry of this number for your body to deliver. Check the number.");

    /// <summary>The day is still to come.</summary>
    public static readonly Refusal DateAhead = Refusal.Invalid("notice.date-ahead",
        "送达日期不能晚于今天。", "The day of delivery cannot be after today.");

    /// <summary>The day lies before the notice existed.</summary>
    public static readonly Refusal DateBeforeRelease = Refusal.Invalid("notice.date-before-release",
        "送达日期不能早于告知书发出之日。请核对日期。", "The day of delivery cannot be before the notice was issued. Check the date.");

    /// <summary>Records it. Refusals: all of this type's.</summary>
    public async Task<Outcome<Delivered>> RunAsync(Guid subject, Guid entryId, NewDelivery delivery, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var found = await DeliverableEntry.FindAsync(work, (subject, entryId, work.Now), ring, rules, ct);
        if (found is null || !found.IsFor(delivery.Actor, rules)) return EntryUnknown;
        if (WrongDay(found, delivery.On, work.Now) is { } refusal) return refusal;

        var at = Arrival(delivery.On, work.Now);
        if (found.Knows(delivery, at) is { } known) return new Delivered(found.Stored.Number, known, found.Entry.Life, IsRepeat: true);

        var after = found.With(new Delivery(delivery.Kind, at));
        var life = RewriteUse.Write(work, found.Root, found.Stored, after);
        await WriteAsync(work, found, (counters[subject], delivery, at), ct);
        await work.CommitAsync(ct);
        return new Delivered(found.Stored.Number, at, life, IsRepeat: false);
    }

    static Refusal? WrongDay(DeliverableEntry found, DateOnly? on, Instant now)
    {
        if (on is not { } day) return null;
        if (day > ShanghaiTime.DayOf(now)) return DateAhead;

        return day < ShanghaiTime.DayOf(found.Stored.ReleasedAt) ? DateBeforeRelease : null;
    }

    // Of a day that is over only the day is known: its last instant favours the person.
    static Instant Arrival(DateOnly? on, Instant now) =>
        on is { } day && day < ShanghaiTime.DayOf(now) ? new Instant(ShanghaiTime.EndOf(day).Microseconds - 1) : now;

    static async Task WriteAsync(Work work, DeliverableEntry found, (long N, NewDelivery Delivery, Instant At) made, CancellationToken ct)
    {
        var (n, delivery, at) = made;
        var (stored, root) = (found.Stored, found.Root);
        var deliveryId = Ids.New(work.Now);
        var key = stored.Key(root);
        var box = DeliveryCodec.Seal(key, deliveryId, new DeliveryEvidence(delivery.Actor.Body, delivery.Actor.Official, delivery.Evidence));
        if (delivery.Kind is DeliveryKind.PortalOpened) work.OpenNotice(root.Subject, stored.Id, at);
        await work.InsertAsync(Tables.Delivery, [[root.Subject, deliveryId, stored.Id, delivery.Kind.ToString(), at, work.Now, box]], ct);

        var facts = new FactSheet(work);
        var on = ShanghaiTime.DayOf(at).ToString("yyyy-MM-dd");
        string[] what = [stored.Number.ToString(), delivery.Kind.ToString(), on, delivery.Evidence];
        facts.Add(root, n, new Fact(FactKind.NoticeDelivered, work.Now, delivery.Actor, "", what), stored.Id, key);
        await facts.WriteAsync(ct);
    }
}
