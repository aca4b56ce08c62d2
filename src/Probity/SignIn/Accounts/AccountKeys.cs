using System.Text;
using Probity.Keys;
using Probity.SignIn.Provider;

namespace Probity.SignIn.Accounts;

/// <summary>
/// The keys under which the provider's database holds what must not lie there in clear: shared keys of one-time codes are sealed, recovery
/// codes and the names under which somebody tried are keyed digests.
/// </summary>
sealed class AccountKeys(ProviderKeys keys)
{
    readonly SecretKey codes = new SecretKey(keys.Sealing.Key).Derive("account one-time codes");
    readonly SecretKey digests = new SecretKey(keys.Sealing.Key).Derive("account digests");

    public byte[] SealCodeKey(Account account, byte[] key) => codes.Seal(key, At(account));

    public byte[] OpenCodeKey(Account account) => codes.Open(account.CodeKey!, At(account));

    /// <summary>Digest of a recovery code of this account.</summary>
    public byte[] DigestOf(Account account, RecoveryCode code) => Digest($"recovery\n{account.Id}\n{code}");

    /// <summary>Digest of a name as it was typed, for counting tries.</summary>
    public byte[] DigestOfName(string name) => Digest($"name\n{name}");

    static Place At(Account account) => new("Accounts.CodeKey", account.Row);

    byte[] Digest(string text) => System.Security.Cryptography.HMACSHA256.HashData(digests.Bytes, Encoding.UTF8.GetBytes(text));
}
