using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>A person whose account was bound at a counter, as the register knows them.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Name">The newest name; no more of it than its mask leaves the moment of sign-in.</param>
/// <param name="Account">Keyed digest of the account, in hex.</param>
/// <param name="Stamp">The state of the roster in which it was looked up.</param>
public sealed record KnownPerson(Guid Subject, PersonName Name, string Account, string Stamp);

/// <summary>The person whose account this is; null where it is nobody's.</summary>
public delegate Task<KnownPerson?> FindPerson(VouchedAccount account, CancellationToken ct);

/// <summary>Looks the person of an account up again. Null: it is not that person's any more.</summary>
public delegate Task<KnownPerson?> FindPersonAgain(string account, Guid subject, CancellationToken ct);
