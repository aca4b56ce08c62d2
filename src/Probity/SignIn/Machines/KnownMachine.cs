using Probity.Bodies;
using Probity.Bodies.Machines;
using Probity.Calendar;

namespace Probity.SignIn;

/// <summary>A program of a body that may act now, and the state of the roster in which it was looked up.</summary>
/// <param name="Number">By which it signs in.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="Roles">What it may do, in the name of an official who may do it too.</param>
/// <param name="Stamp">The state of the roster.</param>
public sealed record KnownMachine(string Number, CreditCode Body, IReadOnlyList<Role> Roles, string Stamp);

/// <summary>The public keys by which a program of this number may sign in now; none where it may not.</summary>
public delegate Task<IReadOnlyList<MachineKey>> KeysOfMachine(string number, CancellationToken ct);

/// <summary>Takes the id of an assertion until the assertion would have ended; false where it was taken before.</summary>
public delegate Task<bool> TakeAssertionId(string number, (string Id, Instant Ends) assertion, CancellationToken ct);

/// <summary>The program of this number when it may act now.</summary>
public delegate Task<Outcome<KnownMachine>> FindMachine(string number, CancellationToken ct);
