namespace Probity.Intake;

/// <summary>
/// What the rules need and the national template lacks: how and when the person was served, whether the remedies were told (Reconsideration
/// Law Art. 20, Litigation Law Art. 46: untold remedies lengthen the window), which procedure was used (Shandong regulation Art. 13), when the
/// conduct ended (Art. 38). Null is "not said", and is never guessed.
/// </summary>
public sealed record SuppliedFacts
{
    /// <summary>Nothing said.</summary>
    public static SuppliedFacts None { get; } = new();

    /// <summary>Code of the manner of service, from the companion template's list.</summary>
    public string? Manner { get; init; }

    /// <summary>Day of service.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>Whether the decision told the person of the remedies and their time limits.</summary>
    public bool? ToldOfRemedies { get; init; }

    /// <summary>Code of the procedure, from the companion template's list.</summary>
    public string? Procedure { get; init; }

    /// <summary>Whether the violation was minor and the person eliminated or mitigated the harm.</summary>
    public bool? MinorRemedied { get; init; }

    /// <summary>First day of the conduct; capacity is asked for on it (Shandong regulation Art. 2).</summary>
    public DateOnly? ConductStart { get; init; }

    /// <summary>Last day of the conduct.</summary>
    public DateOnly? ConductEnd { get; init; }

    /// <summary>Day on which a review or a judgment made the decision final, where there was one.</summary>
    public DateOnly? FinalOn { get; init; }

    /// <summary>What shows that a person of 16 or 17 lives mainly on own labour income (Civil Code Art. 18).</summary>
    public string? LabourIncome { get; init; }

    /// <summary>These facts; where they are silent, the others.</summary>
    public SuppliedFacts Over(SuppliedFacts others) => new()
    {
        Manner = Manner ?? others.Manner,
        ServedOn = ServedOn ?? others.ServedOn,
        ToldOfRemedies = ToldOfRemedies ?? others.ToldOfRemedies,
        Procedure = Procedure ?? others.Procedure,
        MinorRemedied = MinorRemedied ?? others.MinorRemedied,
        ConductStart = ConductStart ?? others.ConductStart,
        ConductEnd = ConductEnd ?? others.ConductEnd,
        FinalOn = FinalOn ?? others.FinalOn,
        LabourIncome = LabourIncome ?? others.LabourIncome,
    };
}
