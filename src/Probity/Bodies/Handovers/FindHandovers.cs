using Probity.Bodies.Officials;
using Probity.Bodies.Upkeep;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Handovers;

/// <summary>A list of open work on its way to a successor.</summary>
/// <param name="Leaver">Whose work it is.</param>
/// <param name="Successor">Who takes over; null while nobody was named.</param>
/// <param name="Works">Public numbers of the work.</param>
/// <param name="OpenedAt">When the list was made.</param>
/// <param name="Version">To be named by whoever signs.</param>
public sealed record ShownHandover(ShownOfficial Leaver, ShownOfficial? Successor, IReadOnlyList<string> Works, Instant OpenedAt, int Version)
{
    /// <summary>Whether the appointment was ended before anybody took over.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>When the leaver, or an administrator in the leaver's place, signed.</summary>
    public Instant? LeaverSignedAt { get; init; }

    /// <summary>Whether an administrator signed in the leaver's place.</summary>
    public bool IsSignedInPlace { get; init; }

    /// <summary>When the successor signed.</summary>
    public Instant? SuccessorSignedAt { get; init; }
}

/// <summary>What a leaver has in hand, and who takes it over.</summary>
/// <param name="Official">The leaver.</param>
/// <param name="Works">What stands in the leaver's name now.</param>
/// <param name="Handover">The list that is open; null where there is none.</param>
public sealed record InHand(ShownOfficial Official, IReadOnlyList<OpenWork> Works, ShownHandover? Handover);

/// <summary>Open work of a body's officials and the lists on which it changes hands.</summary>
public sealed class FindHandovers(Store store, KeyRing ring, OpenWorks works)
{
    /// <summary>Of one official of a body.</summary>
    public async Task<Outcome<InHand>> RunAsync(CreditCode body, string number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var found = session.AskOfficial(body, number);
        await session.FlushAsync(ct);
        if (found.Rows.Count is 0) return OwnOfficial.Unknown;

        var official = (await FindOfficials.ShowAsync(session, register, found.Rows, store.Now, ct))[0];
        var handover = await session.FindHandoverAsync(official.Id, ct);
        var open = (await works.ListAsync(session, body, ct))[number].ToArray();
        return new InHand(official, open, handover is null ? null : await ShowAsync(session, register, handover, ct));
    }

    /// <summary>Lists of a body, or those that one official is part of.</summary>
    public async Task<IReadOnlyList<ShownHandover>> ListAsync(CreditCode body, Guid? official, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var shown = new List<ShownHandover>();
        foreach (var handover in await session.ListHandoversAsync(body, official, ct)) shown.Add(await ShowAsync(session, register, handover, ct));
        return shown;
    }

    /// <summary>Officials of a body who serve no more, or not for another month, and have work in hand that is on no list.</summary>
    public async Task<IReadOnlyList<InHand>> ListLeaversAsync(CreditCode body, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var open = await works.ListAsync(session, body, ct);
        var soon = ShanghaiTime.DayOf(store.Now).AddDays(Confirmation.SoonDays);
        var leavers = new List<InHand>();
        foreach (var holder in open)
        {
            var found = session.AskOfficial(body, holder.Key);
            await session.FlushAsync(ct);
            if (found.OrNone() is not { } stored || (stored.EndedAt is null && stored.To > soon) || await session.FindHandoverAsync(stored.Id, ct) is not null) continue;

            leavers.Add(new InHand((await FindOfficials.ShowAsync(session, register, [stored], store.Now, ct))[0], [.. holder], null));
        }

        return leavers;
    }

    async Task<ShownHandover> ShowAsync(Session session, SubjectRoot register, StoredHandover handover, CancellationToken ct)
    {
        var leaver = session.AskOfficial(handover.Leaver);
        var successor = session.AskOfficial(handover.Successor ?? Ids.Register);
        await session.FlushAsync(ct);
        var shown = await FindOfficials.ShowAsync(session, register, [.. leaver.Rows, .. successor.Rows], store.Now, ct);
        return new ShownHandover(shown[0], shown.Count > 1 ? shown[1] : null, [.. handover.Works.Select(one => one.Number)], handover.OpenedAt, handover.Version)
        {
            IsUrgent = handover.IsUrgent,
            LeaverSignedAt = handover.LeaverSignedAt,
            IsSignedInPlace = handover.LeaverSignedBy is { } by && by != handover.Leaver,
            SuccessorSignedAt = handover.SuccessorSignedAt,
        };
    }
}
