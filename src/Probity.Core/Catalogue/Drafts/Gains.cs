using Probity.Bodies;

namespace Probity.Catalogue.Drafts;

/// <summary>Which bodies a change lets send or see more: they do not approve it.</summary>
public static class Gains
{
    /// <summary>Providers of each item that widens, itself or by its terms, template or statute; holders of each purpose that widens or sees such an item.</summary>
    public static IReadOnlySet<CreditCode> Of(Edition before, Edition after)
    {
        var widened = CompareEditions.Run(before, after).Where(change => change.Effect is ChangeEffect.Widens).Select(change => (change.Thing, change.Code)).ToHashSet();
        Item[] items = [.. after.Items.Where(item => widened.Contains((ChangedThing.Item, item.Code)) || widened.Contains((ChangedThing.Terms, item.Schedule)) || widened.Contains((ChangedThing.Dataset, item.Dataset)) || widened.Any(one => one.Thing is ChangedThing.Statute && item.RestsOn(one.Code)))];
        var codes = items.Select(item => item.Code).ToHashSet();
        return items.SelectMany(item => item.Providers)
            .Concat(after.Purposes.Where(purpose => widened.Contains((ChangedThing.Purpose, purpose.Code)) || purpose.Sees.Any(sight => codes.Contains(sight.Item))).SelectMany(purpose => purpose.Bodies))
            .ToHashSet();
    }
}
