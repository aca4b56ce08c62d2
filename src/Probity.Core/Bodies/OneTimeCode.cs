using System.Diagnostics.CodeAnalysis;

namespace Probity.Bodies;

/// <summary>
/// A code that is good once (一次性口令), shown or printed once and typed by whom it is for: 60 random bits, written <c>K-XXXX-XXXX-XXXX-C</c>. A
/// mistyped one is noticed by its check character before anything is counted. The first group only finds the row; the other two are the secret.
/// </summary>
public readonly record struct OneTimeCode : IPublicNumber<OneTimeCode>
{
    OneTimeCode(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'K';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>By which its row is found: 20 bits as four characters, which tell nothing of the rest.</summary>
    public string Locator => ToString()[2..6];

    /// <summary>The code of 64 random bits, of which the low 60 count.</summary>
    public static OneTimeCode From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static OneTimeCode Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<OneTimeCode>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OneTimeCode result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The code as it is typed.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
