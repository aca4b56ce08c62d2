using Probity.Calendar;
using Probity.Challenges;
using Probity.Entries;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Notices;

/// <summary>A notice that was opened.</summary>
/// <param name="At">When.</param>
/// <param name="IsRepeat">It had been opened before, and nothing changed.</param>
public sealed record NoticeOpening(Instant At, bool IsRepeat);

/// <summary>
/// The signed-in person opens a notice. Of an entry's own notice that is its delivery (charter C4); a notice of a suspension or of a challenge delivers nothing but itself. Opening it again changes nothing.
/// </summary>
public sealed class OpenNotice(ReadNotices notices, DeliverNotice deliver, Store store, KeyRing ring)
{
    /// <summary>Opens it. Refusal: <see cref="ReadNotices.Unknown"/>.</summary>
    public async Task<Outcome<NoticeOpening>> RunAsync(Guid subject, string number, Channel channel, CancellationToken ct)
    {
        var found = await notices.FindAsync(subject, number, ct);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value.Look is { } look) return await OpenAsync(subject, found.Value, look, channel, ct);
        if (found.Value.SuspensionId is not null) return await OpenAsync(subject, found.Value, channel, ct);

        var delivery = new NewDelivery(DeliveryKind.PortalOpened, Actor.Subject(channel), null, "");
        var delivered = await deliver.RunAsync(subject, found.Value.EntryId, delivery, ct);
        return delivered.IsRefused ? ReadNotices.Unknown : new NoticeOpening(delivered.Value.At, delivered.Value.IsRepeat);
    }

    async Task<Outcome<NoticeOpening>> OpenAsync(Guid subject, InboxNotice notice, Channel channel, CancellationToken ct)
    {
        if (notice.OpenedAt is { } before) return new NoticeOpening(before, IsRepeat: true);

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var entries = work.AskEntry(subject, notice.EntryId);
        var notes = work.AskNotices(subject);
        var root = await work.RootAsync(ring, subject, ct);
        if (entries.Rows is not [var stored]) return ReadNotices.Unknown;
        if (notes.Rows.First(one => one.Number == notice.Number).OpenedAt is { } at) return new NoticeOpening(at, IsRepeat: true);

        work.OpenNotice(subject, notice.Number);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], new Fact(FactKind.NoticeOpened, work.Now, Actor.Subject(channel), "", [notice.Number.ToString(), stored.Number.ToString()]), stored.Id, stored.Key(root));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new NoticeOpening(work.Now, IsRepeat: false);
    }

    async Task<Outcome<NoticeOpening>> OpenAsync(Guid subject, InboxNotice notice, Guid look, Channel channel, CancellationToken ct)
    {
        if (notice.OpenedAt is { } before) return new NoticeOpening(before, IsRepeat: true);

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [subject] = 1 }, ct);
        var notes = work.AskNotices(subject);
        var root = await work.RootAsync(ring, subject, ct);
        if (await work.FindChallengeAsync(subject, look, ct) is not { } stored) return ReadNotices.Unknown;
        if (notes.Rows.First(one => one.Number == notice.Number).OpenedAt is { } at) return new NoticeOpening(at, IsRepeat: true);

        work.OpenLookNotice(subject, notice.Number);
        var facts = new FactSheet(work);
        facts.Add(root, counters[subject], new Fact(FactKind.LookNoticeOpened, work.Now, Actor.Subject(channel), "", [notice.Number.ToString(), stored.Open(root).Matter.Receipt]), look, root.DataKey(look, stored.Key));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return new NoticeOpening(work.Now, IsRepeat: false);
    }
}
