using Probity.Bodies.Machines;

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

    /// <summary>A body's program.</summary>
    public FindMachine FindMachine { get; init; } = (_, _) => Task.FromResult<Outcome<KnownMachine>>(Bodies.Machines.Machines.Ended);

    /// <summary>The keys by which a program signs in; none where it may not.</summary>
    public KeysOfMachine KeysOfMachine { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<MachineKey>>([]);

    /// <summary>Takes the id of a program's assertion.</summary>
    public TakeAssertionId TakeAssertionId { get; init; } = (_, _, _) => Task.FromResult(false);

    /// <summary>The state of the roster now.</summary>
    public Func<string> Stamp { get; init; } = () => "";
}
