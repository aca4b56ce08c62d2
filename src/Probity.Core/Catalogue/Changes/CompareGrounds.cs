namespace Probity.Catalogue;

/// <summary>
/// What changes of the places of law on which something rests: one more may carry what none carried before, so it widens. Compared are not numbers but words: a number means what had taken it by the first day of its edition, and what was only renumbered
/// since is the same, as the later edition's <see cref="Statute.Ended"/> tells it (charter C2). A number that stood for other words, of which nobody says that they ended, is doubt.
/// </summary>
sealed class CompareGrounds(Edition before, Edition after, EditionNames names)
{
    readonly NumberHistory numbers = NumberHistory.Of(after);

    /// <summary>Every difference of one list.</summary>
    public IEnumerable<EditionChange> Run(Compared of, IReadOnlyList<Basis> old, IReadOnlyList<Basis> now, Words name)
    {
        var (was, stands) = (Meant(old, before), Meant(now, after));
        var isRenumbered = stands.Any(one => was.Any(other => other.Means == one.Means && other.Place != one.Place));
        return [.. of.Allowed(names.Bases(Without(was, stands)), names.Bases(Without(stands, was)), name), .. of.Worded(!isRenumbered, $"{name.Zh}：条文序号调整", $"{name.En}: articles have another number")];
    }

    /// <summary>Whether two lists are the same but for numbers of articles.</summary>
    public bool AreSame(IReadOnlyList<Basis> old, IReadOnlyList<Basis> now)
    {
        var (was, stands) = (Meant(old, before), Meant(now, after));
        return !Without(was, stands).Concat(Without(stands, was)).Any();
    }

    static IEnumerable<Basis> Without(IReadOnlyList<Named> those, IReadOnlyList<Named> these) =>
        those.Where(one => these.All(other => other.Means != one.Means)).Select(one => one.Place).Distinct();

    List<Named> Meant(IReadOnlyList<Basis> places, Edition edition) => [.. places.SelectMany(place => Follow(place, edition.From).Select(words => new Named(place, words)))];

    // Each step is later than the one before, so there is no circle.
    IEnumerable<(Basis Number, DateOnly Since)> Follow(Basis place, DateOnly written) =>
        numbers.EndOf(place, written) is { How: EndKind.Renumbered } end && end.SuccessorsOf(place).ToList() is { Count: > 0 } others && others.TrueForAll(other => other.Statute == place.Statute && IsFree(other, end.On))
            ? others.SelectMany(other => Follow(other, end.On))
            : [(place, SinceOf(place, written))];

    // Since when a number means what it means on a day. One that had no words yet means the first that take it.
    DateOnly SinceOf(Basis number, DateOnly written)
    {
        DateOnly[] taken = [.. numbers.TakenOn(number).Where(on => IsFree(number, on)).Order()];
        return taken.LastOrDefault(on => on <= written) is var last && last != default ? last : IsNew(number) ? taken.FirstOrDefault() : default;
    }

    // Whether a number was nobody's by a day: new, or its words have ended.
    bool IsFree(Basis number, DateOnly on) => IsNew(number) || numbers.EndOf(number, on.AddDays(-1))?.On <= on;

    bool IsNew(Basis number) => before.FindStatute(number.Statute)?.Articles.Contains(number.Article) is not true;

    readonly record struct Named(Basis Place, (Basis Number, DateOnly Since) Means);
}
