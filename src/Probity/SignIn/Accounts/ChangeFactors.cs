using Microsoft.AspNetCore.Identity;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Changes how an account is signed in to: password, one-time codes, recovery codes, passkeys. Every change gives the account another security
/// stamp, which ends all its other sessions; the one in which it was made goes on.
/// </summary>
sealed class ChangeFactors(UserManager<Account> users, Sessions sessions, RecoveryCodes recovery, CodeApp app)
{
    /// <summary>The code is not of the key that was shown.</summary>
    public static readonly Refusal CodeDiffers = Refusal.Invalid("account.code-differs",
        "口令与上面的密钥不符。请确认手机时间准确，再填写应用现在显示的6位数字。",
        "The code does not belong to the key above. Check that your device’s clock is right, then type the six digits that the app shows now.");

    /// <summary>The password in use is another.</summary>
    public static readonly Refusal PasswordWrong = Refusal.Forbidden("account.password-wrong",
        "当前密码不正确。", "That is not your present password.");

    /// <summary>Takes a key into use once a code of it was typed, and gives new recovery codes. Refusal: <see cref="CodeDiffers"/>.</summary>
    public async Task<Outcome<RecoveryCode[]>> SetCodeKeyAsync(LiveSession session, Account account, (byte[] Key, string Typed) shown, CancellationToken ct)
    {
        if (app.FindStep(shown.Key, shown.Typed) is not { } step) return CodeDiffers;

        app.Use(account, shown.Key, step);
        await StampAsync(session with { Acr = session.Acr is Assurance.Password ? Assurance.TwoFactor : session.Acr }, account, ct);
        return await recovery.RenewAsync(account, ct);
    }

    /// <summary>New recovery codes; the old ones are good no more.</summary>
    public async Task<RecoveryCode[]> RenewRecoveryCodesAsync(LiveSession session, Account account, CancellationToken ct)
    {
        await StampAsync(session, account, ct);
        return await recovery.RenewAsync(account, ct);
    }

    /// <summary>Null when it is changed. Refusals: <see cref="PasswordWrong"/> and those of <see cref="PasswordRule"/>.</summary>
    public async Task<Refusal?> SetPasswordAsync(LiveSession session, Account account, (string Old, string New) typed, CancellationToken ct)
    {
        if (PasswordRule.Judge(typed.New) is { } refusal) return refusal;

        var changed = await users.ChangePasswordAsync(account, typed.Old, typed.New);
        if (!changed.Succeeded) return PasswordWrong;

        await sessions.KeepAloneAsync(session, account, ct);
        return null;
    }

    /// <summary>Writes the account with another stamp; of its sessions this one goes on.</summary>
    public async Task StampAsync(LiveSession session, Account account, CancellationToken ct)
    {
        var stamped = await users.UpdateSecurityStampAsync(account);
        if (!stamped.Succeeded) throw new InvalidOperationException("The account was changed elsewhere in the same moment.");

        await sessions.KeepAloneAsync(session, account, ct);
    }
}
