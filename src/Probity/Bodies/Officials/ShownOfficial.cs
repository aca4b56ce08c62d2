using Probity.Calendar;

namespace Probity.Bodies.Officials;

/// <summary>Where an appointment stands today.</summary>
public enum OfficialState
{
    /// <summary>在任: it holds.</summary>
    Serving,

    /// <summary>尚未开始: its first day is ahead.</summary>
    Ahead,

    /// <summary>已到期: its last day is over; it can be renewed.</summary>
    Expired,

    /// <summary>已终止: it was ended for good.</summary>
    Ended,
}

/// <summary>An official as the administrator of the same body sees one.</summary>
/// <param name="Number">Number at the body.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">The post.</param>
/// <param name="Term">First and last day.</param>
/// <param name="Roles">Roles that were not withdrawn.</param>
/// <param name="Version">To be named by whoever changes the appointment.</param>
public sealed record ShownOfficial(string Number, string Name, Words Post, AppointmentTerm Term, IReadOnlyList<Role> Roles, int Version)
{
    /// <summary>Never leaves the program.</summary>
    internal Guid Id { get; init; }

    /// <summary>When it was ended; null while it was not.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Whether the official has bound an account.</summary>
    public bool IsBound { get; init; }

    /// <summary>Until when an invitation is good that nobody has used yet; null where there is none.</summary>
    public Instant? InvitedUntil { get; init; }

    /// <summary>The last day on which the last confirmation counts.</summary>
    public DateOnly ConfirmBy { get; init; }

    /// <summary>When the account was last used; null before.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>Whether the account was closed because nobody used it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Where it stands on a day.</summary>
    public OfficialState StateOn(DateOnly day)
    {
        if (EndedAt is not null) return OfficialState.Ended;
        if (day < Term.From) return OfficialState.Ahead;
        return day <= Term.To ? OfficialState.Serving : OfficialState.Expired;
    }
}
