using System.Security.Cryptography;
using System.Text;

namespace Probity.Storage.Backups;

/// <summary>
/// What seals a backup: the text of a file that only its owner may read, a random key or a long sentence. The key of each backup is made
/// from it by PBKDF2-HMAC-SHA256 (RFC 8018) with 600,000 rounds and the backup's own salt, then by HKDF bound to the clear head.
/// </summary>
public sealed class BackupSecret
{
    /// <summary>Fewer characters can be guessed.</summary>
    public const int Least = 20;

    internal const int SaltLength = 16;
    const int Rounds = 600_000;
    const int KeyLength = 32;
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    readonly byte[] text;

    BackupSecret(string text) => this.text = Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC));

    /// <summary>Reads the file.</summary>
    /// <exception cref="BackupException">Others can read it, or it is too short.</exception>
    public static BackupSecret Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
            throw new BackupException($"Others can read {path}. Remedy: chmod 600 {path}");

        var text = File.ReadAllText(path).Trim();
        return text.Length >= Least
            ? new BackupSecret(text)
            : throw new BackupException($"The secret in {path} has fewer than {Least} characters. Remedy: openssl rand -base64 32 > {path}");
    }

    internal AesGcm KeyFor(BackupHead head)
    {
        var master = Rfc2898DeriveBytes.Pbkdf2(text, head.SaltBytes, Rounds, HashAlgorithmName.SHA256, KeyLength);
        return new AesGcm(HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeyLength, info: head.ToBytes()), SealedWriter.TagLength);
    }

    /// <inheritdoc/>
    public override string ToString() => "(backup secret)";
}
