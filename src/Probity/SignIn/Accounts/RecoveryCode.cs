using System.Security.Cryptography;

namespace Probity.SignIn.Accounts;

/// <summary>A code in place of a one-time code, good once: 16 letters and digits in groups of four, without those that are taken for another.</summary>
readonly record struct RecoveryCode
{
    const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    readonly string text;

    RecoveryCode(string text) => this.text = text;

    /// <summary>How many an account is given at once.</summary>
    public const int Many = 8;

    public static RecoveryCode New() => new(RandomNumberGenerator.GetString(Alphabet, 16));

    /// <summary>A code as it is typed, with or without hyphens and spaces; null when it cannot be one.</summary>
    public static RecoveryCode? Read(string? typed)
    {
        var text = string.Concat(NormalForm.Nfkc(typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return text.Length is 16 ? new RecoveryCode(text) : null;
    }

    public override string ToString() => string.Join('-', text.Chunk(4).Select(group => new string(group)));
}
