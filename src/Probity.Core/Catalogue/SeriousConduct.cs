namespace Probity.Catalogue;

/// <summary>The domains in which the law knows serious conduct (国办发〔2020〕49号 item 6; Shandong regulation Art. 29).</summary>
public enum SeriousDomain
{
    /// <summary>严重危害人民群众身体健康和生命安全.</summary>
    LifeAndSafety,

    /// <summary>严重破坏市场公平竞争秩序和社会正常秩序.</summary>
    MarketAndSocialOrder,

    /// <summary>拒不履行法定义务，严重影响司法机关、行政机关公信力.</summary>
    JudicialCredibility,

    /// <summary>拒不履行国防义务: shipped without any kind and off (misuse H25).</summary>
    NationalDefence,
}

/// <summary>A kind of serious conduct (严重失信行为). Being on a list is another decision; here stands what such a list would rest on.</summary>
/// <param name="Code">Stable, for instance <c>judgment-defaulters</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Domain">Its domain.</param>
public sealed record SeriousConduct(string Code, Words Name, SeriousDomain Domain)
{
    /// <summary>Articles that make it serious.</summary>
    public required IReadOnlyList<Basis> Basis { get; init; }

    /// <summary>The national standard by which it is recognised; empty only while not <see cref="Verified"/>.</summary>
    public required IReadOnlyList<Basis> Standard { get; init; }

    /// <summary>Codes of the items whose entries a listing would hang on.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Whether the standard was read; off while it was not.</summary>
    public required bool Verified { get; init; }

    /// <summary>What nobody has read yet; null where everything was.</summary>
    public Words? OpenQuestion { get; init; }

    /// <summary>What is never listed under it.</summary>
    public required IReadOnlyList<NotRecorded> NotRecorded { get; init; }
}
