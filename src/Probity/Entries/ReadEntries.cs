using Probity.Bodies;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Entries;

/// <summary>A person's own entries, of released batches. For the person alone: there is no such question about somebody else.</summary>
public sealed class ReadEntries(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>The number is no entry of this person: unknown and somebody else's answer alike.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("entry.unknown",
        "没有这一编号的记录。请从您的记录列表中重新选择。", "You have no entry of this number. Choose one from your list of entries.");

    /// <summary>All of them, the newest decision first.</summary>
    public async Task<IReadOnlyList<OwnEntry>> ListAsync(Guid subject, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var entries = session.AskEntries(subject);
        var deliveries = session.AskDeliveries(subject);
        var suspensions = session.AskSuspensions(subject);
        var root = await session.RootAsync(ring, subject, ct);
        var byEntry = deliveries.Rows.ToLookup(delivery => delivery.EntryId, delivery => delivery.Delivery);
        var barred = suspensions.Rows.ToLookup(suspension => suspension.EntryId);
        return
        [
            .. entries.Rows
                .Select(stored => OwnEntry.Of(stored, root, rules, new EntryHistory([.. byEntry[stored.Id]], [.. barred[stored.Id]], store.Now)))
                .OrderByDescending(entry => entry.Content.DecisionDate)
                .ThenBy(entry => entry.Number.Bits),
        ];
    }

    /// <summary>One of them. Refusal: <see cref="Unknown"/>.</summary>
    public async Task<Outcome<OwnEntry>> FindAsync(Guid subject, string number, CancellationToken ct)
    {
        if (!EntryNumber.TryParse(number, null, out var parsed)) return Unknown;

        var own = await ListAsync(subject, ct);
        return own.FirstOrDefault(entry => entry.Number == parsed) is { } entry ? entry : Unknown;
    }
}
