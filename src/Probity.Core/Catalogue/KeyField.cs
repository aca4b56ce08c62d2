namespace Probity.Catalogue;

/// <summary>A key field (重点领域) of the notice of 2018, part I.</summary>
/// <param name="Code">Stable, for instance <c>food-and-drug</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Asked">What the notice asks for, in our own words.</param>
public sealed record KeyField(string Code, Words Name, Words Asked)
{
    /// <summary>Codes of the items that carry it; empty where nothing may be recorded.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>What of this field is never recorded; never empty where there is no item.</summary>
    public required IReadOnlyList<NotRecorded> NotRecorded { get; init; }
}

/// <summary>Kinds of conduct of a profession that may be recorded at all, when decided and final: a closed list (misuse H23).</summary>
public enum ProfessionalConduct
{
    /// <summary>Deceiving those who rely on the profession.</summary>
    ClientFraud,

    /// <summary>Taking what others entrusted.</summary>
    Misappropriation,

    /// <summary>False certificates, reports or papers.</summary>
    FalseCertificate,

    /// <summary>Practising without a licence, or lending one.</summary>
    UnlicensedPractice,

    /// <summary>Giving or taking bribes.</summary>
    Bribery,
}

/// <summary>
/// A key group (重点人群) of the notice of 2018, part I. A group is a reason to record licence and discipline facts of its profession and never
/// more: professional acts, speech, assessments and registration changes are refused by article.
/// </summary>
/// <param name="Code">Stable, for instance <c>lawyers</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Asked">What the notice asks for, in our own words.</param>
public sealed record KeyGroup(string Code, Words Name, Words Asked)
{
    /// <summary>Codes of its licence and discipline items; empty where nothing may be recorded.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Kinds of conduct that its discipline items may know.</summary>
    public required IReadOnlyList<ProfessionalConduct> Conducts { get; init; }

    /// <summary>What of this group is never recorded.</summary>
    public required IReadOnlyList<NotRecorded> NotRecorded { get; init; }
}
