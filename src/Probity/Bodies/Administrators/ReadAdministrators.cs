using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Administrators;

/// <summary>An administrator in office, or invited.</summary>
/// <param name="Body">At which body.</param>
/// <param name="Number">Number there.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Which administrator.</param>
public sealed record KnownAdministrator(CreditCode Body, string Number, string Name, Role Role)
{
    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether the one-time code was used: before that, the office opens nothing.</summary>
    public required bool CameIn { get; init; }

    /// <summary>Whether the account was closed because nobody used it: the office opens nothing until its holder is invited again.</summary>
    public required bool IsClosed { get; init; }
}

/// <summary>Who administers the register and its bodies.</summary>
public sealed class ReadAdministrators(Store store, KeyRing ring)
{
    /// <summary>Whether no security and no audit administrator ever came in: the register is new.</summary>
    public async Task<bool> IsWithoutGuardAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.IsWithoutGuardAsync(ct);
    }

    /// <summary>Everybody whose office has not ended: the three first, then those of bodies.</summary>
    public async Task<IReadOnlyList<KnownAdministrator>> ListAsync(CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var all = session.AskAdministrators();
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return
        [
            .. all.Rows.OrderBy(one => one.Role).Select(one => new KnownAdministrator(
                one.Official.Body, one.Official.Number, OfficialCodec.Open(register, one.Official.Id, one.Official.Version, one.Official.Box).Name, one.Role)
            {
                Until = one.Official.To,
                CameIn = one.CameIn,
                IsClosed = one.IsClosed,
            }),
        ];
    }
}
