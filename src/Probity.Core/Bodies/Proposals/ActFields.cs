namespace Probity.Bodies.Proposals;

/// <summary>
/// What somebody proposes, as it was typed or sent: kept as it is and read again whenever it is decided, so that what is approved is what was proposed. Each kind reads the
/// fields that it needs and no others.
/// </summary>
public sealed record ActFields
{
    /// <summary>GB 32100 code of the body that it is about: opened, renamed, moved, closed, divided, or the one into which others are merged.</summary>
    public string? Body { get; init; }

    /// <summary>Codes of the other bodies: those that are merged into it, or those into which it is divided.</summary>
    public IReadOnlyList<string>? Others { get; init; }

    /// <summary>Code of the superior; none: at the top.</summary>
    public string? Superior { get; init; }

    /// <summary>A name in Chinese: of the body, or of the administrator.</summary>
    public string? Name { get; init; }

    /// <summary>A body's name in English.</summary>
    public string? NameEn { get; init; }

    /// <summary>First day (YYYY-MM-DD); none: the day of approval.</summary>
    public string? On { get; init; }

    /// <summary>Last day (YYYY-MM-DD); none: no last day, or a year for an administrator.</summary>
    public string? Until { get; init; }

    /// <summary>Why, in the words of who proposes.</summary>
    public string? Why { get; init; }

    /// <summary>Code of a purpose.</summary>
    public string? Purpose { get; init; }

    /// <summary>Code of a unit of the body.</summary>
    public string? Unit { get; init; }

    /// <summary>Which administrator: <c>system</c>, <c>security</c>, <c>audit</c> or <c>body</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The administrator's number at the body.</summary>
    public string? Number { get; init; }

    /// <summary>The year of a notice of holidays.</summary>
    public string? Year { get; init; }

    /// <summary>The working days of that year, as a file below <c>calendar/</c> has them.</summary>
    public string? Calendar { get; init; }

    /// <summary>Bodies of a file.</summary>
    public IReadOnlyList<ImportedBody>? Bodies { get; init; }
}

/// <summary>A row of a file of bodies.</summary>
/// <param name="Body">Code.</param>
/// <param name="Superior">Code of the superior; none: at the top.</param>
/// <param name="On">First day; none: the day of approval.</param>
public sealed record ImportedBody(string Body, string? Superior, string? On);
