namespace Probity.Catalogue.Drafts;

/// <summary>What holds of a list, element by element: of the law before an edition on its first day, the same law now, and what the edition says.</summary>
/// <param name="isLapsed">Whether the edition's three years are over.</param>
sealed class LapsedLists(bool isLapsed)
{
    /// <summary>A list of which less widens: what an edition took off is back when it lapses, and what earlier ones took off with them.</summary>
    public IReadOnlyList<T> KeptOut<T>(IReadOnlyList<T> before, IReadOnlyList<T> held, IReadOnlyList<T> next) =>
        [.. next.Union(isLapsed ? held : held.Except(before))];

    /// <summary>A list of which more widens.</summary>
    public IReadOnlyList<T> Allowed<T>(IReadOnlyList<T> before, IReadOnlyList<T> held, IReadOnlyList<T> next) =>
        [.. isLapsed ? next.Intersect(held) : next.Except(before.Except(held))];

    /// <summary>A list of which less widens and of which none means all. Null: there was no such list.</summary>
    public IReadOnlyList<T> WholeOrParts<T>(IReadOnlyList<T>? before, IReadOnlyList<T> held, IReadOnlyList<T> next)
    {
        var isWholeAgain = held.Count is 0 && (isLapsed || before is null or { Count: > 0 });
        return next.Count is 0 || isWholeAgain ? [] : KeptOut(before is { Count: 0 } ? held : before ?? [], held, next);
    }

    /// <summary>A list of which less widens, each thing with what it holds itself.</summary>
    /// <param name="sides">Before, held and next.</param>
    /// <param name="keyOf">What makes two the same thing.</param>
    /// <param name="same">What holds of a thing that is on both lists, held and next; the first, before, may be missing.</param>
    public IReadOnlyList<T> Keyed<T>((IReadOnlyList<T> Before, IReadOnlyList<T> Held, IReadOnlyList<T> Next) sides, Func<T, string> keyOf, Func<T?, T, T, T> same) where T : class
    {
        var (before, held, next) = (Numbered.By(sides.Before, keyOf), Numbered.By(sides.Held, keyOf), Numbered.By(sides.Next, keyOf));
        return
        [
            .. next.Select(one => held.TryGetValue(one.Key, out var old) ? same(before.GetValueOrDefault(one.Key), old, one.Value) : one.Value),
            .. held.Where(one => !next.ContainsKey(one.Key) && (isLapsed || !before.ContainsKey(one.Key))).Select(one => one.Value),
        ];
    }
}
