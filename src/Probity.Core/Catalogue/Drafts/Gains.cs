using Probity.Bodies;

namespace Probity.Catalogue.Drafts;

/// <summary>Which bodies a change lets send or see more: they do not approve it.</summary>
public static class Gains
{
    /// <summary>Providers of each item that widens, holders of each purpose that widens, and whoever is new among either.</summary>
    public static IReadOnlySet<CreditCode> Of(Edition before, Edition after)
    {
        var widened = CompareEditions.Run(before, after).Where(change => change.Effect is ChangeEffect.Widens).Select(change => (change.Thing, change.Code)).ToHashSet();
        return after.Items.Where(item => widened.Contains((ChangedThing.Item, item.Code))).SelectMany(item => item.Providers)
            .Concat(after.Purposes.Where(purpose => widened.Contains((ChangedThing.Purpose, purpose.Code))).SelectMany(purpose => purpose.Bodies))
            .ToHashSet();
    }
}
