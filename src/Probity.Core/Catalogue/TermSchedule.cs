namespace Probity.Catalogue;

/// <summary>How grave the conduct behind an adverse entry is (轻微、一般、严重). It drives terms and is shown to the person only, never to a body (charter C1).</summary>
public enum Gravity
{
    /// <summary>轻微.</summary>
    Minor,

    /// <summary>一般.</summary>
    General,

    /// <summary>严重.</summary>
    Serious,
}

/// <summary>The event from which a term runs.</summary>
public enum TermEvent
{
    /// <summary>The day on which the conduct ended (失信行为终止之日).</summary>
    ConductEnd,

    /// <summary>The date of the decision.</summary>
    Decision,

    /// <summary>The last day of use: for archives alone.</summary>
    UseEnd,
}

/// <summary>One end of an entry, as the law words it.</summary>
/// <param name="Months">Length in months; sixty are five years.</param>
/// <param name="From">From when it runs.</param>
/// <param name="Rule">Short code of the rule, named beside the end that it makes.</param>
/// <param name="Basis">Articles that set it; empty only while <paramref name="Verified"/> is false.</param>
/// <param name="Verified">Whether those articles were read.</param>
public sealed record Term(int Months, TermEvent From, string Rule, IReadOnlyList<Basis> Basis, bool Verified);

/// <summary>The ends of the entries of one gravity. Each stands on its own (misuse L2).</summary>
/// <param name="Gravity">Null where a schedule knows no gravity: licences and honours.</param>
/// <param name="PenaltyKinds">Codes of the penalty dataset's list that mean this gravity; the gravest kind of a decision counts.</param>
public sealed record GravityTerms(Gravity? Gravity, IReadOnlyList<string> PenaltyKinds)
{
    /// <summary>The longest publication that a national rule would admit; null: never published. It publishes nothing by itself (Shandong regulation Art. 20).</summary>
    public Term? Publication { get; init; }

    /// <summary>Until when an entry may be used.</summary>
    public required Term Use { get; init; }

    /// <summary>Until when an inquiry may be answered with it.</summary>
    public required Term Inquiry { get; init; }

    /// <summary>Until when it is kept under seal after use ended, where nobody sees it but the person, so that a use can be contested; then it is destroyed. Null: it goes when use ends.</summary>
    public Term? Archive { get; init; }
}

/// <summary>The terms of all items that share one rule (期限类别): the graver an entry, the later its ends, and none later than five years from the end of the conduct.</summary>
/// <param name="Code">Stable, for instance <c>administrative-penalty</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Terms">In the order of the file.</param>
public sealed record TermSchedule(string Code, Words Name, IReadOnlyList<GravityTerms> Terms)
{
    /// <summary>What nobody has read yet in the law behind it; null where everything was.</summary>
    public Words? OpenQuestion { get; init; }

    /// <summary>
    /// The terms of an entry with these kinds of penalty: the gravest kind counts; where none of them is known, the lightest terms hold, for doubt favours the person (charter C9).
    /// </summary>
    public GravityTerms TermsOf(IReadOnlyCollection<string> kinds)
    {
        var known = Terms.Where(terms => terms.PenaltyKinds.Any(kinds.Contains)).OrderByDescending(terms => terms.Gravity).FirstOrDefault();
        return known ?? Terms.OrderBy(terms => terms.Gravity).First();
    }
}
