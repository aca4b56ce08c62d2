using Microsoft.EntityFrameworkCore;

namespace Probity.SignIn.Accounts;

/// <summary>The recovery codes of accounts: shown once, kept as digests, each good once.</summary>
sealed class RecoveryCodes(IDbContextFactory<AccountContext> contexts, AccountKeys keys)
{
    /// <summary>New codes; the old ones are good no more.</summary>
    public async Task<RecoveryCode[]> RenewAsync(Account account, CancellationToken ct)
    {
        RecoveryCode[] codes = [.. Enumerable.Range(0, RecoveryCode.Many).Select(_ => RecoveryCode.New())];
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.RecoveryCodes.Where(row => row.AccountId == account.Id).ExecuteDeleteAsync(ct);
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCodeRow { AccountId = account.Id, Digest = keys.DigestOf(account, code) }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return codes;
    }

    /// <summary>Uses a code up; false when it is none of this account, or was used before.</summary>
    public async Task<bool> UseAsync(Account account, RecoveryCode code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var digest = keys.DigestOf(account, code);
        return await db.RecoveryCodes.Where(row => row.AccountId == account.Id && row.Digest == digest).ExecuteDeleteAsync(ct) > 0;
    }

    /// <summary>How many are left.</summary>
    public async Task<int> CountAsync(Account account, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RecoveryCodes.CountAsync(row => row.AccountId == account.Id, ct);
    }
}
