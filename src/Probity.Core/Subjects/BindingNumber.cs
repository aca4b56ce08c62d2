using System.Diagnostics.CodeAnalysis;

namespace Probity.Subjects;

/// <summary>
/// The public number of a binding at a counter (窗口绑定): 60 random bits that say nothing of the person and cannot be guessed from another, written
/// <c>D-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct BindingNumber : IPublicNumber<BindingNumber>
{
    BindingNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'D';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static BindingNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static BindingNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<BindingNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BindingNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
