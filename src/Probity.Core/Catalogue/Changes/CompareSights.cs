using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>What one body would see of one item under one purpose, and does not now, or the other way round.</summary>
/// <param name="Purpose"><see cref="Purpose.Code"/>.</param>
/// <param name="Body">The body that asks.</param>
/// <param name="Item"><see cref="Item.Code"/>.</param>
/// <param name="Gained">Fields that it would see, or the condition that it would be told (<see cref="Condition.ToText"/>).</param>
/// <param name="Lost">Fields or the condition that it would see no more.</param>
public sealed record SightChange(string Purpose, CreditCode Body, string Item, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);

/// <summary>Who would gain or lose sight by an edition: bodies, purposes, items and fields, and no person.</summary>
public static class CompareSights
{
    /// <summary>Each body, purpose and item of which what is seen differs, in the order of their codes; an item that is off is seen by nobody.</summary>
    public static IReadOnlyList<SightChange> Run(Edition before, Edition after)
    {
        var (seen, then) = (Of(before), Of(after));
        return
        [
            .. from key in seen.Keys.Union(then.Keys)
               let change = (Gained: Beyond(then, seen, key), Lost: Beyond(seen, then, key))
               where change.Gained.Length + change.Lost.Length > 0
               orderby key.Purpose, $"{key.Body}", key.Item
               select new SightChange(key.Purpose, key.Body, key.Item, change.Gained, change.Lost),
        ];
    }

    static Dictionary<(string Purpose, CreditCode Body, string Item), HashSet<string>> Of(Edition edition) =>
        (from purpose in edition.Purposes
         from body in purpose.Bodies
         from sight in purpose.Sees
         where edition.FindItem(sight.Item) is { Enabled: true }
         from shown in sight.Condition is { } condition ? [condition.ToText()] : sight.Fields
         group shown by (purpose.Code, body, sight.Item)).ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal));

    static string[] Beyond(Dictionary<(string, CreditCode, string), HashSet<string>> all, Dictionary<(string, CreditCode, string), HashSet<string>> other, (string, CreditCode, string) key) =>
        [.. all.GetValueOrDefault(key, []).Except(other.GetValueOrDefault(key, [])).Order(StringComparer.Ordinal)];
}
