using Probity.Bodies;
using Probity.Entries;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>A notice that its addressee has opened.</summary>
/// <param name="Notice">Its line in the inbox.</param>
/// <param name="Entry">The entry that it tells of.</param>
public sealed record OpenedNotice(InboxNotice Notice, OwnEntry Entry)
{
    /// <summary>The suspension of which it tells, or whose end; null for an entry's own notice.</summary>
    public EntrySuspension? Suspension => Entry.Suspensions.FirstOrDefault(one => one.Id == Notice.SuspensionId);

    /// <summary>Who had got the entry before it was suspended; empty for an entry's own notice.</summary>
    public IReadOnlyList<OwnRecipient> Recipients { get; init; } = [];
}

/// <summary>The person's inbox (收件箱). What a notice says is shown only after it was opened.</summary>
public sealed class ReadNotices(Store store, KeyRing ring, RulesInForce rules, ReadRecipients recipients)
{
    /// <summary>The number is no notice of this person: unknown and somebody else's answer alike.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("notice.unknown",
        "没有这一编号的告知书。请从收件箱中重新选择。", "You have no notice of this number. Choose one from your inbox.");

    /// <summary>The notices, the newest first: date and sender only.</summary>
    public async Task<IReadOnlyList<InboxNotice>> ListAsync(Guid subject, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var notices = session.AskNotices(subject);
        await session.FlushAsync(ct);

        // Of a suspension and of a challenge the register itself tells, not the source.
        return rules.EditionAt(store.Now)?.Operator is { } centre ? [.. notices.Rows.Select(one => one.IsDelivery ? one : one with { Sender = centre })] : notices.Rows;
    }

    /// <summary>One line of the inbox. Refusal: <see cref="Unknown"/>.</summary>
    public async Task<Outcome<InboxNotice>> FindAsync(Guid subject, string number, CancellationToken ct)
    {
        if (!NoticeNumber.TryParse(number, null, out var parsed)) return Unknown;

        var notices = await ListAsync(subject, ct);
        return notices.FirstOrDefault(notice => notice.Number == parsed) is { } notice ? notice : Unknown;
    }

    /// <summary>What an opened notice of an entry says; null while it is unread. Refusal: <see cref="Unknown"/>.</summary>
    public async Task<Outcome<OpenedNotice?>> ReadAsync(Guid subject, string number, CancellationToken ct)
    {
        var found = await FindAsync(subject, number, ct);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value.OpenedAt is null || found.Value.Look is not null) return default(OpenedNotice);

        await using var session = await store.ReadAsync(ct);
        var entry = await DeliverableEntry.FindAsync(session, (subject, found.Value.EntryId, store.Now), ring, rules, ct);
        if (entry is null) return Unknown;

        var opened = new OpenedNotice(found.Value, entry.Entry);
        return opened.Suspension is { } suspension ? opened with { Recipients = await recipients.ListAsync(subject, entry.Stored.Number, suspension.SuspendedAt, ct) } : opened;
    }
}
