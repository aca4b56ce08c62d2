using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Bodies;

/// <summary>The accounts that open a person's own file: as officials' accounts they stand in the directory of accounts, and no account is both.</summary>
static class PersonAccounts
{
    /// <summary>The account opens another person's file.</summary>
    public static readonly Refusal AccountPersons = Refusal.Forbidden("signin.account-persons",
        "该登录账号已与一位本人绑定，不能再作他用。请另建一个账号。", "This account opens a person's own file and can be nothing else. Make another account.");

    /// <summary>The account is an official's who serves.</summary>
    public static readonly Refusal AccountOfficials = Refusal.Forbidden("signin.account-officials",
        "该登录账号属于一名在任工作人员，不能用来查看本人档案。请另建一个账号。", "This account is a serving official's and opens no file of one's own. Make another account.");

    /// <summary>The person of an account; no row where it is nobody's or an official's.</summary>
    public static Answer<Guid> AskPersonOf(this Session db, KeyRing ring, byte[] account) => db.Ask(
        $"select subject_id from account_directory where digest = {account} and key_version = {ring.IndexVersion} and subject_id is not null", row => row.Id(0));

    /// <summary>
    /// Makes an account the one that opens a person's file; whichever did before opens it no more, and says so by the answer: true where there was one. The caller has raised the
    /// person's counter.
    /// </summary>
    public static async Task<Outcome<bool>> BindPersonAsync(this Work work, KeyRing ring, VouchedAccount account, Guid subject, CancellationToken ct)
    {
        var digest = ring.AccountDigest(account.Issuer, account.Subject);
        var known = work.Ask(
            $"select official_id, subject_id from account_directory where digest = {digest} and key_version = {ring.IndexVersion}",
            row => (Official: row.IdOrNull(0), Subject: row.IdOrNull(1)));
        var others = work.Ask($"select digest from account_directory where subject_id = {subject} and digest <> {digest}", row => row.Bytes(0));
        await work.FlushAsync(ct);
        if (known.Rows is [{ Subject: { } other }] && other != subject) return AccountPersons;
        if (known.Rows is [{ Official: { } official }] && await work.ServesAsync(official, ct)) return AccountOfficials;

        if (known.Rows.Count is 0)
            await work.InsertAsync(Tables.AccountDirectory, [[ring.IndexVersion, digest, null, subject, work.Now]], ct);
        else
            work.Update($"update account_directory set official_id = null, subject_id = {subject}, bound_at = {work.Now} where digest = {digest} and key_version = {ring.IndexVersion}");
        if (others.Rows.Count is 0) return false;

        // Whoever is signed in with the account of before is looked at again, on every host.
        work.Write($"update account_directory set subject_id = null, bound_at = {work.Now} where subject_id = {subject} and digest <> {digest}");
        work.Write($"update roster_state set version = version + 1 where id = 1");
        return true;
    }

    /// <summary>Whether an appointment still holds.</summary>
    public static async Task<bool> ServesAsync(this Work work, Guid appointment, CancellationToken ct)
    {
        var found = work.AskOfficial(appointment);
        await work.FlushAsync(ct);
        return found.Rows is [{ } official] && official.IsHeldOn(Calendar.ShanghaiTime.DayOf(work.Now));
    }
}
