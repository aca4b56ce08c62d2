using System.Diagnostics.CodeAnalysis;

namespace Probity;

/// <summary>
/// The public number of an entry (信用记录): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>E-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct EntryNumber : IPublicNumber<EntryNumber>
{
    EntryNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'E';

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static EntryNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static EntryNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<EntryNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EntryNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a receipt of an inquiry (查询回执): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>R-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct ReceiptNumber : IPublicNumber<ReceiptNumber>
{
    ReceiptNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'R';

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static ReceiptNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static ReceiptNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<ReceiptNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReceiptNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a batch (批次): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>B-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct BatchNumber : IPublicNumber<BatchNumber>
{
    BatchNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'B';

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static BatchNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static BatchNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<BatchNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BatchNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a case (案件): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>C-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct CaseNumber : IPublicNumber<CaseNumber>
{
    CaseNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'C';

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static CaseNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static CaseNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<CaseNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a notice (告知书): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>N-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct NoticeNumber : IPublicNumber<NoticeNumber>
{
    NoticeNumber(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'N';

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static NoticeNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static NoticeNumber Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<NoticeNumber>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeNumber result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The name of an account (账号) of the bundled provider: 60 random bits that say nothing of their holder, written
/// <c>A-XXXX-XXXX-XXXX-C</c>. The register gives it, so that no page can be asked whether a name is taken.
/// </summary>
public readonly record struct AccountName : IPublicNumber<AccountName>
{
    AccountName(ulong bits) => Bits = bits;

    /// <inheritdoc/>
    public static char Kind => 'A';

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The name of 64 random bits, of which the low 60 count.</summary>
    public static AccountName From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static AccountName Parse(string s, IFormatProvider? provider = null) => PublicNumberCode.Parse<AccountName>(s);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountName result) => PublicNumberCode.TryParse(s, out result);

    /// <summary>The name as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
