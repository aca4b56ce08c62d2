using Probity.Facts;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>An account of a provider becomes the one that an official signs in with, once: by the provider's word, or by a one-time code.</summary>
public sealed class BindAccount(Store store, KeyRing ring)
{
    /// <summary>Another account is this official's already.</summary>
    public static readonly Refusal OfficialTaken = Refusal.Forbidden("signin.official-taken",
        "该任职已与另一登录账号绑定。请联系单位管理员。", "Another account is bound to this appointment. Ask your body's administrator.");

    /// <summary>The account is another official's, who still serves.</summary>
    public static readonly Refusal AccountTaken = Refusal.Forbidden("signin.account-taken",
        "该登录账号已与另一任职绑定，一人不得以同一账号担任两项任职。", "This account is bound to another appointment: nobody holds two with one account.");

    /// <summary>Binds in a work of its own.</summary>
    public async Task<Outcome<bool>> RunAsync(VouchedAccount account, Official official, string by, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var facts = new FactSheet(work);
        if (await WriteAsync(work, account, official.Appointment, ct) is { } refusal) return refusal;

        facts.Add(register, counters[Ids.Register], FactOf(work, account, official, by));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return true;
    }

    /// <summary>The fact of a binding; also for those who bind within a larger work.</summary>
    internal static Fact FactOf(Work work, VouchedAccount account, Official official, string by) =>
        new(FactKind.AccountBound, work.Now, new Actor(official.Body.ToString(), $"{official.Id} {official.Name}", official.Post, Channel.Page), "",
            [official.Body.ToString(), official.Id, account.Issuer, by]);

    /// <summary>Writes the row; the refusal when account or appointment are taken. The caller has raised the register's counter, so that nobody else binds meanwhile.</summary>
    internal async Task<Refusal?> WriteAsync(Work work, VouchedAccount account, Guid appointment, CancellationToken ct)
    {
        var digest = ring.AccountDigest(account.Issuer, account.Subject);
        var (holder, accounts) = (work.AskOfficialOf(ring, digest), work.AskAccountsOf(appointment));
        var known = work.Ask($"select subject_id from account_directory where digest = {digest} and key_version = {ring.IndexVersion}", row => row.IdOrNull(0));
        await work.FlushAsync(ct);
        if (accounts.Rows.Any(one => !one.AsSpan().SequenceEqual(digest))) return OfficialTaken;
        if (holder.Rows.Count > 0 && holder.Rows[0] != appointment && await work.ServesAsync(holder.Rows[0], ct)) return AccountTaken;

        if (known.Rows is [{ }]) return PersonAccounts.AccountPersons;

        if (known.Rows.Count is 0)
            await work.InsertAsync(Tables.AccountDirectory, [[ring.IndexVersion, digest, appointment, null, work.Now]], ct);
        else
            work.Update($"update account_directory set official_id = {appointment}, bound_at = {work.Now} where digest = {digest} and key_version = {ring.IndexVersion} and subject_id is null");

        // An account that was closed for not being used is open again with the code that its official was given anew.
        work.Write($"update official_upkeep set closed_at = null, last_used_on = {Calendar.ShanghaiTime.DayOf(work.Now)} where official_id = {appointment}");
        return null;
    }
}
