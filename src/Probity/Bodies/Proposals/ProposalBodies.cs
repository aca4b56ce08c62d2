using Probity.Calendar;
using Probity.Catalogue.WorkDays;
using Probity.SignIn;

namespace Probity.Bodies.Proposals;

/// <summary>What a program proposes.</summary>
/// <param name="Kind">What kind; each reads the fields that it needs.</param>
/// <param name="Fields">What exactly.</param>
public sealed record ProposeBody(ProposalKind? Kind, ActFields? Fields);

/// <summary>A word on a proposal.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Note">Why; required where it is declined.</param>
public sealed record WordBody(int Version, string? Note);

/// <summary>A proposal as programs read it.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Kind">What is proposed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">To be sent back with a word on it.</param>
public sealed record ProposalBody(string Number, ProposalKind Kind, ProposalState State, int Version)
{
    /// <summary>What exactly, as it was sent.</summary>
    public required ActFields Fields { get; init; }

    /// <summary>Who proposed it.</summary>
    public required SideBody ProposedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who decided it.</summary>
    public SideBody? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the decider said.</summary>
    public string? Note { get; init; }

    /// <summary>For the working days of a year, while nobody decided: which days would change.</summary>
    public YearChangeBody? Changes { get; init; }

    /// <summary>The proposal for programs.</summary>
    public static ProposalBody Of(Proposal proposal) => new($"{proposal.Number}", proposal.Kind, proposal.State, proposal.Version)
    {
        Fields = proposal.Details.Fields,
        ProposedBy = SideBody.Of(proposal.Details.Proposer),
        ProposedAt = proposal.ProposedAt.ToDateTimeOffset(),
        DecidedBy = proposal.Details.Decider is { } decider ? SideBody.Of(decider) : null,
        DecidedAt = proposal.DecidedAt?.ToDateTimeOffset(),
        Note = proposal.Details.Note,
    };
}

/// <summary>An administrator on one side of a proposal.</summary>
/// <param name="Number">Number at the body.</param>
/// <param name="Name">Name.</param>
/// <param name="Role"><c>system</c>, <c>security</c> or <c>audit</c>.</param>
public sealed record SideBody(string Number, string Name, string Role)
{
    internal static SideBody Of(ProposalSide side) => new(side.Number, side.Name, ReadAct.NameOf(side.Role));
}

/// <summary>What the working days of a year would change.</summary>
/// <param name="Replaces"><c>official</c>, <c>provisional</c> or <c>nothing</c>. What is official holds already and was announced: approval changes it.</param>
/// <param name="Off">Working days that would be days off.</param>
/// <param name="Worked">Days off that would be worked.</param>
public sealed record YearChangeBody(string Replaces, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked)
{
    internal static YearChangeBody? Of(Proposal proposal, WorkCalendar calendar) =>
        proposal is { State: ProposalState.Open, Act: AnnounceYear act } && TakeYear.ChangeOf(act, calendar) is { } change
            ? new(change.Before is null ? "nothing" : change.IsOfOfficial ? "official" : "provisional", change.Off, change.Worked)
            : null;
}

/// <summary>A page of proposals.</summary>
/// <param name="Proposals">In their order.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record ProposalsBody(IReadOnlyList<ProposalBody> Proposals, string? Next);

/// <summary>A proposal after a word on it.</summary>
/// <param name="Proposal">As it stands.</param>
/// <param name="Code">Invites the administrator whom it appointed; otherwise null.</param>
public sealed record ProposalDoneBody(ProposalBody Proposal, OfficialCodeBody? Code)
{
    internal static ProposalDoneBody Of(ProposalDone done, PublicAddress address) =>
        new(ProposalBody.Of(done.Proposal), done.Code is { } code ? OfficialCodeBody.Of(code, address) : null);
}
