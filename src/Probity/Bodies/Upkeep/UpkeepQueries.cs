using Probity.Calendar;
using Probity.Storage;

namespace Probity.Bodies.Upkeep;

/// <summary>Confirmation, use and closing of one appointment.</summary>
/// <param name="ConfirmedOn">When it was appointed or last confirmed.</param>
/// <param name="LastUsedOn">When its account was last used; null before.</param>
/// <param name="ClosedAt">When its account was closed for not being used; null while open.</param>
sealed record StoredUpkeep(DateOnly ConfirmedOn, DateOnly? LastUsedOn, Instant? ClosedAt);

/// <summary>An acceptance of the terms.</summary>
sealed record StoredAcceptance(string Edition, Instant At);

/// <summary>SQL of what keeps an appointment alive.</summary>
static class UpkeepQueries
{
    public static Answer<StoredUpkeep> AskUpkeep(this Session db, Guid official) => db.Ask(
        $"select confirmed_on, last_used_on, closed_at from official_upkeep where official_id = {official}", row => new StoredUpkeep(row.Date(0), row.DateOrNull(1), row.InstantOrNull(2)));

    /// <summary>The latest acceptance, first.</summary>
    public static Answer<StoredAcceptance> AskAcceptance(this Session db, Guid official) => db.Ask(
        $"select edition, accepted_at from terms_acceptance where official_id = {official} order by accepted_at desc limit 1", row => new StoredAcceptance(row.Text(0), row.Instant(1)));

    /// <summary>
    /// An appointment that an earlier program wrote has no row: it counts as confirmed on the day on which one is made for it, as those that were there before the table count from the
    /// upgrade.
    /// </summary>
    public static void AddMissingUpkeep(this Work work, DateOnly today) => work.Write(
        $"""
        insert into official_upkeep (official_id, confirmed_on)
        select o.official_id, {today} from official o
         where not exists (select 1 from official_upkeep u where u.official_id = o.official_id)
            on conflict do nothing
        """);

    /// <summary>The row; null where there is none.</summary>
    public static T? OrNone<T>(this Answer<T> answer) where T : class => answer.Rows.Count is 0 ? null : answer.Rows[0];

    /// <summary>
    /// Whether nobody but this official can act in one of the three administrators' roles that the official holds: nobody else serves with an account that is open and confirmed. The last
    /// one is never shut out by a clock (docs/decisions/0018-the-last-administrator.md).
    /// </summary>
    public static async Task<bool> IsLastAdministratorAsync(this Session db, Guid official, IEnumerable<Role> held, DateOnly today, CancellationToken ct)
    {
        foreach (var role in held.Where(RoleRules.Administrators.Contains))
        {
            var others = await db.ListAsync(
                $"""
                select coalesce(u.confirmed_on, {today})
                  from official o
                  join official_role r on r.official_id = o.official_id and r.role = {role.ToString()} and r.ended_at is null and r.from_on <= {today} and r.to_on >= {today}
                  left join official_upkeep u on u.official_id = o.official_id
                 where u.closed_at is null and o.official_id <> {official} and o.ended_at is null and o.from_on <= {today} and o.to_on >= {today}
                   and exists (select 1 from account_directory a where a.official_id = o.official_id)
                """, row => row.Date(0), ct);
            if (!others.Any(confirmed => !Confirmation.IsOver(confirmed, today))) return true;
        }

        return false;
    }
}
