using Probity.Bodies.Units;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies.Tree;

/// <summary>For which units of which bodies a purpose is suspended, by name. Where nothing is suspended, which is nearly always, nothing is read.</summary>
public sealed class ReadSuspendedUnits(Store store, KeyRing ring, Roster roster)
{
    /// <summary>Those of a purpose today: of bodies that act, those too that they have from the bodies before them, which are suspended as a whole.</summary>
    public async Task<IReadOnlyList<SuspendedUnit>> ListOfAsync(string purpose, CancellationToken ct)
    {
        var (tree, day) = (roster.Tree, roster.Today);
        var found = from body in tree.All
                    where body.IsOpenOn(day)
                    from one in tree.RightsOf(body.Code, day).Suspensions
                    where one.Purpose == purpose
                    select (Body: body.Code, Suspension: one);
        var shown = new List<SuspendedUnit>();
        foreach (var (body, one) in found) shown.Add(await ShowAsync(body, one, ct));
        return shown;
    }

    /// <summary>One of a body, whether it holds still or not; null where there is none.</summary>
    public async Task<SuspendedUnit?> FindAsync(CreditCode body, Guid suspension, CancellationToken ct) =>
        roster.Tree.SuspensionsOf(body).FirstOrDefault(one => one.Id == suspension) is { } found ? await ShowAsync(body, found, ct) : null;

    async Task<SuspendedUnit> ShowAsync(CreditCode body, PurposeSuspension one, CancellationToken ct)
    {
        var name = one.Body == body && one.Unit is not UnitMap.Whole ? await NameAsync(one, ct) : null;
        return new SuspendedUnit(roster.NameOf(body), name, ShanghaiTime.DayOf(one.From), one.Unproven);
    }

    async Task<Words?> NameAsync(PurposeSuspension one, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return (await session.UnitMapAsync(ring, one.Body, ct)).HoldingFor(one.Unit)?.Name;
    }
}
