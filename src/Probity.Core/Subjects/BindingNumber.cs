using System.Diagnostics.CodeAnalysis;

namespace Probity.Subjects;

/// <summary>
/// The public number of a binding at a counter (窗口绑定): 60 random bits that say nothing of the person and cannot be guessed from another, written
/// <c>D-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct BindingNumber : IParsable<BindingNumber>
{
    const char Kind = 'D';

    BindingNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static BindingNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static BindingNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BindingNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new BindingNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
