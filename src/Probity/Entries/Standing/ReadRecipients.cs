using Probity.Bodies;
using Probity.Calendar;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Entries;

/// <summary>A body that got an entry, as the person reads it.</summary>
/// <param name="At">When.</param>
/// <param name="Body">Name that the body bore then.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="PurposeName">Its name.</param>
/// <param name="Receipt">Number of the body's receipt.</param>
public sealed record OwnRecipient(Instant At, Words Body, string Purpose, Words PurposeName, string Receipt);

/// <summary>To whom an entry was disclosed before it was suspended: for the person alone, from the looks at the person.</summary>
public sealed class ReadRecipients(Store store, KeyRing ring, RulesInForce rules)
{
    /// <summary>Those who had got a suspended entry, the newest first; empty for one that is not suspended.</summary>
    public async Task<IReadOnlyList<OwnRecipient>> ListAsync(Guid subject, OwnEntry entry, CancellationToken ct) =>
        entry.Suspension is { } suspension ? await ListAsync(subject, entry.Number, suspension.SuspendedAt, ct) : [];

    /// <summary>Those who had got an entry before an instant, the newest first.</summary>
    public async Task<IReadOnlyList<OwnRecipient>> ListAsync(Guid subject, EntryNumber number, Instant before, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var root = await session.RootAsync(ring, subject, ct);
        var all = await session.ListRecipientsAsync(root, ct);
        return [.. all.Where(one => one.Entry == number.ToString() && one.At < before).Select(Named)];
    }

    OwnRecipient Named(EntryRecipient one)
    {
        var day = ShanghaiTime.DayOf(one.At);
        var purpose = (rules.Editions.InForceOn(day) ?? rules.Editions.All[^1]).FindPurpose(one.Purpose);
        return new OwnRecipient(one.At, rules.Bodies.NameOn(one.Body, day), one.Purpose, purpose?.Name ?? Words.Same(one.Purpose), one.Receipt);
    }
}
