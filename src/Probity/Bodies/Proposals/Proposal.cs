using Probity.Calendar;

namespace Probity.Bodies.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Nobody decided yet.</summary>
    Open,

    /// <summary>Approved and carried out.</summary>
    Approved,

    /// <summary>Declined; nothing of it happened.</summary>
    Declined,

    /// <summary>Taken back by who made it.</summary>
    Withdrawn,

    /// <summary>Nobody decided within 30 days. It stands in no row: time alone says so.</summary>
    Lapsed,
}

/// <summary>A proposal as it stands in its row, opened.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Number">Public number.</param>
/// <param name="Kind">What is proposed.</param>
/// <param name="ProposedBy">Appointment of who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record Proposal(Guid Id, ProposalNumber Number, ProposalKind Kind, Guid ProposedBy, Instant ProposedAt, int Version)
{
    /// <summary>No proposal has this number.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("proposal.unknown",
        "没有这一编号的申请。", "No proposal has this number.");

    /// <summary>Somebody decided before.</summary>
    public static readonly Refusal Decided = Refusal.Conflict("proposal.decided",
        "该申请已经有了结果。", "The proposal was decided, or taken back, before.");

    /// <summary>Nobody decided in time.</summary>
    public static readonly Refusal Lapsed = Refusal.Conflict("proposal.lapsed",
        "该申请30日内无人决定，已失效。仍需办理的，请重新提出。", "Nobody decided the proposal within 30 days, and it lapsed. Propose it again if it is still wanted.");

    /// <summary>How long a proposal waits: what was right to propose a month ago is looked at anew.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>It is not as it was when it was read.</summary>
    public static readonly Refusal Changed = Refusal.Conflict("proposal.changed",
        "该申请在您查看之后有了变化，请重新查看。", "The proposal has changed since you read it. Read it again.");

    /// <summary>Where it stands.</summary>
    public required ProposalState State { get; init; }

    /// <summary>When it was decided.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>What it says.</summary>
    public required ProposalDetails Details { get; init; }

    /// <summary>The proposal at an instant: one that nobody decided in time has lapsed.</summary>
    public Proposal At(Instant now) => State is ProposalState.Open && ProposedAt.Plus(Life) <= now ? this with { State = ProposalState.Lapsed } : this;

    /// <summary>What it asks for. What was stored was read before it was stored.</summary>
    public RosterAct Act => ReadAct.Of(Kind, Details.Fields).Act ?? throw new InvalidOperationException($"Proposal {Number} cannot be read.");
}

/// <summary>What of a proposal is sealed.</summary>
/// <param name="Fields">What was proposed, as it was sent.</param>
/// <param name="Proposer">Who proposed it.</param>
public sealed record ProposalDetails(ActFields Fields, ProposalSide Proposer)
{
    /// <summary>Who decided it; null while nobody did, and where the register was young and nobody else was in office.</summary>
    public ProposalSide? Decider { get; init; }

    /// <summary>What the decider said.</summary>
    public string? Note { get; init; }
}

/// <summary>An administrator on one side of a proposal.</summary>
/// <param name="Number">Number at the body.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">As which administrator.</param>
public sealed record ProposalSide(string Number, string Name, Role Role)
{
    /// <summary>The administrator who acts.</summary>
    public static ProposalSide Of(Official official) => new(official.Id, official.Name, official.Roles.First(RoleRules.Administrators.Contains));
}
