using System.Diagnostics.CodeAnalysis;

namespace Probity.Bodies.Proposals;

/// <summary>The number of a proposal (申请编号): 60 random bits, written <c>P-XXXX-XXXX-XXXX-C</c>.</summary>
public readonly record struct ProposalNumber : IParsable<ProposalNumber>
{
    const char Kind = 'P';

    ProposalNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random bits, of which the low 60 count.</summary>
    public static ProposalNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static ProposalNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProposalNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new ProposalNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
