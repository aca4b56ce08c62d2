using Probity.Bodies.Proposals;
using Probity.Storage;

namespace Probity.Bodies.Administrators;

/// <summary>SQL of who administers.</summary>
static class AdministratorQueries
{
    /// <summary>How many others of a kind hold office on a day and can come in: they have an account, and nobody closed it.</summary>
    public static Answer<long> AskOthersInOffice(this Session db, Role role, Guid official, DateOnly day) => db.Ask(
        $"""
        select count(distinct o.official_id)
          from official_role r
          join official o on o.official_id = r.official_id
          join account_directory a on a.official_id = o.official_id
          left join official_upkeep u on u.official_id = o.official_id
         where u.closed_at is null and r.role = {role.ToString()} and o.official_id <> {official}
           and r.ended_at is null and r.from_on <= {day} and r.to_on >= {day}
           and o.ended_at is null and o.from_on <= {day} and o.to_on >= {day}
        """, row => row.Long(0));

    /// <summary>
    /// Whether this is the coming or going of the security administrator by the first system administrator, before any security or audit administrator ever came in: nobody is there who
    /// could approve.
    /// </summary>
    public static async Task<bool> IsFirstAsync(this Session db, RosterAct act, Official asker, CancellationToken ct)
    {
        var role = act switch { AppointAdministrator appoint => appoint.Role, EndAdministrator end => end.Role, _ => Role.Subject };
        return role is Role.SecurityAdministrator && asker.Holds(Role.SystemAdministrator) && await db.IsWithoutGuardAsync(ct);
    }

    /// <summary>Whether no security and no audit administrator ever came in.</summary>
    public static async Task<bool> IsWithoutGuardAsync(this Session db, CancellationToken ct) => await db.FindAsync(
        $"""
        select count(*)
          from official_role r
          join account_directory a on a.official_id = r.official_id
         where r.role in ('SecurityAdministrator', 'AuditAdministrator')
        """, row => row.Long(0), ct) is 0;

    /// <summary>Every administrator whose office has not ended, with the role, whether they have come in, and whether the account was closed since.</summary>
    public static Answer<(StoredOfficial Official, Role Role, bool CameIn, bool IsClosed)> AskAdministrators(this Session db) => db.Ask(
        $"""
        select o.official_id, o.code, o.number, o.from_on, o.to_on, o.version, o.ended_at, o.sealed, r.role,
               (select count(*) from account_directory a where a.official_id = o.official_id), u.closed_at
          from official o
          join official_role r on r.official_id = o.official_id
          left join official_upkeep u on u.official_id = o.official_id
         where r.role in ('SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator', 'BodyAdministrator')
           and r.ended_at is null and o.ended_at is null
         order by o.code, o.number
        """, row => (OfficialQueries.ReadOfficial(row), Enum.Parse<Role>(row.Text(8)), row.Long(9) > 0, row.InstantOrNull(10) is not null));
}
