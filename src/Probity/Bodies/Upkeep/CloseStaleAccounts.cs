using Probity.Bodies.Officials;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies.Upkeep;

/// <summary>
/// Closes accounts of officials that nobody used for 90 days; a new invitation opens them again. The last one who can act in one of the three administrators' roles is left alone, and
/// in a demonstration everybody is.
/// </summary>
public sealed class CloseStaleAccounts(Store store, KeyRing ring, ChangeRoster roster)
{
    /// <summary>How many were closed.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await AddMissingAsync(ct);
        if (ring.Mode is not RegisterMode.Real) return 0;

        IReadOnlyList<Guid> stale;
        await using (var session = await store.ReadAsync(ct)) stale = await FindAsync(session, null, ShanghaiTime.DayOf(store.Now), ct);
        var closed = 0;
        foreach (var official in stale)
            if (!(await CloseAsync(official, ct)).IsRefused) closed++;
        return closed;
    }

    // A host of an earlier program may still appoint while two versions serve.
    async Task AddMissingAsync(CancellationToken ct)
    {
        await using (var session = await store.ReadAsync(ct))
            if (await session.FindAsync($"select count(*) from official o where not exists (select 1 from official_upkeep u where u.official_id = o.official_id)", row => row.Long(0), ct) is 0) return;

        await using var work = await store.BeginAsync(ct);
        work.AddMissingUpkeep(ShanghaiTime.DayOf(work.Now));
        await work.CommitAsync(ct);
    }

    Task<Outcome<bool>> CloseAsync(Guid official, CancellationToken ct) => roster.RunAsync<bool>(1, async work =>
    {
        var (found, roles, upkeep) = (work.Work.AskOfficial(official), work.Work.AskRoles(official), work.Work.AskUpkeep(official));
        await work.Work.FlushAsync(ct);
        var held = roles.Rows.Where(role => role.IsHeldOn(work.Today)).Select(role => role.Role);
        if ((await FindAsync(work.Work, official, work.Today, ct)).Count is 0 || await work.Work.IsLastAdministratorAsync(official, held, work.Today, ct)) return OwnOfficial.Changed;

        work.Work.Update($"update official_upkeep set closed_at = {work.Work.Now} where official_id = {official} and closed_at is null");
        work.Add(new Fact(FactKind.AccountClosed, work.Work.Now, Actor.Job("CloseStaleAccounts"), "",
            [found.Rows[0].Body.ToString(), found.Rows[0].Number, upkeep.Rows[0].LastUsedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? ""]));
        return true;
    }, ct);

    // Somebody who was never here counts from the day on which the account was bound.
    static Task<IReadOnlyList<Guid>> FindAsync(Session db, Guid? one, DateOnly today, CancellationToken ct) => db.ListAsync(
        $"""
        select o.official_id
          from official o
          join official_upkeep u on u.official_id = o.official_id and u.closed_at is null
         where o.ended_at is null and o.from_on <= {today} and o.to_on >= {today}
           and (u.last_used_on is null or u.last_used_on < {Staleness.Since(today)})
           and exists (select 1 from account_directory a where a.official_id = o.official_id and a.bound_at < {ShanghaiTime.StartOf(Staleness.Since(today))})
           and (o.official_id = {one ?? Ids.Register} or {one is null})
        """, row => row.Id(0), ct);
}
