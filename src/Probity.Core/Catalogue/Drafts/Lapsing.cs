using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>
/// What an edition widened holds for three years unless it is renewed; then each thing that it widened is as it was before. Where that would widen something again, the thing is off
/// until an edition says otherwise. What a later edition left as it was lapses with it; what a later edition changed is that edition's.
/// </summary>
public static class Lapsing
{
    /// <summary>How long what widens holds.</summary>
    public const int Years = 3;

    /// <summary>The first day on which what the edition widened holds no more; null where it widens nothing.</summary>
    public static DateOnly? Of(Edition before, Edition edition) => Widens(before, edition) ? Period.AddYears(edition.From, Years) : null;

    /// <summary>Whether anything in it widens.</summary>
    public static bool Widens(Edition before, Edition edition) => CompareEditions.Run(before, edition).Any(change => change.Effect is ChangeEffect.Widens);

    /// <summary>The last of these editions as it holds on a day.</summary>
    /// <param name="editions">The earliest first, up to the one in force; not empty.</param>
    /// <param name="day">The day.</param>
    public static Edition On(IReadOnlyList<Edition> editions, DateOnly day)
    {
        var (said, holds) = (editions[0], editions[0]);
        foreach (var next in editions.Skip(1))
        {
            holds = new Step(said, holds, next, next.LapsesOn <= day).Run();
            said = next;
        }

        return holds;
    }

    /// <summary>One edition on top of those before it.</summary>
    /// <param name="Said">The edition before, as it was published.</param>
    /// <param name="Held">The edition before, as it holds on the day.</param>
    /// <param name="Next">The edition, as it was published.</param>
    /// <param name="IsLapsed">Whether its three years are over.</param>
    sealed record Step(Edition Said, Edition Held, Edition Next, bool IsLapsed)
    {
        readonly EditionNames names = new(Next, Held);
        readonly ILookup<(ChangedThing, string), ChangeEffect> changes = CompareEditions.Run(Said, Next).ToLookup(change => (change.Thing, change.Code), change => change.Effect);

        public Edition Run()
        {
            HashSet<string> off = [.. Next.Schedules.Where(terms => Of(terms) is null).Select(terms => terms.Code)];
            return Next with
            {
                Schedules = [.. Next.Schedules.Select(terms => Of(terms) ?? terms)],
                Items = [.. Next.Items.Select(item => Of(item) is { } holds && !off.Contains(item.Schedule) ? holds : item with { Enabled = false })],
                Purposes = [.. Next.Purposes.Select(Of).OfType<Purpose>()],
                Deadlines = [.. Next.Deadlines.Select(rule => Of(rule) ?? rule)],
                Exclusions = Widened(ChangedThing.Exclusion) ? Held.Exclusions : Next.Exclusions,
                RefuseList = [.. Next.RefuseList, .. Held.RefuseList.Where(IsRefusedAgain)],
            };
        }

        TermSchedule? Of(TermSchedule next) => Back((ChangedThing.Terms, next.Code), (Said.FindSchedule(next.Code), Held.FindSchedule(next.Code), next), CompareTerms.Run);

        DeadlineRule? Of(DeadlineRule next) => Back((ChangedThing.Deadline, next.Code), (Said.FindDeadline(next.Code), Held.FindDeadline(next.Code), next), CompareDeadlines.Run);

        Item? Of(Item next) => Back((ChangedThing.Item, next.Code), (Said.FindItem(next.Code), Held.FindItem(next.Code), next), (from, to) => CompareItems.Run(from, to, names));

        Purpose? Of(Purpose next) => Back((ChangedThing.Purpose, next.Code), (Said.FindPurpose(next.Code), Held.FindPurpose(next.Code), next), (from, to) => ComparePurposes.Run(from, to, names));

        // Lists that are one thing: those of before as a whole, and those kept from before until an edition changes them.
        bool Widened(ChangedThing thing) => changes.Where(change => change.Key.Item1 == thing).ToArray() is { Length: > 0 } effects
            ? IsLapsed && effects.Any(effect => effect.Contains(ChangeEffect.Widens))
            : !ReferenceEquals(Said.Exclusions, Held.Exclusions);

        // Null: neither what the edition says nor what was before may hold.
        T? Back<T>((ChangedThing, string) of, (T? Said, T? Held, T Next) thing, Func<T?, T?, IEnumerable<EditionChange>> compare) where T : class
        {
            var effects = changes[of].ToArray();
            if (effects.Length is 0) return ReferenceEquals(thing.Said, thing.Held) ? thing.Next : thing.Held;
            if (!IsLapsed || !effects.Contains(ChangeEffect.Widens)) return thing.Next;

            return thing.Held is null || compare(thing.Next, thing.Held).Any(change => change.Effect is ChangeEffect.Widens) ? null : thing.Held;
        }

        // What the lapsed edition took off the list is on it again as it was before.
        bool IsRefusedAgain(RefusedStatute held)
        {
            var effects = changes[(ChangedThing.RefusedStatute, held.Title.Zh)].ToArray();
            return effects.Length is 0
                ? !Said.RefuseList.Any(said => ReferenceEquals(said, held))
                : IsLapsed && effects.Contains(ChangeEffect.Widens);
        }
    }
}
