namespace Probity.Catalogue;

/// <summary>The purposes of an edition as programs read them.</summary>
public sealed record PublishedPurposes(string Edition, string Hash, IReadOnlyList<PublishedPurpose> Purposes)
{
    /// <summary>Matters of Article 22 that are no purpose here, and why.</summary>
    public required IReadOnlyList<RefusedPurpose> Refused { get; init; }

    /// <summary>The edition's purposes as published.</summary>
    public static PublishedPurposes Of(Edition edition) =>
        new(edition.Code, edition.Hash, [.. edition.Purposes.Select(PublishedPurpose.Of)]) { Refused = edition.RefusedPurposes };
}

/// <summary>A reason for which a body may ask about a person.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">Who asks, when, and what they see.</param>
/// <param name="Basis">Articles that allow it.</param>
public sealed record PublishedPurpose(string Code, Words Name, Words Description, IReadOnlyList<Basis> Basis)
{
    /// <summary>Credit codes of the bodies that hold it.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>Items and fields that it may see.</summary>
    public required IReadOnlyList<Sight> Sees { get; init; }

    /// <summary>Whether a case with registered parties is needed.</summary>
    public required bool CaseRequired { get; init; }

    /// <summary>Regular expression of case numbers; null where none is needed.</summary>
    public required string? CaseFormat { get; init; }

    /// <summary>Fields of life whose entries it may see.</summary>
    public required IReadOnlyList<string> Contexts { get; init; }

    /// <summary>Whether the person must have authorised the question.</summary>
    public required bool NeedsAuthorisation { get; init; }

    /// <summary>How many persons one case admits.</summary>
    public required int MaxParties { get; init; }

    /// <summary>What the answer will be used for.</summary>
    public required IReadOnlyList<Choice> Uses { get; init; }

    /// <summary>The purpose as published.</summary>
    public static PublishedPurpose Of(Purpose purpose) => new(purpose.Code, purpose.Name, purpose.Description, purpose.Basis)
    {
        Bodies = [.. purpose.Bodies.Select(code => $"{code}")],
        Sees = purpose.Sees,
        CaseRequired = purpose.CaseRequired,
        CaseFormat = purpose.CaseFormat,
        Contexts = purpose.Contexts,
        NeedsAuthorisation = purpose.NeedsAuthorisation,
        MaxParties = purpose.MaxParties,
        Uses = purpose.Uses,
    };
}
