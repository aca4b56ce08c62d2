using Probity.Calendar;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies.Officials;

/// <summary>A code that waits for another hand.</summary>
/// <param name="Body">The official's body.</param>
/// <param name="Official">For whom it is.</param>
/// <param name="GivenBy">Number and name of who gave it out.</param>
/// <param name="Until">Until when it would be good.</param>
public sealed record WaitingCode(CreditCode Body, ShownOfficial Official, string GivenBy, Instant Until)
{
    /// <summary>By which the list names it: credit code and number.</summary>
    public string Key => $"{Body}/{Official.Number}";

    /// <summary>The code's row, so that no other is approved in its place. It opens nothing.</summary>
    public required string Locator { get; init; }

    /// <summary>Who gave it out.</summary>
    public required Guid Giver { get; init; }
}

/// <summary>
/// The other hand: an appointment that had an account is opened again by a code that one administrator gives out and another approves, so that nobody who can release an account
/// comes in as its holder (docs/decisions/0016). Another administrator of the body approves, one of the body above it, or the security administrator; for an administrator's own code any
/// other of the register's three administrators too. Nobody approves the own code, or one that they gave out.
/// </summary>
public sealed class ApproveCode(Store store, KeyRing ring, ChangeRoster change)
{
    /// <summary>No code that this administrator may approve waits for the official.</summary>
    public static readonly Refusal NothingWaits = Refusal.Conflict("official.code-not-waiting",
        "没有等待您批准的口令：已批准、已失效，或者须由其他管理员批准。", "No code waits for your approval here: it was approved, it is dead, or others approve it.");

    /// <summary>Nobody approves what they gave out.</summary>
    public static readonly Refusal SamePerson = Refusal.Forbidden("official.code-same-person",
        "发放和批准须由两个人办理，您不能批准自己发放的口令。", "Giving out and approving are done by two people: you cannot approve the code that you gave out.");

    /// <summary>Codes that wait for this administrator, and those that wait for others because this one gave them out; the first to run out first.</summary>
    public async Task<IReadOnlyList<WaitingCode>> ListAsync(Official admin, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var (_, tree) = await session.ReadTreeAsync(ct);
        var register = await session.RootAsync(ring, Ids.Register, ct);
        return [.. (await ListAsync(session, register, store.Now, ct)).Where(one => IsFor(admin, one, tree, ShanghaiTime.DayOf(store.Now)))];
    }

    /// <summary>Approves the code of an official that waits, by the key of the list.</summary>
    public Task<Outcome<bool>> RunAsync(Official admin, string? key, Channel channel, CancellationToken ct) => change.RunAsync<bool>(admin, 1, async open =>
    {
        var waiting = (await ListAsync(open.Work, open.Register, open.Work.Now, ct)).FirstOrDefault(one => one.Key == key);
        if (waiting is null || !IsFor(admin, waiting, open.Tree, open.Today)) return NothingWaits;
        if (waiting.Giver == admin.Appointment) return SamePerson;

        open.Work.Update($"update one_time_code set approved_by = {admin.Appointment}, version = version + 1 where locator = {waiting.Locator} and approved_by is null and used_at is null");
        open.Add(new Fact(FactKind.CodeApproved, open.Work.Now, admin.ActsBy(channel), "", [$"{waiting.Body}", $"{waiting.Official.Number} {waiting.Official.Name}", waiting.GivenBy]));
        return true;
    }, ct);

    static bool IsFor(Official admin, WaitingCode waiting, BodyTree tree, DateOnly today)
    {
        if (admin.Appointment == waiting.Official.Id) return false;
        if (admin.Holds(Role.SecurityAdministrator)) return true;
        if (admin.Holds(Role.BodyAdministrator)) return admin.Body == waiting.Body || tree.Find(waiting.Body)?.SuperiorOn(today) == admin.Body;

        return RoleRules.Administrators.Any(admin.Holds) && waiting.Official.Roles.Any(role => role is Role.BodyAdministrator || RoleRules.Administrators.Contains(role));
    }

    static async Task<IReadOnlyList<WaitingCode>> ListAsync(Session session, SubjectRoot register, Instant now, CancellationToken ct)
    {
        var found = await session.ListAsync(
            $"""
            select o.official_id, o.code, o.number, o.from_on, o.to_on, o.version, o.ended_at, o.sealed, c.locator, c.given_by, c.expires_at
              from one_time_code c join official o on o.official_id = c.target
             where c.kind = {nameof(CodeKind.Official)} and c.given_by is not null and c.approved_by is null and c.used_at is null and c.expires_at > {now} and c.tries < {OneTimeCodes.MostTries}
             order by c.expires_at, c.locator
            """, row => (Stored: OfficialQueries.ReadOfficial(row), Locator: row.Text(8), Giver: row.Id(9), Until: row.Instant(10)), ct);
        var waiting = new List<WaitingCode>();
        foreach (var one in found)
        {
            var giver = session.AskOfficial(one.Giver);
            await session.FlushAsync(ct);
            var shown = await FindOfficials.ShowAsync(session, register, [one.Stored, giver.Rows[0]], now, ct);
            waiting.Add(new WaitingCode(one.Stored.Body, shown[0], $"{shown[1].Number} {shown[1].Name}", one.Until) { Locator = one.Locator, Giver = one.Giver });
        }

        return waiting;
    }
}
