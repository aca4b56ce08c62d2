using Probity.Bodies.Upkeep;
using Probity.Facts;

namespace Probity.Bodies.Officials;

/// <summary>
/// A body's administrator gives an official of the same body a one-time code, with which the official binds an account. An account that was bound before is released only where
/// the administrator says so; whoever is signed in with it is out at the next request, and the code is good once another administrator approved it (<see cref="ApproveCode"/>).
/// </summary>
public sealed class InviteOfficial(ChangeRoster roster, OneTimeCodes codes)
{
    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    /// <summary>The official has an account already.</summary>
    public static readonly Refusal AccountBound = Refusal.Conflict("official.account-bound",
        "该人员已绑定登录账号。确需更换（例如丢失密钥）时，请选择解除原账号后重新邀请。",
        "This official has an account already. If it must be replaced (a lost key, for instance), release it with the new invitation.");

    /// <summary>The last day of the appointment is over.</summary>
    public static readonly Refusal Expired = Refusal.Conflict("official.expired",
        "该任职已到期，请先续任再邀请。", "The appointment has run out. Renew it first.");

    /// <summary>Issues a code. It is shown now and never again.</summary>
    public Task<Outcome<IssuedCode>> RunAsync(Official admin, string number, bool releases, Channel channel, CancellationToken ct) => roster.RunAsync<IssuedCode>(admin, 1, async work =>
    {
        var found = await OwnOfficial.FindAsync(work, admin, number, ct);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value.Stored.To < work.Today) return Expired;

        var id = found.Value.Stored.Id;
        var (accounts, upkeep, had) = (work.Work.AskAccountsOf(id), work.Work.AskUpkeep(id), work.Work.AskHadAccount(id));
        await work.Work.FlushAsync(ct);
        var isClosed = upkeep.Rows.Any(one => one.ClosedAt is not null);
        if (accounts.Rows.Count > 0 && !releases && !isClosed) return AccountBound;

        work.Work.ReleaseAccounts(id);
        var issued = await codes.IssueAsync(work.Work, CodeKind.Official, id, Life, had.Rows[0] ? admin.Appointment : null, ct);
        work.Add(new Fact(FactKind.OfficialInvited, work.Work.Now, admin.ActsBy(channel), "",
            [admin.Body.ToString(), number, issued.ExpiresAt.ToString(), accounts.Rows.Count > 0 ? "yes" : "no"]));
        return issued;
    }, ct);
}
