using System.Diagnostics.CodeAnalysis;

namespace Probity;

/// <summary>
/// The public number of an entry (信用记录): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>E-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct EntryNumber : IParsable<EntryNumber>
{
    const char Kind = 'E';

    EntryNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static EntryNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static EntryNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EntryNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new EntryNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a receipt of an inquiry (查询回执): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>R-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct ReceiptNumber : IParsable<ReceiptNumber>
{
    const char Kind = 'R';

    ReceiptNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static ReceiptNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static ReceiptNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReceiptNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new ReceiptNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a batch (批次): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>B-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct BatchNumber : IParsable<BatchNumber>
{
    const char Kind = 'B';

    BatchNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static BatchNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static BatchNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BatchNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new BatchNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a case (案件): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>C-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct CaseNumber : IParsable<CaseNumber>
{
    const char Kind = 'C';

    CaseNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static CaseNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static CaseNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new CaseNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The public number of a notice (告知书): 60 random bits that say nothing and cannot be guessed from another, written
/// <c>N-XXXX-XXXX-XXXX-C</c>.
/// </summary>
public readonly record struct NoticeNumber : IParsable<NoticeNumber>
{
    const char Kind = 'N';

    NoticeNumber(ulong bits) => Bits = bits;

    /// <summary>The 60 bits, for storage.</summary>
    public ulong Bits { get; }

    /// <summary>The number of 64 random (or stored) bits, of which the low 60 count.</summary>
    public static NoticeNumber From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static NoticeNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a number of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NoticeNumber result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new NoticeNumber(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The number as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}

/// <summary>
/// The name of an account (账号) of the bundled provider: 60 random bits that say nothing of their holder, written
/// <c>A-XXXX-XXXX-XXXX-C</c>. The register gives it, so that no page can be asked whether a name is taken.
/// </summary>
public readonly record struct AccountName : IParsable<AccountName>
{
    const char Kind = 'A';

    AccountName(ulong bits) => Bits = bits;

    /// <summary>The 60 bits.</summary>
    public ulong Bits { get; }

    /// <summary>The name of 64 random bits, of which the low 60 count.</summary>
    public static AccountName From(ulong bits) => new(bits & PublicNumberCode.Mask);

    /// <inheritdoc/>
    public static AccountName Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var name) ? name : throw new FormatException($"Not a name of the form {Kind}-XXXX-XXXX-XXXX-C.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountName result)
    {
        var bits = PublicNumberCode.Read(Kind, s);
        result = new AccountName(bits ?? 0);
        return bits is not null;
    }

    /// <summary>The name as people read it.</summary>
    public override string ToString() => PublicNumberCode.Write(Kind, Bits);
}
