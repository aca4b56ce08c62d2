using System.Diagnostics.CodeAnalysis;

namespace Probity.Bodies.Proposals;

/// <summary>The number of a proposal (申请编号): 60 random bits, written <c>P-XXXX-XXXX-XXXX-C</c>.</summary>
public readonly record struct ProposalNumber : IPublicNumber<ProposalNumber>
{
    ProposalNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'P';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static ProposalNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static ProposalNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<ProposalNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProposalNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
