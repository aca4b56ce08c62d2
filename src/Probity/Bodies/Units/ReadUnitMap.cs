using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Units;

/// <summary>Which posts stand in which unit, for whoever must tell the unit of an official.</summary>
public static class ReadUnitMap
{
    /// <summary>Units and posts of a body, ended ones too.</summary>
    public static async Task<UnitMap> UnitMapAsync(this Session db, KeyRing ring, CreditCode body, CancellationToken ct) =>
        new([.. (await db.ListUnitsAsync(await db.RootAsync(ring, Ids.Register, ct), body, ct)).Select(stored => stored.Unit)]);

    /// <summary>The rights of an official's body with what is suspended for the official. Where nothing is suspended, which is nearly always, nothing is read.</summary>
    public static async Task<BodyRights> RightsAsync(this Session db, KeyRing ring, BodyRights rights, Official official, CancellationToken ct) => rights.Suspensions.Count is 0
        ? rights
        : rights with { Suspended = rights.SuspendedFor(await db.UnitMapAsync(ring, official.Body, ct), official.Post) };
}
