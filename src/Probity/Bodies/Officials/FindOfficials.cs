using Probity.Bodies.Upkeep;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>Officials of one body, as the administrator of that body sees them; nobody else sees the list, and nobody sees who is behind another body's numbers.</summary>
public sealed class FindOfficials(Store store, KeyRing ring)
{
    /// <summary>Officials on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Officials by number, behind the one named; null: from the first.</summary>
    public async Task<IReadOnlyList<ShownOfficial>> ListAsync(CreditCode body, string? after, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.Ask(
            $"select official_id, code, number, from_on, to_on, version, ended_at, sealed from official where code = {body} and number > {after ?? ""} order by number limit {PageSize}",
            OfficialQueries.ReadOfficial);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return await ShowAsync(session, register, found.Rows, store.Now, ct);
    }

    /// <summary>One official.</summary>
    public async Task<Outcome<ShownOfficial>> RunAsync(CreditCode body, string number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskOfficial(body, number);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return found.Rows.Count is 0 ? OwnOfficial.Unknown : (await ShowAsync(session, register, found.Rows, store.Now, ct))[0];
    }

    /// <summary>Officials who serve today and hold a role, by number.</summary>
    public async Task<IReadOnlyList<ShownOfficial>> ListServingAsync(CreditCode body, Role role, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        var today = ShanghaiTime.DayOf(store.Now);
        var found = await session.ListAsync(
            $"""
            select o.official_id, o.code, o.number, o.from_on, o.to_on, o.version, o.ended_at, o.sealed
              from official o
             where o.code = {body} and o.ended_at is null and o.from_on <= {today} and o.to_on >= {today}
               and exists (select 1 from official_role r where r.official_id = o.official_id and r.role = {role.ToString()} and r.ended_at is null and r.from_on <= {today} and r.to_on >= {today})
             order by o.number
            """, OfficialQueries.ReadOfficial, ct);
        return await ShowAsync(session, register, found, store.Now, ct);
    }

    /// <summary>Opens rows and adds roles, account and invitation of each.</summary>
    internal static async Task<IReadOnlyList<ShownOfficial>> ShowAsync(
        Session session, SubjectRoot register, IReadOnlyList<StoredOfficial> officials, Instant now, CancellationToken ct)
    {
        if (officials.Count is 0) return [];

        var ids = session.AnyOf<Guid>([.. officials.Select(official => official.Id)]);
        var roles = session.Ask($"select official_id, role, granted_by, from_on, to_on, ended_at from official_role where official_id {ids} and ended_at is null", OfficialQueries.ReadRole);
        var bound = session.Ask($"select distinct official_id from account_directory where official_id {ids}", row => row.Id(0));
        var invited = session.Ask(
            $"select target, expires_at from one_time_code where target {ids} and kind = {nameof(CodeKind.Official)} and used_at is null and expires_at > {now} and tries < {OneTimeCodes.MostTries}",
            row => (Official: row.Id(0), Until: row.Instant(1)));
        var upkeep = session.Ask(
            $"select official_id, confirmed_on, last_used_on, closed_at from official_upkeep where official_id {ids}",
            row => (Official: row.Id(0), Upkeep: new StoredUpkeep(row.Date(1), row.DateOrNull(2), row.InstantOrNull(3))));
        await session.FlushAsync(ct);

        var upkeepOf = upkeep.Rows.ToDictionary(one => one.Official, one => one.Upkeep);
        var (rolesOf, invitedUntil) = (roles.Rows.ToLookup(role => role.Official, role => role.Role), invited.Rows.ToLookup(one => one.Official, one => one.Until));
        return [.. officials.Select(official =>
        {
            var details = OfficialCodec.Open(register, official.Id, official.Version, official.Box);
            return new ShownOfficial(official.Number, details.Name, details.Post, new AppointmentTerm(official.From, official.To), [.. rolesOf[official.Id].Order()], official.Version)
            {
                Id = official.Id,
                EndedAt = official.EndedAt,
                IsBound = bound.Rows.Contains(official.Id),
                ConfirmBy = Confirmation.DueOn(upkeepOf.GetValueOrDefault(official.Id)?.ConfirmedOn ?? ShanghaiTime.DayOf(now)),
                LastUsedOn = upkeepOf.GetValueOrDefault(official.Id)?.LastUsedOn,
                IsClosed = upkeepOf.GetValueOrDefault(official.Id)?.ClosedAt is not null,
                InvitedUntil = invitedUntil[official.Id].Select(until => (Instant?)until).FirstOrDefault(),
            };
        })];
    }
}
