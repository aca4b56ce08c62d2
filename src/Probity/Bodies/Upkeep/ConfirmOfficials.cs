using Probity.Bodies.Officials;
using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Upkeep;

/// <summary>An appointment on an administrator's list.</summary>
/// <param name="Body">The body that appointed.</param>
/// <param name="Official">The official.</param>
/// <param name="DueOn">The last day on which the last confirmation counts.</param>
public sealed record ToConfirm(CreditCode Body, ShownOfficial Official, DateOnly DueOn)
{
    /// <summary>By which the list names it: credit code and number.</summary>
    public string Key => $"{Body}/{Official.Number}";
}

/// <summary>
/// An administrator confirms that appointments are still needed: a body's administrator those of the body, and each of the register's three administrators the other two and the
/// administrators of bodies, who have nobody above them in their own. Nobody confirms himself.
/// </summary>
public sealed class ConfirmOfficials(Store store, KeyRing ring, ChangeRoster roster)
{
    /// <summary>Somebody on the list is not this administrator's to confirm.</summary>
    public static readonly Refusal NotYours = Refusal.Forbidden("official.not-yours-to-confirm",
        "所选人员不在您的复核名单上；任何人不得确认自己。", "Somebody chosen is not on your list. Nobody confirms himself.");

    /// <summary>Nobody was chosen.</summary>
    public static readonly Refusal NoneChosen = Refusal.Invalid("official.none-chosen",
        "请至少选择一人。", "Choose at least one official.");

    const int Most = 500;

    /// <summary>Whom an administrator confirms, the first due first.</summary>
    public async Task<IReadOnlyList<ToConfirm>> ListAsync(Official admin, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return await ListAsync(session, register, admin, store.Now, ct);
    }

    /// <summary>Confirms all that are named, or nobody; gives how many.</summary>
    public async Task<Outcome<int>> RunAsync(Official admin, IReadOnlyList<string> keys, Channel channel, CancellationToken ct)
    {
        string[] chosen = [.. keys.Distinct()];
        if (chosen.Length is 0) return NoneChosen;
        if (chosen.Length > Most) return NotYours;

        return await roster.RunAsync<int>(admin, chosen.Length, async work =>
        {
            var list = (await ListAsync(work.Work, work.Register, admin, work.Work.Now, ct)).ToDictionary(one => one.Key);
            if (chosen.Any(key => !list.ContainsKey(key))) return NotYours;

            work.Work.AddMissingUpkeep(work.Today);
            foreach (var one in chosen.Select(key => list[key]))
            {
                work.Work.Update($"update official_upkeep set confirmed_on = {work.Today} where official_id = {one.Official.Id}");
                work.Add(new Fact(FactKind.OfficialConfirmed, work.Work.Now, admin.ActsBy(channel), "",
                    [one.Body.ToString(), one.Official.Number, Confirmation.DueOn(work.Today).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)]));
            }

            return chosen.Length;
        }, ct);
    }

    static async Task<IReadOnlyList<ToConfirm>> ListAsync(Session session, SubjectRoot register, Official admin, Instant now, CancellationToken ct)
    {
        var today = ShanghaiTime.DayOf(now);
        var found = await session.ListAsync(
            $"""
            select o.official_id, o.code, o.number, o.from_on, o.to_on, o.version, o.ended_at, o.sealed, coalesce(u.confirmed_on, {today}) as confirmed_on
              from official o left join official_upkeep u on u.official_id = o.official_id
             where o.ended_at is null and o.to_on >= {today} and o.official_id <> {admin.Appointment}
               and ((o.code = {admin.Body} and {admin.Holds(Role.BodyAdministrator)})
                    or ({!admin.Holds(Role.BodyAdministrator)} and exists (
                        select 1 from official_role r
                         where r.official_id = o.official_id and r.ended_at is null
                           and r.role in ('SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator', 'BodyAdministrator'))))
             order by 9, o.code, o.number
            """, row => (Stored: OfficialQueries.ReadOfficial(row), ConfirmedOn: row.Date(8)), ct);
        var shown = await FindOfficials.ShowAsync(session, register, [.. found.Select(one => one.Stored)], now, ct);
        return [.. found.Zip(shown, (one, official) => new ToConfirm(one.Stored.Body, official, Confirmation.DueOn(one.ConfirmedOn)))
            .Where(one => IsFor(admin, one.Official)).Take(Most)];
    }

    static bool IsFor(Official admin, ShownOfficial official)
    {
        var isAdministrator = official.Roles.Any(RoleRules.Administrators.Contains);
        return admin.Holds(Role.BodyAdministrator) ? !isAdministrator : isAdministrator || official.Roles.Contains(Role.BodyAdministrator);
    }
}
