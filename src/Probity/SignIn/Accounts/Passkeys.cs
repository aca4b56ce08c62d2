using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Probity.SignIn.Accounts;

/// <summary>What a page hands to the browser's authenticator.</summary>
/// <param name="Options">The options of WebAuthn as JSON.</param>
/// <param name="State">What must come back with the answer, under our seal.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>
/// Passkeys (WebAuthn level 3) of accounts. The authenticator verifies its user each time, and keeps whose it is, so that signing in with
/// one asks for no name. A question is good for five minutes.
/// </summary>
sealed class Passkeys(IPasskeyHandler<Account> handler, UserManager<Account> users, IDataProtectionProvider protection)
{
    /// <summary>The authenticator's answer is not to our question, not by a key that we know, or without verifying its user.</summary>
    public static readonly Refusal Refused = Refusal.Forbidden("account.passkey-refused",
        "通行密钥未被接受。请重试，或者用账号名和密码登录。", "The passkey was not accepted. Try again, or sign in with account name and password.");

    static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>The question of signing in: who holds any passkey of ours?</summary>
    public async Task<PasskeyQuestion> AskAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return new PasskeyQuestion(made.RequestOptionsJson, SealOf("sign in").Protect(made.AssertionState!, Life));
    }

    /// <summary>Whose passkey answered. Refusal: <see cref="Refused"/>.</summary>
    public async Task<Outcome<Account>> CheckAsync(HttpContext http, string credential, string state)
    {
        if (Unseal(SealOf("sign in"), state) is not { } asked || credential.Length is 0) return Refused;

        var found = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = asked });
        if (!found.Succeeded || !found.Passkey.IsUserVerified) return Refused;

        // The authenticator's counter has moved.
        await users.AddOrUpdatePasskeyAsync(found.User, found.Passkey);
        return found.User;
    }

    /// <summary>The question of a new passkey for this account.</summary>
    public async Task<PasskeyQuestion> AskNewAsync(HttpContext http, Account account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.UserName! };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        return new PasskeyQuestion(made.CreationOptionsJson, SealOf(account.Id).Protect(made.AttestationState!, Life));
    }

    /// <summary>Takes a new passkey into use; null when it is. Refusal: <see cref="Refused"/>.</summary>
    public async Task<Refusal?> AddAsync(HttpContext http, Account account, (string Credential, string State) answer)
    {
        if (Unseal(SealOf(account.Id), answer.State) is not { } asked || answer.Credential.Length is 0) return Refused;

        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer.Credential, AttestationState = asked });
        if (!made.Succeeded || !made.Passkey.IsUserVerified || made.UserEntity.Id != account.Id) return Refused;

        var added = await users.AddOrUpdatePasskeyAsync(account, made.Passkey);
        return added.Succeeded ? null : Refused;
    }

    /// <summary>The account's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<UserPasskeyInfo>> ListAsync(Account account) => [.. (await users.GetPasskeysAsync(account)).OrderBy(key => key.CreatedAt)];

    /// <summary>Takes one out of use.</summary>
    public async Task RemoveAsync(Account account, byte[] id) => await users.RemovePasskeyAsync(account, id);

    ITimeLimitedDataProtector SealOf(string use) => protection.CreateProtector("account passkey", use).ToTimeLimitedDataProtector();

    static string? Unseal(ITimeLimitedDataProtector seal, string text)
    {
        try
        {
            return seal.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
