using Probity.Subjects;

namespace Probity.Bodies.Proposals;

/// <summary>What is proposed, read and understood. Whether it can be done hangs on the day and on what stands in the register then.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Body">The body that it is about; the default value for many.</param>
public abstract record RosterAct(ProposalKind Kind, CreditCode Body)
{
    /// <summary>First day; null: the day on which it is approved.</summary>
    public DateOnly? On { get; init; }

    /// <summary>How many facts it leaves when it is carried out.</summary>
    public virtual int Facts => 1;

    /// <summary>The day on which it takes effect when it is approved today.</summary>
    public DateOnly DayFrom(DateOnly today) => On ?? today;
}

/// <summary>A body begins to act.</summary>
/// <param name="Body">Its code, which the catalogue knows.</param>
/// <param name="Superior">The body above it; null at the top.</param>
public sealed record OpenBody(CreditCode Body, CreditCode? Superior) : RosterAct(ProposalKind.OpenBody, Body);

/// <summary>A body bears another name.</summary>
public sealed record RenameBody(CreditCode Body, Words Name) : RosterAct(ProposalKind.RenameBody, Body);

/// <summary>A body stands below another superior.</summary>
public sealed record MoveBody(CreditCode Body, CreditCode? Superior) : RosterAct(ProposalKind.MoveBody, Body);

/// <summary>A body acts no more.</summary>
public sealed record CloseBody(CreditCode Body, string Why) : RosterAct(ProposalKind.CloseBody, Body);

/// <summary>Bodies become one.</summary>
/// <param name="Body">The one that follows: open already, or opened by this.</param>
/// <param name="Predecessors">Those that end.</param>
/// <param name="Superior">The body above the one that follows, where it is opened by this; null: the superior of the first that ends.</param>
/// <param name="Why">Why.</param>
public sealed record MergeBodies(CreditCode Body, IReadOnlyList<CreditCode> Predecessors, CreditCode? Superior, string Why) : RosterAct(ProposalKind.MergeBodies, Body);

/// <summary>A body becomes several.</summary>
/// <param name="Body">The one that ends.</param>
/// <param name="Successors">Those that follow: open already, or opened by this.</param>
/// <param name="Superior">The body above those that are opened by this; null: the superior of the one that ends.</param>
/// <param name="Why">Why.</param>
public sealed record SplitBody(CreditCode Body, IReadOnlyList<CreditCode> Successors, CreditCode? Superior, string Why) : RosterAct(ProposalKind.SplitBody, Body);

/// <summary>Many bodies begin to act.</summary>
public sealed record ImportBodies(IReadOnlyList<OpenBody> Bodies) : RosterAct(ProposalKind.ImportBodies, default)
{
    /// <inheritdoc/>
    public override int Facts => Bodies.Count;
}

/// <summary>A body may ask for a purpose, from a day and until one.</summary>
public sealed record GrantPurpose(CreditCode Body, string Purpose, DateOnly? To) : RosterAct(ProposalKind.GrantPurpose, Body);

/// <summary>A body may ask for a purpose no more, from the moment of approval.</summary>
public sealed record EndPurpose(CreditCode Body, string Purpose) : RosterAct(ProposalKind.EndPurpose, Body);

/// <summary>A purpose that was suspended is given back.</summary>
/// <param name="Body">The body.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Unit">Code of the unit; null: every unit for which it is suspended, and the body as a whole.</param>
/// <param name="Why">What was put right.</param>
public sealed record ResumePurpose(CreditCode Body, string Purpose, string? Unit, string Why) : RosterAct(ProposalKind.ResumePurpose, Body);

/// <summary>The working days of a year hold from the moment of approval.</summary>
/// <param name="Year">Which.</param>
/// <param name="Text">As a file below <c>calendar/</c> has them.</param>
public sealed record AnnounceYear(int Year, string Text) : RosterAct(ProposalKind.AnnounceYear, default);

/// <summary>Somebody becomes an administrator and is invited by a one-time code.</summary>
/// <param name="Body">The operator for the three administrators of the register; otherwise the body whose officials the administrator appoints.</param>
/// <param name="Role">Which administrator.</param>
/// <param name="Number">The official's number at the body.</param>
/// <param name="Name">The official's name.</param>
/// <param name="To">Last day; null: a year from the day of approval.</param>
public sealed record AppointAdministrator(CreditCode Body, Role Role, string Number, PersonName Name, DateOnly? To) : RosterAct(ProposalKind.AppointAdministrator, Body);

/// <summary>An administrator stays, until another day.</summary>
/// <param name="Body">The body.</param>
/// <param name="Role">Which administrator.</param>
/// <param name="Number">The official's number at the body.</param>
/// <param name="To">Last day; null: a year from the day of approval.</param>
public sealed record RenewAdministrator(CreditCode Body, Role Role, string Number, DateOnly? To) : RosterAct(ProposalKind.RenewAdministrator, Body);

/// <summary>An administrator goes, from the moment of approval.</summary>
public sealed record EndAdministrator(CreditCode Body, Role Role, string Number) : RosterAct(ProposalKind.EndAdministrator, Body);
