using Probity.Bodies;
using Probity.Entries;
using Probity.Facts;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Notices;

/// <summary>A notice to be printed and handed over or posted.</summary>
/// <param name="Name">To whom it is addressed.</param>
/// <param name="Entry">The entry that it tells of.</param>
public sealed record PreparedNotice(PersonName Name, OwnEntry Entry);

/// <summary>
/// Shows a clerk of the source or of the credit centre a notice with the person's name, in order to deliver it. That is a look: it is
/// durable in the person's log before anything is shown (charter C6). The number is not shown; the letter needs none.
/// </summary>
public sealed class PrepareDelivery(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>The notice. Refusal: <see cref="DeliverNotice.EntryUnknown"/>; a refused attempt shows nothing and is no look.</summary>
    public async Task<Outcome<PreparedNotice>> RunAsync(Official clerk, EntryNumber number, Channel channel, CancellationToken ct)
    {
        var owner = await OwnerAsync(number, ct);
        if (owner is not { } where) return DeliverNotice.EntryUnknown;

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [where.Subject] = 1 }, ct);
        var found = await DeliverableEntry.FindAsync(work, (where.Subject, where.EntryId, work.Now), ring, rules, ct);
        var actor = clerk.ActsBy(channel);
        if (found is null || !found.IsFor(actor, rules)) return DeliverNotice.EntryUnknown;
        if (await work.FindNameAsync(found.Root, ct) is not { } name) return DeliverNotice.EntryUnknown;

        var looks = new LookSheet(work, ring);
        var look = new Look(LookKind.Delivery, channel, actor.Official, clerk.Post) { PostInEnglish = clerk.PostInEnglish, About = number.ToString(), Edition = found.Stored.Edition };
        looks.Add(found.Root, counters[where.Subject], look, new Fact(FactKind.DeliveryPrepared, work.Now, actor, "", [number.ToString()]));
        await looks.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new PreparedNotice(name, found.Entry);
    }

    async Task<(Guid Subject, Guid EntryId)?> OwnerAsync(EntryNumber number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.FindOwnerAsync(number, ct);
    }
}
