using Probity.Storage;

namespace Probity.Bodies;

/// <summary>New rows of the roster; many at once, each table one insert.</summary>
sealed class BodyRows
{
    readonly List<object?[]> bodies = [];
    readonly List<object?[]> names = [];
    readonly List<object?[]> superiors = [];
    readonly List<object?[]> purposes = [];
    readonly List<object?[]> officials = [];
    readonly List<object?[]> roles = [];
    readonly List<object?[]> accounts = [];
    readonly List<object?[]> upkeep = [];
    readonly List<object?[]> acceptances = [];

    public void Add(PublicBody body)
    {
        bodies.Add([body.Code, BodyQueries.CodeOf(body.Level), body.Region, body.OpenedOn, body.ClosedOn, body.ClosedWhy, body.Version]);
        names.AddRange(body.Names.Select(name => new object?[] { body.Code, name.From, name.Name.Zh, name.Name.En }));
        superiors.AddRange(body.Superiors.Select(one => new object?[] { body.Code, one.From, one.Superior }));
    }

    public void Add(HeldPurpose held) => purposes.Add([held.Id, held.Body, held.Purpose, held.From, held.To, null, held.Version]);

    /// <summary>An appointment; appointing somebody confirms it, unless another day is named.</summary>
    public void Add(StoredOfficial official, DateOnly? confirmedOn = null)
    {
        officials.Add([official.Id, official.Body, official.Number, official.From, official.To, null, official.Version, official.Box]);
        upkeep.Add([official.Id, confirmedOn ?? official.From, null, null, null]);
    }

    public void Add(StoredRole role) => roles.Add([role.Official, role.Role.ToString(), role.GrantedBy, role.From, role.To, null]);

    public void AddAccount(int keyVersion, byte[] digest, Guid official, Calendar.Instant at) => accounts.Add([keyVersion, digest, official, null, at]);

    public void AddAcceptance(Guid official, string edition, Calendar.Instant at) => acceptances.Add([official, edition, at]);

    public async Task WriteAsync(Work work, CancellationToken ct)
    {
        await work.InsertAsync(Tables.Body, bodies, ct);
        await work.InsertAsync(Tables.BodyName, names, ct);
        await work.InsertAsync(Tables.BodySuperior, superiors, ct);
        await work.InsertAsync(Tables.BodyPurpose, purposes, ct);
        await work.InsertAsync(Tables.Official, officials, ct);
        await work.InsertAsync(Tables.OfficialRole, roles, ct);
        await work.InsertAsync(Tables.AccountDirectory, accounts, ct);
        await work.InsertAsync(Tables.OfficialUpkeep, upkeep, ct);
        await work.InsertAsync(Tables.TermsAcceptance, acceptances, ct);
    }
}
