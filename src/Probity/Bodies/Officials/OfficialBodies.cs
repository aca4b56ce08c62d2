namespace Probity.Bodies.Officials;

/// <summary>Somebody to be appointed.</summary>
/// <param name="Number">Number at the body (工号).</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">Post in both languages.</param>
/// <param name="Roles">What the body lets the official do.</param>
/// <param name="From">First day; today where it is missing.</param>
/// <param name="To">Last day; a year from the first where it is missing.</param>
public sealed record AppointmentBody(string? Number, string? Name, Words? Post, IReadOnlyList<Role>? Roles, DateOnly? From, DateOnly? To);

/// <summary>What is to change of an appointment; what is missing stays as it is.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Name">The official's name from now on.</param>
/// <param name="Post">Post from now on.</param>
/// <param name="To">Last day.</param>
/// <param name="Roles">All roles from now on.</param>
public sealed record OfficialChangeBody(int? Version, string? Name, Words? Post, DateOnly? To, IReadOnlyList<Role>? Roles);

/// <summary>How an appointment is ended.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why.</param>
/// <param name="Urgent">Whether it cannot wait until open work is handed over.</param>
public sealed record EndingBody(int? Version, string? Reason, bool? Urgent);

/// <summary>An invitation to be given out.</summary>
/// <param name="ReleasesAccount">Whether an account that is bound already is released.</param>
public sealed record InvitationBody(bool? ReleasesAccount);

/// <summary>An official of the asker's body.</summary>
/// <param name="Number">Number at the body.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">Post.</param>
/// <param name="Roles">Roles that were not withdrawn.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="State">Where the appointment stands today.</param>
/// <param name="HasAccount">Whether the official has bound an account.</param>
/// <param name="InvitedUntil">Until when an unused invitation is good: ISO 8601, UTC.</param>
/// <param name="ConfirmBy">Until when an administrator confirms that the appointment is still needed.</param>
/// <param name="LastUsedOn">Day on which the account was last used.</param>
/// <param name="IsClosed">Whether the account was closed because nobody used it.</param>
/// <param name="Version">To be named by whoever changes it.</param>
public sealed record OfficialBody(
    string Number, string Name, Words Post, IReadOnlyList<Role> Roles, DateOnly From, DateOnly To, OfficialState State, bool HasAccount, string? InvitedUntil,
    DateOnly ConfirmBy, DateOnly? LastUsedOn, bool IsClosed, int Version)
{
    internal static OfficialBody Of(ShownOfficial official, DateOnly today) => new(
        official.Number, official.Name, official.Post, official.Roles, official.Term.From, official.Term.To, official.StateOn(today), official.IsBound,
        official.InvitedUntil?.ToString(), official.ConfirmBy, official.LastUsedOn, official.IsClosed, official.Version);
}

/// <summary>Officials of the asker's body.</summary>
/// <param name="Officials">By number.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record OfficialPageBody(IReadOnlyList<OfficialBody> Officials, string? Next);
