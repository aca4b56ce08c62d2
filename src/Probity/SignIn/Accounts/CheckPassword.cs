using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Probity.SignIn.Accounts;

/// <summary>
/// The first half of a sign-in: account name and password. Whether the name or the password was wrong, or there is no such account, is
/// one answer after the same work.
/// </summary>
sealed class CheckPassword(UserManager<Account> users, Tries tries)
{
    /// <summary>No account has this name and this password.</summary>
    public static readonly Refusal Wrong = Refusal.Forbidden("account.wrong",
        "账号名或者密码不正确。", "The account name or the password is wrong.");

    static readonly string Nobody = new PasswordHasher<Account>(AccountSetup.Hashing).HashPassword(new Account(), RandomNumberGenerator.GetHexString(32));

    /// <summary>The account. Refusals: <see cref="Wrong"/>, <see cref="Tries.Locked"/>.</summary>
    public async Task<Outcome<Account>> RunAsync(string typed, string password, CancellationToken ct)
    {
        var name = AccountName.TryParse(typed, null, out var parsed) ? parsed.ToString() : typed.Trim();
        if (await tries.TakeAsync(name, ct) is { } locked) return locked;

        var account = await users.FindByNameAsync(name);
        if (password.Length > PasswordRule.Longest) password = "";

        var verified = users.PasswordHasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? Nobody, password);
        return account is not null && verified is not PasswordVerificationResult.Failed ? account : Wrong;
    }
}
