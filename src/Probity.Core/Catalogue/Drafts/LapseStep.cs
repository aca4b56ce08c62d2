namespace Probity.Catalogue.Drafts;

/// <summary>One edition on top of those before it, on one day.</summary>
/// <param name="Before">The law before it, on its first day: what it was compared with when it was approved.</param>
/// <param name="Held">The law before it, on the day.</param>
/// <param name="Next">The edition, as it was published.</param>
/// <param name="IsLapsed">Whether its three years are over.</param>
sealed record LapseStep(Edition Before, Edition Held, Edition Next, bool IsLapsed)
{
    readonly EditionNames names = new(Before, Next);
    readonly ILookup<(ChangedThing Thing, string Code), ChangeEffect> changes = CompareEditions.Run(Before, Next).ToLookup(change => (change.Thing, change.Code), change => change.Effect);

    /// <summary>The edition as it holds.</summary>
    public Edition Run()
    {
        HashSet<string> off = [.. Next.Schedules.Where(terms => Of(terms) is null).Select(terms => terms.Code)];
        return Next with
        {
            Schedules = [.. Next.Schedules.Select(terms => Of(terms) ?? terms)],
            Items = [.. Next.Items.Select(item => Of(item) is { } holds && !off.Contains(item.Schedule) ? holds : item with { Enabled = false })],
            Purposes = [.. Next.Purposes.Select(Of).OfType<Purpose>()],
            Datasets = [.. Next.Datasets.Select(dataset => Of(dataset) ?? Held.FindDataset(dataset.Code) ?? dataset)],
            Deadlines = [.. Next.Deadlines.Select(rule => Of(rule) ?? Held.FindDeadline(rule.Code) ?? rule)],
            Challenge = Whole(ChangedThing.Challenge, edition => edition.Challenge),
            Exclusions = Whole(ChangedThing.Exclusion, edition => edition.Exclusions),
            RefuseList = [.. Next.RefuseList, .. Held.RefuseList.Where(IsRefusedAgain)],
        };
    }

    TermSchedule? Of(TermSchedule next) => Back((ChangedThing.Terms, next.Code), (Before.FindSchedule(next.Code), Held.FindSchedule(next.Code), next), CompareTerms.Run);

    Item? Of(Item next) => Back((ChangedThing.Item, next.Code), (Before.FindItem(next.Code), Held.FindItem(next.Code), next), (before, after) => CompareItems.Run(before, after, names));

    Purpose? Of(Purpose next) => Back((ChangedThing.Purpose, next.Code), (Before.FindPurpose(next.Code), Held.FindPurpose(next.Code), next), (before, after) => ComparePurposes.Run(before, after, names));

    Dataset? Of(Dataset next) => Back((ChangedThing.Dataset, next.Code), (Before.FindDataset(next.Code), Held.FindDataset(next.Code), next), CompareDatasets.Run);

    DeadlineRule? Of(DeadlineRule next) => Back((ChangedThing.Deadline, next.Code), (Before.FindDeadline(next.Code), Held.FindDeadline(next.Code), next), CompareDeadlines.Run);

    // Null: neither what the edition says nor what was before may hold.
    T? Back<T>((ChangedThing, string) of, (T? Before, T? Held, T Next) thing, Func<T?, T?, IEnumerable<EditionChange>> compare) where T : class
    {
        var effects = changes[of].ToArray();
        var isUnmoved = ReferenceEquals(thing.Before, thing.Held);
        if (effects.Length is 0) return isUnmoved ? thing.Next : thing.Held;

        var isWidened = effects.Contains(ChangeEffect.Widens);
        if (isWidened ? !IsLapsed : isUnmoved) return thing.Next;

        // What it only narrowed may still be wider than what holds since an earlier edition lapsed.
        if (!isWidened && thing.Held is not null && !Widens(compare(thing.Held, thing.Next))) return thing.Next;

        return thing.Held is null || Widens(compare(thing.Next, thing.Held)) ? null : thing.Held;
    }

    // A list that is one thing goes back as a whole, and stays back until an edition changes it.
    T Whole<T>(ChangedThing thing, Func<Edition, T> of)
    {
        var effects = changes.Where(change => change.Key.Thing == thing).SelectMany(change => change).ToArray();
        return effects.Length is 0
            ? ReferenceEquals(of(Before), of(Held)) ? of(Next) : of(Held)
            : IsLapsed && effects.Contains(ChangeEffect.Widens) ? of(Held) : of(Next);
    }

    // What the lapsed edition took off the list is on it again as it was before.
    bool IsRefusedAgain(RefusedStatute held)
    {
        var effects = changes[(ChangedThing.RefusedStatute, held.Title.Zh)].ToArray();
        return effects.Length is 0
            ? !Before.RefuseList.Any(before => ReferenceEquals(before, held)) && !Next.RefuseList.Any(next => next.Title == held.Title)
            : IsLapsed && effects.Contains(ChangeEffect.Widens);
    }

    static bool Widens(IEnumerable<EditionChange> changes) => changes.Any(change => change.Effect is ChangeEffect.Widens);
}
