using System.Diagnostics.CodeAnalysis;

namespace Probity.Catalogue.Drafts;

/// <summary>The number of a draft edition (草案编号): 60 random bits, written <c>V-XXXX-XXXX-XXXX-C</c>. It says nothing of what the draft changes.</summary>
public readonly record struct DraftNumber : IPublicNumber<DraftNumber>
{
    DraftNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'V';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static DraftNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static DraftNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<DraftNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DraftNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
