namespace Probity.Catalogue.Drafts;

/// <summary>One edition on top of those before it, from one lapse on.</summary>
/// <param name="Before">The law before it, on its first day: what it was compared with when it was approved.</param>
/// <param name="Held">The law before it, on the day.</param>
/// <param name="Next">The edition, as it was published.</param>
/// <param name="IsLapsed">Whether its three years are over.</param>
sealed record LapseStep(Edition Before, Edition Held, Edition Next, bool IsLapsed)
{
    /// <summary>What the law before it and the edition call what they name.</summary>
    public EditionNames Names { get; } = new(Before, Next);

    /// <summary>How it held until this lapse. What was off then stays off: time alone switches nothing on.</summary>
    public required Edition Prior { get; init; }

    /// <summary>What it changed when it came.</summary>
    public required ILookup<(ChangedThing Thing, string Code), ChangeEffect> Changes { get; init; }

    /// <summary>The edition as it holds. Who runs the register and who approves editions stays: neither does anything to people, and a register without them could never change.</summary>
    public Edition Run() => IsLapsed && Changes[(ChangedThing.Edition, Next.Code)].Contains(ChangeEffect.Widens) ? Untold() : Told();

    // Nobody can say what it widened, so all of it is as it was.
    Edition Untold() => Held with { Code = Next.Code, Name = Next.Name, From = Next.From, To = Next.To, LapsesOn = Next.LapsesOn };

    Edition Told()
    {
        var rules = new LapsedRules(this);
        var (schedules, datasets, statutes) = (rules.Schedules(), rules.Datasets(), rules.Statutes());
        Body[] bodies = [.. Next.Bodies.Select(Of).OfType<Body>()];
        var gone = Next.Bodies.Concat(Held.Bodies).Select(body => body.Code).Except(bodies.Select(body => body.Code)).ToHashSet();
        Item[] items = [.. Next.Items.Select(item => Of(item, one => schedules.IsOff(one.Schedule) || datasets.IsOff(one.Dataset) || statutes.Off.Any(one.RestsOn))).Select(item => Without(gone, item))];
        var law = new LapsedKeptOut(this).Run(Next with
        {
            Bodies = bodies,
            Items = items,
            Purposes = [.. Next.Purposes.Select(Of).OfType<Purpose>().Select(purpose => Without(gone, items, purpose))],
            Schedules = schedules.With(Held.Schedules.Where(terms => items.Any(item => item.Schedule == terms.Code))),
            Datasets = datasets.With(Held.Datasets.Where(dataset => items.Any(item => item.Dataset == dataset.Code))),
            Statutes = statutes.With(Held.Statutes.Where(statute => items.Any(item => item.RestsOn(statute.Code)))),
            Deadlines = rules.Deadlines(),
            Challenge = rules.Challenge(),
        });
        return law with { Contexts = [.. Next.Contexts, .. Held.Contexts.Where(context => Next.FindContext(context.Code) is null && law.Items.Any(item => item.Context == context.Code))] };
    }

    /// <summary>What holds of one thing that an edition widens or narrows as a whole; null where it is off.</summary>
    /// <param name="of">Which.</param>
    /// <param name="thing">As it was on the edition's first day, as it would be now without it, and as it says.</param>
    /// <param name="compare">Every difference of two.</param>
    /// <param name="mix">What holds where each of the two is wider than the other; null: nothing does.</param>
    public T? Back<T>((ChangedThing, string) of, (T? Before, T? Held, T? Next) thing, Func<T?, T?, IEnumerable<EditionChange>> compare, Func<T, T, T>? mix = null) where T : class
    {
        var isWidened = Changes[of].Contains(ChangeEffect.Widens);
        if (isWidened ? !IsLapsed : ReferenceEquals(thing.Before, thing.Held)) return thing.Next;

        // What it only narrowed may still be wider than what holds since an earlier edition lapsed.
        if (thing is { Held: null, Next: null } || !CompareEditions.Widens(compare(thing.Held, thing.Next))) return thing.Next;

        return !CompareEditions.Widens(compare(thing.Next, thing.Held)) ? thing.Held : mix?.Invoke(thing.Held!, thing.Next!);
    }

    Item Of(Item next, Func<Item, bool> isOff)
    {
        var item = Back((ChangedThing.Item, next.Code), (Before.FindItem(next.Code), Held.FindItem(next.Code), next), (before, after) => CompareItems.Run(before, after, Names)) ?? next with { Enabled = false };
        return item.Enabled && (isOff(item) || Prior.FindItem(next.Code) is not { Enabled: true }) ? item with { Enabled = false } : item;
    }

    Purpose? Of(Purpose next) => Prior.FindPurpose(next.Code) is null ? null
        : Back((ChangedThing.Purpose, next.Code), (Before.FindPurpose(next.Code), Held.FindPurpose(next.Code), next), (before, after) => ComparePurposes.Run(before, after, Names));

    Body? Of(Body next) => Next.Operator == next.Code || Next.Approvers.Contains(next.Code) ? next
        : Back((ChangedThing.Body, $"{next.Code}"), (Before.FindBody(next.Code), Held.FindBody(next.Code), next), (before, after) => CompareEditions.CompareBodies(before, after, false));

    static Item Without(HashSet<Probity.Bodies.CreditCode> gone, Item item) =>
        item.Providers.Any(gone.Contains) ? item with { Providers = [.. item.Providers.Where(code => !gone.Contains(code))] } : item;

    // A purpose that is back as it was may have seen an item that the edition took off the list since.
    static Purpose Without(HashSet<Probity.Bodies.CreditCode> gone, Item[] items, Purpose purpose)
    {
        var known = purpose.Sees.Where(sight => items.Any(item => item.Code == sight.Item)).ToArray();
        return known.Length == purpose.Sees.Count && !purpose.Bodies.Any(gone.Contains) ? purpose : purpose with { Sees = known, Bodies = [.. purpose.Bodies.Where(code => !gone.Contains(code))] };
    }
}
