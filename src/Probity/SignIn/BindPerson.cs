using Probity.Subjects;

namespace Probity.SignIn;

/// <summary>
/// The register's subject for a person whom the provider vouched for, by number and name: made where there was none, with the looks
/// that were kept for the number until its owner came. Typing a number never comes here.
/// </summary>
/// <param name="number">As the provider checked it.</param>
/// <param name="name">As the provider checked it.</param>
/// <param name="ct">Ends the wait.</param>
public delegate Task<Outcome<Guid>> BindPerson(ResidentNumber number, PersonName name, CancellationToken ct);
