using Probity.Bodies;
using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>What a draft would do.</summary>
public enum DraftKind
{
    /// <summary>Issue a new edition.</summary>
    Issue,

    /// <summary>Let what an edition widened hold for three years more.</summary>
    Renewal,
}

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>Taken in; nobody was asked yet.</summary>
    Drafted,

    /// <summary>The public is asked, or was.</summary>
    OpenToComment,

    /// <summary>Its effects on people were assessed.</summary>
    Assessed,

    /// <summary>It is law of the register.</summary>
    Published,

    /// <summary>An approver declined it.</summary>
    Declined,

    /// <summary>An editor took it back.</summary>
    Withdrawn,
}

/// <summary>A draft of an edition on its way (目录版本草案): text, comment, assessment, approval, publication. Each step is a fact in the journal.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Number">Public number.</param>
/// <param name="Kind">Whether it issues an edition or renews one.</param>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hex: another text is another draft.</param>
/// <param name="From">First day on which it would hold; of a renewal, the day on which the edition would lapse.</param>
public sealed record EditionDraft(Guid Id, DraftNumber Number, DraftKind Kind, string Edition, string Hash, DateOnly From)
{
    /// <summary>The edition that it is compared with: the last one when it was drafted.</summary>
    public required string Base { get; init; }

    /// <summary>Whether it takes the whole way (<see cref="DraftRules.TakesWholeWay"/>): anything in it widens what is done to people, or hands over who keeps the rules. A renewal always does.</summary>
    public required bool Widens { get; init; }

    /// <summary>When it was taken in.</summary>
    public required Instant DraftedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public DraftState State { get; init; }

    /// <summary>First day of comment; null while nobody is asked.</summary>
    public DateOnly? CommentFrom { get; init; }

    /// <summary>Last day of comment.</summary>
    public DateOnly? CommentTo { get; init; }

    /// <summary>When it was published, declined or taken back.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who took part, and what was said.</summary>
    public required DraftDetails Details { get; init; }

    /// <summary>Whether its way has ended.</summary>
    public bool IsOver => State is DraftState.Published or DraftState.Declined or DraftState.Withdrawn;

    /// <summary>Whether anybody may comment on a day.</summary>
    public bool TakesComments(DateOnly day) => State is DraftState.OpenToComment && CommentFrom <= day && day <= CommentTo;

    /// <summary>How many approvers it needs, each of another body.</summary>
    public int ApproversNeeded => Widens ? 2 : 1;

    /// <summary>Whether enough have approved.</summary>
    public bool IsApproved => Details.Approvals.Select(hand => hand.Body).Distinct().Count() >= ApproversNeeded && Details.Approvals.Select(hand => hand.For).Distinct().Count() >= ApproversNeeded;
}

/// <summary>What of a draft is sealed, for it names officials.</summary>
/// <param name="Drafter">Who brought the text.</param>
public sealed record DraftDetails(DraftHand Drafter)
{
    /// <summary>Null until it was assessed.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<DraftHand> Approvals { get; init; } = [];

    /// <summary>Why it was declined.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>An official who did something with a draft.</summary>
/// <param name="Appointment">The appointment; never leaves the program.</param>
/// <param name="Body">The body.</param>
/// <param name="Said">Number and name.</param>
/// <param name="Post">The post, as it is published beside the body's name.</param>
/// <param name="At">When.</param>
public sealed record DraftHand(Guid Appointment, CreditCode Body, string Said, string Post, Instant At)
{
    /// <summary>The post in English; null where it was not written down.</summary>
    public string? PostInEnglish { get; init; }

    /// <summary>Name: nobody is two people by holding two appointments.</summary>
    public string Name { get; init; } = "";

    /// <summary>The body that the edition names as approver and for which the official's body acts, itself or one that it followed; the official's own for whoever does not approve.</summary>
    public CreditCode For { get; init; } = Body;
}

/// <summary>The assessment of what a draft would do to people (影响评估); published as it is.</summary>
/// <param name="Need">Why it is needed, and why nothing milder is enough.</param>
/// <param name="Effects">What it does to whom.</param>
/// <param name="Safeguards">What keeps it from doing more.</param>
/// <param name="Comments">What came of the comments.</param>
public sealed record Assessment(string Need, string Effects, string Safeguards, string Comments)
{
    /// <summary>Numbers that the register itself worked out against its entries when it was assessed, in sentences without small numbers.</summary>
    public IReadOnlyList<Words> Numbers { get; init; } = [];

    /// <summary>When.</summary>
    public Instant At { get; init; }
}
