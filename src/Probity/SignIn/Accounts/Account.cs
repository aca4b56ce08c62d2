using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Probity.SignIn.Accounts;

/// <summary>
/// Somebody who signs in at the bundled provider. It holds no name, number, address or telephone of anybody: who the holder is, the
/// register knows and the provider does not.
/// </summary>
sealed class Account : IdentityUser
{
    /// <summary>The name is the register's to give; the id is random and becomes <c>sub</c>.</summary>
    public static Account New(AccountName name, long now) => new() { Id = RandomNumberGenerator.GetHexString(32, lowercase: true), UserName = name.ToString(), MadeAt = now };

    /// <summary>When it was made, microseconds.</summary>
    public long MadeAt { get; set; }

    /// <summary>The shared key of its one-time codes, sealed; null until the holder has shown a code of it.</summary>
    public byte[]? CodeKey { get; set; }

    /// <summary>The newest step of 30 seconds whose code was used: none of it or of an earlier one is good again.</summary>
    public long CodeStep { get; set; }

    /// <summary>The id as the row of a ciphertext.</summary>
    public Guid Row => Guid.Parse(Id);
}

/// <summary>A sign-in at the provider: it ends by itself, when its holder signs out, and when password or factors of the account change.</summary>
sealed class SessionRow
{
    /// <summary>Random; the claim <c>sid</c>.</summary>
    public required string Id { get; set; }

    public required string AccountId { get; set; }

    /// <summary>One of <see cref="Assurance"/>.</summary>
    public required string Acr { get; set; }

    /// <summary>The account's security stamp at the beginning, and after changes that this very session made.</summary>
    public required string Stamp { get; set; }

    public required long StartedAt { get; set; }

    public required long SeenAt { get; set; }

    public long? EndedAt { get; set; }
}

/// <summary>A recovery code that is still good: only its digest is kept.</summary>
sealed class RecoveryCodeRow
{
    public required string AccountId { get; set; }

    public required byte[] Digest { get; set; }
}

/// <summary>Wrong attempts under a name, whether or not an account has it, so that locking tells nothing.</summary>
sealed class TriesRow
{
    /// <summary>Keyed digest of the name that was typed.</summary>
    public required byte[] Digest { get; set; }

    public required int Tries { get; set; }

    public required long LockedUntil { get; set; }

    public required long LastAt { get; set; }
}
