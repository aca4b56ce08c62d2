using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>Who may see an entry: a purpose of the edition in force, and what of it.</summary>
/// <param name="Purpose">The purpose, with the bodies that hold it.</param>
/// <param name="Sight">What it sees: fields, or one condition in their place.</param>
public sealed record EntrySight(Purpose Purpose, Sight Sight)
{
    /// <summary>All purposes that may see entries of an item, in the catalogue's order. Computed from the catalogue, which is the access rule itself.</summary>
    public static IReadOnlyList<EntrySight> Of(Edition edition, string item) =>
        [.. from purpose in edition.Purposes from sight in purpose.Sees where sight.Item == item select new EntrySight(purpose, sight)];
}
