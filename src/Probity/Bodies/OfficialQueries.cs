using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies;

/// <summary>An appointment as it stands in its row.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Body">The body that appointed.</param>
/// <param name="Number">The official's number there.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Version">Counts its changes.</param>
sealed record StoredOfficial(Guid Id, CreditCode Body, string Number, DateOnly From, DateOnly To, int Version)
{
    /// <summary>When it was ended before its last day.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Name and post, sealed.</summary>
    public required byte[] Box { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool IsHeldOn(DateOnly day) => EndedAt is null && From <= day && day <= To;
}

/// <summary>A role as it stands in its row.</summary>
sealed record StoredRole(Guid Official, Role Role, CreditCode GrantedBy, DateOnly From, DateOnly To, Instant? EndedAt)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => EndedAt is null && From <= day && day <= To;
}

/// <summary>SQL of officials, their roles and their accounts.</summary>
static class OfficialQueries
{
    public static Answer<StoredOfficial> AskOfficial(this Session db, Guid official) => db.Ask(
        $"select official_id, code, number, from_on, to_on, version, ended_at, sealed from official where official_id = {official}", ReadOfficial);

    public static Answer<StoredOfficial> AskOfficial(this Session db, CreditCode body, string number) => db.Ask(
        $"select official_id, code, number, from_on, to_on, version, ended_at, sealed from official where code = {body} and number = {number}", ReadOfficial);

    public static Answer<StoredRole> AskRoles(this Session db, Guid official) => db.Ask(
        $"select official_id, role, granted_by, from_on, to_on, ended_at from official_role where official_id = {official} order by role", ReadRole);

    /// <summary>The official of an account; no row where the account is nobody's or a person's alone.</summary>
    public static Answer<Guid> AskOfficialOf(this Session db, KeyRing ring, byte[] account) => db.Ask(
        $"select official_id from account_directory where digest = {account} and key_version = {ring.IndexVersion} and official_id is not null", row => row.Id(0));

    /// <summary>Accounts that an official signs in with.</summary>
    public static Answer<byte[]> AskAccountsOf(this Session db, Guid official) => db.Ask(
        $"select digest from account_directory where official_id = {official}", row => row.Bytes(0));

    /// <summary>
    /// Whether an appointment ever had an account: it has one, one was released or used, or a code for it was. Whoever gave out another code for it alone could come in as the official
    /// (docs/decisions/0016).
    /// </summary>
    public static Answer<bool> AskHadAccount(this Session db, Guid official) => db.Ask(
        $"""
        select count(*) from official o
         where o.official_id = {official}
           and (exists (select 1 from account_directory a where a.official_id = o.official_id)
                or exists (select 1 from official_upkeep u where u.official_id = o.official_id and (u.last_used_on is not null or u.released_at is not null))
                or exists (select 1 from one_time_code c where c.target = o.official_id and c.kind = {nameof(CodeKind.Official)} and c.used_at is not null))
        """, row => row.Long(0) > 0);

    /// <summary>Releases every account of an official, so that another can be bound: nothing signs in for the appointment until then.</summary>
    public static void ReleaseAccounts(this Work work, Guid official)
    {
        work.Write($"update official_upkeep set released_at = {work.Now} where official_id = {official} and exists (select 1 from account_directory a where a.official_id = {official})");
        work.Write($"update account_directory set official_id = {null as Guid?} where official_id = {official}");
    }

    /// <summary>The keyed digest by which an account is found. It is the same in every register that has this key, and tells nothing without.</summary>
    public static byte[] AccountDigest(this KeyRing ring, string issuer, string subject) => ring.Digest("account", issuer, subject);

    internal static StoredOfficial ReadOfficial(Row row) =>
        new(row.Id(0), row.Body(1), row.Text(2), row.Date(3), row.Date(4), row.Int(5)) { EndedAt = row.InstantOrNull(6), Box = row.Bytes(7) };

    internal static StoredRole ReadRole(Row row) =>
        new(row.Id(0), Enum.Parse<Role>(row.Text(1)), row.Body(2), row.Date(3), row.Date(4), row.InstantOrNull(5));
}
