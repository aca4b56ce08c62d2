using Probity.Facts;

namespace Probity.Inquiries;

/// <summary>What kind of look it was.</summary>
public enum LookKind
{
    /// <summary>An inquiry for a published purpose.</summary>
    Inquiry = 1,

    /// <summary>The identity desk compared names.</summary>
    Identity = 2,

    /// <summary>A clerk saw a notice in order to deliver it.</summary>
    Delivery = 3,

    /// <summary>The desk read free text of a row, to decide whether it may be collected.</summary>
    RowText = 4,
}

/// <summary>
/// One look at a person as the person reads it (charter C6): who, for what, and what was answered. It is sealed at rest under a data
/// key of its own.
/// </summary>
/// <param name="Kind">What kind.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Official">The named official: for audit and the law, not shown on the person's page.</param>
/// <param name="Post">The official's post; the person sees it beside the body.</param>
public sealed record Look(LookKind Kind, Channel Channel, string Official, string Post)
{
    /// <summary>The post in English; null of looks that were written down without it.</summary>
    public string? PostInEnglish { get; init; }

    /// <summary>Public number of the receipt; empty for looks that are not inquiries.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>Purpose code; empty for looks that are not inquiries.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Use code.</summary>
    public string Use { get; init; } = "";

    /// <summary>The asking body's case number.</summary>
    public string Case { get; init; } = "";

    /// <summary>Edition of the catalogue under which it was decided.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Code of the refusal; null when it was answered.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was disclosed; empty when nothing was.</summary>
    public IReadOnlyList<DisclosedEntry> Entries { get; init; } = [];

    /// <summary>For looks that are not inquiries: number of the entry or of the held row that was looked at.</summary>
    public string About { get; init; } = "";
}
