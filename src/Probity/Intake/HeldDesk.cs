using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Intake;

/// <summary>Rows that wait for somebody at the operator, whatever for, and who may sit there: what the two desks share (<see cref="IdentityDesk"/>, <see cref="TextDesk"/>). It shows nobody's name.</summary>
public sealed class HeldDesk(Store store, KeyRing ring, Editions editions, Register register)
{
    readonly HoldAgain again = new(ring, editions, register.Mode);

    /// <summary>Why this official does not sit at the desk; null where nothing stands against it.</summary>
    public Refusal? Refuse(Official officer)
    {
        if (!officer.Holds(Role.IdentityOfficer)) return IdentityDesk.OfficerOnly;
        return editions.InForceOn(ShanghaiTime.DayOf(store.Now)) is { } edition && officer.IsOf(edition.Operator) ? null : IdentityDesk.OperatorOnly;
    }

    /// <summary>Rows of released batches of other bodies that wait for certain reasons, the oldest first.</summary>
    public async Task<Outcome<WaitingCheck[]>> ListAsync(string[] reasons, Official officer, CancellationToken ct)
    {
        if (Refuse(officer) is { } refusal) return refusal;

        await using var session = await store.ReadAsync(ct);
        return (await session.ListForDeskAsync(reasons, officer.Body, store.Now, ct)).Select(IdentityDesk.Of).ToArray();
    }

    /// <summary>A row that waits for one of the reasons, opened for an officer of the desk; the refusal where there is none, or not for this officer.</summary>
    internal async Task<Outcome<OpenedHold>> FindAsync(string[] reasons, CaseNumber number, Official officer, CancellationToken ct)
    {
        if (Refuse(officer) is { } refusal) return refusal;

        await using var session = await store.ReadAsync(ct);
        var held = await session.FindForDeskAsync(reasons, number, store.Now, ct);
        if (held is not null && officer.IsOf(held.Body)) return IdentityDesk.OwnRow;
        if (held is null || await session.FindFileKeyAsync(ring, held.Id, ct) is not { } key) return IdentityDesk.Unknown;

        var content = BatchCodec.OpenHeld(key, held.Id, held.Sealed);
        var row = again.Decide(held, content);
        return row.Draft is null ? IdentityDesk.Unknown : new OpenedHold(held, row) { Texts = again.FindTexts(held, content) };
    }
}

/// <summary>A held row with what it says.</summary>
sealed record OpenedHold(HeldQueries.HeldRow Held, ChunkRow Row)
{
    /// <summary>The columns in which the scanner found something.</summary>
    public required IReadOnlyList<ExcludedText> Texts { get; init; }
}
