namespace Probity.SignIn;

/// <summary>Whose account it is that a provider vouched for: the register's own knowledge, which sign-in asks and does not keep.</summary>
/// <param name="FindOfficial">The official of an account.</param>
/// <param name="RefreshOfficial">The same official in a roster that moved.</param>
public sealed record AccountHolders(FindOfficial FindOfficial, RefreshOfficial RefreshOfficial);
