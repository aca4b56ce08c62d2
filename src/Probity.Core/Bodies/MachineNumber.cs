using System.Diagnostics.CodeAnalysis;

namespace Probity.Bodies;

/// <summary>
/// The number of a body's program (机器客户端), by which it signs in: 60 random bits that say nothing and cannot be guessed from another, written <c>M-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct MachineNumber : IPublicNumber<MachineNumber>
{
    MachineNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'M';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static MachineNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static MachineNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<MachineNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MachineNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as programs send it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
