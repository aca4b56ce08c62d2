using System.Diagnostics.CodeAnalysis;

namespace Probity.Erasures;

/// <summary>The number of an erasure (删除编号): 60 random bits, written <c>X-XXXX-XXXX-XXXX-C</c>. It says nothing of what was erased.</summary>
public readonly record struct ErasureNumber : IPublicNumber<ErasureNumber>
{
    ErasureNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'X';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static ErasureNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static ErasureNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<ErasureNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ErasureNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
