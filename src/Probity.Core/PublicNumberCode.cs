namespace Probity;

/// <summary>A number that the register gives and people read, type and print: 60 random bits behind the letter of its kind.</summary>
/// <typeparam name="TSelf">The kind of number.</typeparam>
public interface IPublicNumber<TSelf> : IParsable<TSelf> where TSelf : struct, IPublicNumber<TSelf>
{
    /// <summary>The letter before its first hyphen.</summary>
    static abstract char Kind { get; }

    /// <summary>The 60 bits.</summary>
    ulong Bits { get; }

    /// <summary>The number of 64 bits, of which the low 60 count.</summary>
    static abstract TSelf From(ulong bits);
}

/// <summary>
/// How a public number is written: <c>E-XXXX-XXXX-XXXX-C</c>, a letter for its kind, 60 bits in Crockford's base 32 and a check character.
/// The 14 characters are a word of the code over GF(32) whose check sum is the polynomial at a primitive element, so that any one
/// wrong character and any swap of two is found, the kind and the check character included.
/// </summary>
static class PublicNumberCode
{
    /// <summary>The bits of a number: the low 60 of 64.</summary>
    public const ulong Mask = (1UL << 60) - 1;

    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Length = 14;

    /// <summary>The number as it is shown.</summary>
    public static string Write(char kind, ulong bits)
    {
        var digits = string.Create(12, bits, static (to, bits) =>
        {
            for (var i = 0; i < to.Length; i++) to[i] = Alphabet[(int)(bits >> (55 - 5 * i)) & 31];
        });

        return $"{kind}-{digits[..4]}-{digits[4..8]}-{digits[8..]}-{Alphabet[Times(Sum($"{kind}{digits}"))]}";
    }

    /// <summary>The number that was typed.</summary>
    /// <exception cref="FormatException">It is none of this kind.</exception>
    public static T Parse<T>(string s) where T : struct, IPublicNumber<T> =>
        TryParse<T>(s, out var number) ? number : throw new FormatException($"Not of the form {T.Kind}-XXXX-XXXX-XXXX-C.");

    /// <summary>Whether what was typed is a number of this kind.</summary>
    public static bool TryParse<T>(string? s, out T number) where T : struct, IPublicNumber<T>
    {
        var bits = Read(T.Kind, s);
        number = T.From(bits ?? 0);
        return bits is not null;
    }

    /// <summary>
    /// Reads a number of one kind as people type it: small letters, full-width forms, spaces and any or no hyphens; O is 0, I and L are 1.
    /// Null when it is none.
    /// </summary>
    public static ulong? Read(char kind, string? s)
    {
        if (s is null or { Length: > 64 }) return null;

        var typed = string.Concat(HalfWidth.Of(s).ToUpperInvariant().Where(c => c is not '-' && !char.IsWhiteSpace(c)).Select(Meant));
        if (typed.Length is not Length || typed[0] != kind) return null;
        if (typed.Any(c => !Alphabet.Contains(c)) || Sum(typed) is not 0) return null;

        return typed[1..13].Aggregate(0UL, (bits, c) => bits << 5 | (uint)Alphabet.IndexOf(c, StringComparison.Ordinal));
    }

    static char Meant(char c) => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };

    static int Sum(string text) =>
        text.Aggregate(0, (sum, c) => Times(sum) ^ Alphabet.IndexOf(c, StringComparison.Ordinal));

    // Multiplication by x modulo x^5 + x^2 + 1, a primitive polynomial: the 31 powers of x are all different.
    static int Times(int value) => value >= 16 ? value << 1 ^ 0b100101 : value << 1;
}
