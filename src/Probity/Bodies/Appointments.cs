using Probity.Bodies.Upkeep;
using Probity.Keys;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>
/// Who may act for whom at this moment: appointments with their roles, as the roster has them and as nothing else says. Reading changes nothing; an account that is bound on
/// its provider's word goes through <see cref="BindAccount"/>.
/// </summary>
public sealed class Appointments(Store store, KeyRing ring, Roster roster, BindAccount bind)
{
    /// <summary>The register knows no such body.</summary>
    public static readonly Refusal BodyUnknown = Refusal.Forbidden("signin.body-unknown",
        "所代表的单位未在本系统登记。请联系系统管理员。", "The body for which you act is not a body of this register. Ask its system administrator.");

    /// <summary>The body acts no more, or not yet.</summary>
    public static readonly Refusal BodyClosed = Refusal.Forbidden("signin.body-closed",
        "所代表的单位已撤并或尚未启用，其人员不能登录。请联系承继其职责的单位。", "The body for which you act is closed, or not open yet. Ask the body that took over its duties.");

    /// <summary>No appointment of this body has this number.</summary>
    public static readonly Refusal OfficialUnknown = Refusal.Forbidden("signin.official-unknown",
        "本单位没有登记这一工号的人员。请由单位管理员先行登记。", "Your body has nobody of this number in the register. Its administrator must appoint you first.");

    /// <summary>The appointment has ended, or has not begun.</summary>
    public static readonly Refusal AppointmentEnded = Refusal.Forbidden("signin.appointment-ended",
        "您的任职已终止、到期或尚未开始。请联系单位管理员。", "Your appointment has ended, or has not begun. Ask your body's administrator.");

    /// <summary>There is an appointment, and no role with it.</summary>
    public static readonly Refusal RoleNone = Refusal.Forbidden("signin.role-none",
        "您目前没有任何角色。请联系单位管理员授予角色。", "You hold no role at present. Ask your body's administrator to grant one.");

    /// <summary>The provider vouches for another body than the one that appointed.</summary>
    public static readonly Refusal BodyDiffers = Refusal.Forbidden("signin.body-differs",
        "身份提供方所示单位与任职单位不一致。", "The provider names another body than the one that appointed you.");

    /// <summary>The account that signed in is not the one that is bound now.</summary>
    public static readonly Refusal AccountReleased = Refusal.Forbidden("signin.account-released",
        "您登录所用的账号已与该任职解除绑定，或者已重新绑定。请重新登录。", "The account that you signed in with was released from this appointment, or bound anew. Sign in again.");

    /// <summary>Nobody confirmed the appointment in time.</summary>
    public static readonly Refusal ConfirmationDue = Refusal.Forbidden("official.recertification-due",
        "您的任职未在期限内经管理员复核确认，已暂停。请联系单位管理员；确认后即可恢复。", "Nobody confirmed your appointment in time, and it is suspended. Ask your body's administrator, who can confirm it.");

    /// <summary>Nobody used the account for too long.</summary>
    public static readonly Refusal AccountClosed = Refusal.Forbidden("signin.account-closed",
        "该账号已连续90日未使用，已关闭。请单位管理员重新邀请。", "Nobody used this account for 90 days, and it was closed. Ask your body's administrator for a new invitation.");

    /// <summary>Somebody who signs in.</summary>
    public async Task<Outcome<KnownOfficial?>> FindAsync(VouchedAccount account, CancellationToken ct)
    {
        var digest = ring.AccountDigest(account.Issuer, account.Subject);
        await using (var session = await store.ReadAsync(ct))
        {
            var bound = session.AskOfficialOf(ring, digest);
            await session.FlushAsync(ct);
            if (bound.Rows.Count > 0) return await ReadAsync(session, bound.Rows[0], account.Body, ct);
        }

        if (account is not { Body: { } body, Number: { } number }) return new Outcome<KnownOfficial?>();

        return await BindAsync(account, body, number, ct);
    }

    /// <summary>Whether nothing changed, and no day began, since an official was read with this stamp.</summary>
    public bool IsCurrent(string stamp) => stamp.StartsWith(roster.Stamp + Bound, StringComparison.Ordinal);

    /// <summary>Somebody who signed in before.</summary>
    public async ValueTask<Outcome<KnownOfficial?>> RefreshAsync(Guid appointment, string stamp, CancellationToken ct)
    {
        if (IsCurrent(stamp)) return new Outcome<KnownOfficial?>();

        await using var session = await store.ReadAsync(ct);
        var fresh = await ReadAsync(session, appointment, null, ct);
        return fresh.IsRefused || BoundOf(fresh.Value!.Stamp) == BoundOf(stamp) ? fresh : AccountReleased;
    }

    /// <summary>The official of a body with this number, on whose behalf a machine asks.</summary>
    public async Task<Outcome<KnownOfficial>> FindByNumberAsync(CreditCode body, string number, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var found = session.AskOfficial(body, number);
        await session.FlushAsync(ct);
        if (found.Rows.Count is 0) return OfficialUnknown;

        var known = await ReadAsync(session, found.Rows[0].Id, null, ct);
        return known.Refusal is { } refusal ? refusal : known.Value!;
    }

    /// <summary>Whoever holds an appointment now, whatever account signs in with it, and even if that one was closed. Refusals: as for those who sign in.</summary>
    public async Task<Outcome<KnownOfficial>> FindByAppointmentAsync(Guid appointment, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        var known = await ReadAsync(session, appointment, null, ct, evenClosed: true);
        return known.Refusal is { } refusal ? refusal : known.Value!;
    }

    async Task<Outcome<KnownOfficial?>> BindAsync(VouchedAccount account, CreditCode body, string number, CancellationToken ct)
    {
        if (roster.Tree.Find(body) is not { } found) return BodyUnknown;
        if (!found.IsOpenOn(roster.Today)) return BodyClosed;

        await using var session = await store.ReadAsync(ct);
        var named = session.AskOfficial(body, number);
        await session.FlushAsync(ct);
        if (named.Rows.Count is 0) return OfficialUnknown;

        var known = await ReadAsync(session, named.Rows[0].Id, body, ct);
        if (known.IsRefused) return known;

        var bound = await bind.RunAsync(account, known.Value!.Official, "vouched", ct);
        return bound.Refusal is { } refusal ? refusal : await ReadAsync(session, named.Rows[0].Id, body, ct);
    }

    async Task<Outcome<KnownOfficial?>> ReadAsync(Session session, Guid appointment, CreditCode? vouched, CancellationToken ct, bool evenClosed = false)
    {
        // The stamp before the rows: what changes in between is seen at the next request.
        var stamp = roster.Stamp;
        var (found, roles) = (session.AskOfficial(appointment), session.AskRoles(appointment));
        var bound = session.Ask($"select max(bound_at) from account_directory where official_id = {appointment}", row => row.LongOrNull(0));
        var (upkeep, accepted) = (session.AskUpkeep(appointment), session.AskAcceptance(appointment));
        var register = await session.RootAsync(ring, Ids.Register, ct);
        if (found.Rows.Count is 0) return AppointmentEnded;

        var official = found.Rows[0];
        var held = roles.Rows.Where(role => role.IsHeldOn(roster.Today)).Select(role => role.Role).ToHashSet();
        if (vouched is { } body && body != official.Body) return BodyDiffers;
        if (roster.Tree.Find(official.Body) is not { } of) return BodyUnknown;
        if (!of.IsOpenOn(roster.Today)) return BodyClosed;
        if (!official.IsHeldOn(roster.Today)) return AppointmentEnded;
        if (held.Count is 0) return RoleNone;
        if (await RefuseAsync(session, appointment, upkeep.OrNone(), held, ct) is { } lapsed && !(evenClosed && lapsed == AccountClosed)) return lapsed;

        var details = OfficialCodec.Open(register, official.Id, official.Version, official.Box);
        return new KnownOfficial(
            new Official(official.Number, details.Name, official.Body, details.Post.Zh, held) { Appointment = official.Id, PostInEnglish = details.Post.En, ActsFor = roster.RightsOf(official.Body).ActsFor },
            details.Post.En, $"{stamp}{Bound}{bound.Rows[0] ?? 0}")
        {
            OwesTerms = ring.Mode is RegisterMode.Real && TermsOfUse.IsDue(accepted.OrNone()?.Edition, accepted.OrNone()?.At, store.Now),
        };
    }

    // A demonstration runs as long as somebody likes to look at it; its people have nobody to confirm them.
    async Task<Refusal?> RefuseAsync(Session session, Guid appointment, StoredUpkeep? upkeep, IReadOnlySet<Role> held, CancellationToken ct)
    {
        if (ring.Mode is not RegisterMode.Real || upkeep is null) return null;
        if (upkeep.ClosedAt is not null) return AccountClosed;

        return Confirmation.IsOver(upkeep.ConfirmedOn, roster.Today) && !await session.IsLastAdministratorAsync(appointment, held, roster.Today, ct) ? ConfirmationDue : null;
    }

    // Behind the state of the roster stands when the account was bound: one that was released, or made way for another, is noticed even if somebody is bound by then.
    const char Bound = '@';

    static string BoundOf(string stamp) => stamp[(stamp.IndexOf(Bound, StringComparison.Ordinal) + 1)..];
}
