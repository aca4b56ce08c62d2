using System.Collections.Concurrent;

namespace Probity.Catalogue.Drafts;

/// <summary>The law of each day by a row of editions. Each law is worked out once: every edition stands on two laws of the editions before it, and these on two each.</summary>
/// <param name="editions">The earliest first.</param>
sealed class LapseFold(IReadOnlyList<Edition> editions)
{
    readonly ConcurrentDictionary<(int Count, DateOnly Turn), Edition> laws = new();
    readonly ConcurrentDictionary<int, ILookup<(ChangedThing Thing, string Code), ChangeEffect>> changes = new();

    /// <summary>The last of the first so many editions as it holds on a day.</summary>
    public Edition On(int count, DateOnly day)
    {
        var next = editions[count - 1];
        DateOnly[] turns = [.. editions.Take(count).Select(edition => edition.LapsesOn).OfType<DateOnly>().Where(turn => next.From < turn && turn <= day).Distinct().Order()];
        return count is 1 || turns.Length is 0 ? next : laws.GetOrAdd((count, turns[^1]), _ => Law(count, turns));
    }

    Edition Law(int count, DateOnly[] turns)
    {
        var (next, turn) = (editions[count - 1], turns[^1]);
        var before = On(count - 1, next.From);
        return new LapseStep(before, On(count - 1, turn), next, next.LapsesOn <= turn)
        {
            Prior = turns.Length is 1 ? next : On(count, turns[^2]),
            Changes = changes.GetOrAdd(count, _ => CompareEditions.Run(before, next).ToLookup(change => (change.Thing, change.Code), change => change.Effect)),
        }.Run();
    }
}
