using Probity.Bodies.Units;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Tree;

/// <summary>Suspends a purpose for a unit of a body, by a rule of the catalogue and nobody's hand. Two administrators give it back (<see cref="ChangePurposes"/>).</summary>
public sealed class SuspendPurpose(ChangeRoster change)
{
    /// <summary>It is suspended for the unit, or for the body as a whole.</summary>
    public static readonly Refusal Already = Refusal.Conflict("purpose.suspended-already",
        "这一事项已对该内设机构暂停。", "The purpose is suspended for this unit already.");

    /// <summary>Suspends it; no office can, so it has no door.</summary>
    /// <param name="body">The body.</param>
    /// <param name="of">Code of the unit, empty for the body as a whole; code of the purpose.</param>
    /// <param name="unproven">How many unproven challenges there are.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Outcome<PurposeSuspension>> RunAsync(CreditCode body, (string Unit, string Purpose) of, int unproven, CancellationToken ct) => change.RunAsync(1, async open =>
    {
        var (unit, purpose) = of;
        if (open.Tree.SuspensionsOf(body).Any(one => one.Purpose == purpose && one.ResumedAt is null && (one.Unit == unit || one.Unit is UnitMap.Whole))) return Already;

        var made = new PurposeSuspension(Ids.New(open.Work.Now), body, unit, purpose, open.Work.Now) { Unproven = unproven };
        await open.Work.InsertAsync(Tables.PurposeSuspension, [[made.Id, made.Body, unit is UnitMap.Whole ? null : unit, purpose, made.From, null, made.Unproven]], ct);
        open.Add(new Fact(FactKind.PurposeSuspended, open.Work.Now, Actor.Job("SuspendPurpose"), "", [$"{body}", unit, purpose]));
        return (Outcome<PurposeSuspension>)made;
    }, ct);
}
