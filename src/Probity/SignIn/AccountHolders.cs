namespace Probity.SignIn;

/// <summary>Whose account it is that a provider vouched for: the register's own knowledge, which sign-in asks and does not keep.</summary>
/// <param name="FindOfficial">The official of an account.</param>
/// <param name="RefreshOfficial">The same official in a roster that moved.</param>
public sealed record AccountHolders(FindOfficial FindOfficial, RefreshOfficial RefreshOfficial)
{
    /// <summary>The person of an account.</summary>
    public FindPerson FindPerson { get; init; } = (_, _) => Task.FromResult<KnownPerson?>(null);

    /// <summary>The same person, once accounts may have changed hands.</summary>
    public FindPersonAgain FindPersonAgain { get; init; } = (_, _, _) => Task.FromResult<KnownPerson?>(null);

    /// <summary>The state of the roster now.</summary>
    public Func<string> Stamp { get; init; } = () => "";
}
