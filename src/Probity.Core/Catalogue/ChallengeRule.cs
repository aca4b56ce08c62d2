using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>
/// How a person challenges a look: "I have no such matter with this body". Without this a body's case numbers are its own free text, and anybody could be asked about in anybody else's case.
/// </summary>
/// <param name="Deadline">Code of the deadline by which the body shows what the look was for.</param>
/// <param name="Unproven">How many unproven challenges of one unit suspend the purpose for it.</param>
/// <param name="Within">How long an unproven challenge counts.</param>
/// <param name="OpenAtOnce">How many challenges one person may have open with one body.</param>
public sealed record ChallengeRule(string Deadline, int Unproven, Length Within, int OpenAtOnce)
{
    /// <summary>Documents that show a matter: a closed list, so that nothing that an official types freely reaches the person (misuse H38).</summary>
    public required IReadOnlyList<DocumentKind> Documents { get; init; }

    /// <summary>The kind with this code; null for none.</summary>
    public DocumentKind? FindDocument(string? code) => Documents.FirstOrDefault(one => one.Code == code);
}

/// <summary>A kind of document that shows a matter between a person and a body.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
public sealed record DocumentKind(string Code, Words Name);
