using Microsoft.EntityFrameworkCore;

namespace Probity.SignIn.Accounts;

/// <summary>The second half of a sign-in: a one-time code, or a recovery code in its place. Each is good once, however many type it at the same moment.</summary>
sealed class CheckCode(IDbContextFactory<AccountContext> contexts, CodeApp app, RecoveryCodes recovery, Tries tries)
{
    /// <summary>The code is not the one of this moment, or it was used before.</summary>
    public static readonly Refusal Wrong = Refusal.Forbidden("account.code-wrong",
        "动态口令不正确，或者已经用过。请等应用显示新的口令后再填写。", "The one-time code is wrong, or was used before. Wait until your app shows the next one.");

    /// <summary>The recovery code is none of this account, or it was used before.</summary>
    public static readonly Refusal RecoveryWrong = Refusal.Forbidden("account.recovery-code-wrong",
        "恢复码不正确，或者已经用过。", "The recovery code is wrong, or was used before.");

    /// <summary>Null when it is right. Refusals: <see cref="Wrong"/>, <see cref="Tries.Locked"/>.</summary>
    public async Task<Refusal?> RunAsync(Account account, string typed, CancellationToken ct)
    {
        if (await tries.TakeAsync(account.UserName!, ct) is { } locked) return locked;
        if (app.FindStep(account, typed) is not { } step) return Wrong;

        await using var db = await contexts.CreateDbContextAsync(ct);
        var used = await db.Accounts.Where(row => row.Id == account.Id && row.CodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CodeStep, step), ct);
        if (used is 0) return Wrong;

        await tries.ForgetAsync(account.UserName!, ct);
        return null;
    }

    /// <summary>Null when it is right; it is used up. Refusals: <see cref="RecoveryWrong"/>, <see cref="Tries.Locked"/>.</summary>
    public async Task<Refusal?> RecoverAsync(Account account, string typed, CancellationToken ct)
    {
        if (await tries.TakeAsync(account.UserName!, ct) is { } locked) return locked;
        if (RecoveryCode.Read(typed) is not { } code || !await recovery.UseAsync(account, code, ct)) return RecoveryWrong;

        await tries.ForgetAsync(account.UserName!, ct);
        return null;
    }
}
