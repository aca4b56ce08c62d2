using Probity.Bodies;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects.Counter;

/// <summary>A binding that waits for a second clerk, by its number alone: no list shows a person.</summary>
/// <param name="Number">By which it is confirmed.</param>
/// <param name="OpenedAt">When the first clerk saw the document.</param>
/// <param name="LapsesAt">Until when it waits.</param>
/// <param name="IsOwn">Whether the clerk who asks opened it: then another one confirms.</param>
public sealed record WaitingBinding(BindingNumber Number, Instant OpenedAt, Instant LapsesAt, bool IsOwn);

/// <summary>One binding as the person reads it: which counter saw a document of theirs, when, and what came of it.</summary>
/// <param name="Number">By which the counter speaks of it.</param>
/// <param name="Body">Name that the body bears.</param>
/// <param name="Posts">The posts of the clerks who saw the document.</param>
/// <param name="OpenedAt">When the first saw it.</param>
/// <param name="ConfirmedAt">When the second saw it; null when none did.</param>
/// <param name="EndedAt">When it ended; null while it waits.</param>
/// <param name="EndedAs">As what: <c>bound</c>, <c>cancelled</c>, <c>differs</c> or <c>lapsed</c>.</param>
public sealed record OwnBinding(BindingNumber Number, Words Body, IReadOnlyList<string> Posts, Instant OpenedAt, Instant? ConfirmedAt, Instant? EndedAt, string? EndedAs);

/// <summary>Bindings at counters: those that wait, for the clerks of the body, and a person's own, for the person.</summary>
public sealed class ReadBindings(Store store, KeyRing ring, Roster roster)
{
    /// <summary>What waits for a second clerk of the official's body, the oldest first.</summary>
    public async Task<IReadOnlyList<WaitingBinding>> ListWaitingAsync(Official clerk, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskWaiting(clerk.Body, store.Now);
        await session.FlushAsync(ct);
        return [.. found.Rows.Select(one => new WaitingBinding(one.Number, one.OpenedAt, one.LapsesAt, one.OpenedBy == clerk.Appointment))];
    }

    /// <summary>A person's own, the newest first.</summary>
    public async Task<IReadOnlyList<OwnBinding>> ListOwnAsync(Guid subject, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskBindingsOf(subject);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return [.. found.Rows.Select(one => Of(one, register, store.Now))];
    }

    // What waited too long has ended, whether or not somebody has swept it up yet.
    OwnBinding Of(StoredBinding one, SubjectRoot register, Instant now)
    {
        var isLapsed = one.EndedAt is null && one.LapsesAt <= now;
        return new(one.Number, roster.NameAt(one.Body, one.OpenedAt), BindingCodec.OpenPosts(register, one), one.OpenedAt, one.ConfirmedAt,
            isLapsed ? one.LapsesAt : one.EndedAt, isLapsed ? "lapsed" : one.EndedAs);
    }
}
