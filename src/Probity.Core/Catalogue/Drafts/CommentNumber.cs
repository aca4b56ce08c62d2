using System.Diagnostics.CodeAnalysis;

namespace Probity.Catalogue.Drafts;

/// <summary>The number of a public comment (意见编号): 60 random bits, written <c>Q-XXXX-XXXX-XXXX-C</c>. Whoever sent it knows it by this number; the register does not know who sent it.</summary>
public readonly record struct CommentNumber : IPublicNumber<CommentNumber>
{
    CommentNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'Q';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static CommentNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static CommentNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<CommentNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommentNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
