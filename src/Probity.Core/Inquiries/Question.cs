using Probity.Subjects;

namespace Probity.Inquiries;

/// <summary>What is asked: one person, by number and name, for a published purpose, in a case, for a use.</summary>
/// <param name="Purpose">Purpose code of the catalogue.</param>
/// <param name="Use">Use code of that purpose.</param>
/// <param name="Case">The asking body's own case number; empty where the purpose asks for none.</param>
/// <param name="Number">The person's number.</param>
/// <param name="Name">The person's name.</param>
public sealed record Question(string Purpose, string Use, string Case, ResidentNumber Number, PersonName Name);
