using Probity.Bodies.Officials;

namespace Probity.Bodies.Upkeep;

/// <summary>The asker's own appointment.</summary>
/// <param name="Body">Credit code of the body.</param>
/// <param name="BodyName">Its name.</param>
/// <param name="Number">Number there.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Post">Post, as the body words it.</param>
/// <param name="Roles">What the body lets the official do.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="ConfirmBy">Until when an administrator confirms that it is still needed.</param>
/// <param name="TermsEdition">Edition of the terms that was accepted last.</param>
/// <param name="TermsAcceptedAt">When: ISO 8601, UTC.</param>
/// <param name="TermsInForce">Edition in force.</param>
public sealed record MyAppointmentBody(string Body, Words BodyName, string Number, string Name, string Post, IReadOnlyList<Role> Roles, DateOnly From, DateOnly To, DateOnly ConfirmBy,
    string? TermsEdition, string? TermsAcceptedAt, string TermsInForce)
{
    internal static MyAppointmentBody Of(MyAppointment mine, Words bodyName) => new(
        mine.Official.Body.ToString(), bodyName, mine.Official.Id, mine.Official.Name, mine.Official.Post, [.. mine.Official.Roles.Order()], mine.Term.From, mine.Term.To, mine.ConfirmBy,
        mine.AcceptedEdition, mine.AcceptedAt?.ToString(), TermsOfUse.Current.Code);
}

/// <summary>Terms that somebody accepts.</summary>
/// <param name="Edition">The edition that was read.</param>
public sealed record AcceptanceBody(string? Edition);

/// <summary>Officials whom an administrator confirms.</summary>
/// <param name="Officials">Each as credit code, a slash and the number.</param>
public sealed record ConfirmationBody(IReadOnlyList<string>? Officials);

/// <summary>An official on an administrator's list.</summary>
/// <param name="Key">Credit code, a slash and the number.</param>
/// <param name="Official">The official.</param>
/// <param name="DueOn">The last day on which the last confirmation counts.</param>
public sealed record ToConfirmBody(string Key, OfficialBody Official, DateOnly DueOn);

/// <summary>Whom an administrator confirms.</summary>
/// <param name="Officials">The first due first.</param>
public sealed record ConfirmationListBody(IReadOnlyList<ToConfirmBody> Officials)
{
    internal static ConfirmationListBody Of(IReadOnlyList<ToConfirm> list, DateOnly today) =>
        new([.. list.Select(one => new ToConfirmBody(one.Key, OfficialBody.Of(one.Official, today), one.DueOn))]);
}

/// <summary>A code that an administrator approves.</summary>
/// <param name="Official">Credit code, a slash and the number, as the list names it.</param>
public sealed record CodeApprovalBody(string? Official);

/// <summary>A one-time code that waits for another hand. The code itself is not in it.</summary>
/// <param name="Official">Credit code, a slash and the number.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="GivenBy">Number and name of who gave it out.</param>
/// <param name="ExpiresAt">Until when it would be good: ISO 8601, UTC.</param>
public sealed record WaitingCodeBody(string Official, string Name, string GivenBy, string ExpiresAt);

/// <summary>Codes that wait for the asker, or that the asker gave out.</summary>
/// <param name="Codes">The first to run out first.</param>
public sealed record WaitingCodesBody(IReadOnlyList<WaitingCodeBody> Codes)
{
    internal static WaitingCodesBody Of(IReadOnlyList<WaitingCode> codes) =>
        new([.. codes.Select(one => new WaitingCodeBody(one.Key, one.Official.Name, one.GivenBy, one.Until.ToString()))]);
}
