using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Notices;

namespace Probity.Entries;

/// <summary>One entry as the person whom it concerns reads it: all that it says, and the life that its dates give it.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Body">The source (信源单位).</param>
/// <param name="Edition">The edition of the catalogue under which it was recorded.</param>
/// <param name="Item">Its item in that edition.</param>
/// <param name="Content">What it says.</param>
public sealed record OwnEntry(EntryNumber Number, CreditCode Body, Edition Edition, Item Item, EntryContent Content)
{
    /// <summary>All that decides how long it may be used, with every delivery.</summary>
    public required UseFacts Facts { get; init; }

    /// <summary>Its suspensions, those that ended too, the earliest first.</summary>
    public IReadOnlyList<EntrySuspension> Suspensions { get; init; } = [];

    /// <summary>The one that keeps it from being used now; null when none does.</summary>
    public EntrySuspension? Suspension => Suspensions.FirstOrDefault(one => one.ResumedAt is null);

    /// <summary>Its ends, each with the rule that made it.</summary>
    public UseInterval Life => UseInterval.Of(Facts);

    /// <summary>How grave the law that recorded it holds its penalties to be: the reason for its ends, for the person alone (charter C1). Null where that makes no difference.</summary>
    public Gravity? Gravity => Facts.Terms[0].Gravity;

    /// <summary>How its decision can be contested.</summary>
    public Contest Contest => Contest.Of(Facts);

    /// <summary>When the person was notified by a delivery that counts; null while not.</summary>
    public Instant? NotifiedAt => Delivery.FirstCounting(Facts.Deliveries);

    /// <summary>Name of the source, as it was on the day of the decision.</summary>
    public required Words SourceName { get; init; }

    /// <summary>Name of the body that runs the register.</summary>
    public required Words CentreName { get; init; }

    /// <summary>The kind of conduct in the item's words; null for licences and honours.</summary>
    public Conduct? Conduct => Item.Conducts.FirstOrDefault(conduct => conduct.Code == Content.Conduct);

    /// <summary>Where it stands at an instant.</summary>
    public EntryStatus StatusAt(Instant now) => EntryStatus.Of(Life, now);

    internal static OwnEntry Of(StoredEntry stored, SubjectRoot root, RulesInForce rules, EntryHistory history)
    {
        var edition = rules.Editions.Find(stored.Edition) ?? throw new InvalidOperationException($"Edition {stored.Edition} is not loaded.");
        var item = edition.FindItem(stored.Item) ?? throw new InvalidOperationException($"Edition {stored.Edition} has no item {stored.Item}.");
        var content = stored.Open(root);
        return new OwnEntry(stored.Number, stored.Body, edition, item, content)
        {
            SourceName = rules.Bodies.NameOn(stored.Body, content.DecisionDate),
            CentreName = rules.Bodies.NameOn(edition.Operator, content.DecisionDate),
            Facts = UseFacts.Of(item, content, EntryTerms.Of(edition, rules.Editions, content, ShanghaiTime.DayOf(history.Until)), stored.ReleasedAt) with { Deliveries = history.Deliveries, Calendar = rules.Editions.Calendar, IsSuspended = history.Suspensions.Any(one => one.ResumedAt is null) },
            Suspensions = [.. history.Suspensions.Select(one => one.Open(stored.Key(root)))],
        };
    }
}

/// <summary>What happened to an entry since it was recorded.</summary>
/// <param name="Deliveries">Every delivery of its notice, those that do not count too.</param>
/// <param name="Suspensions">What kept it, or keeps it, from being used.</param>
/// <param name="Until">Now: every law up to this day has its say.</param>
sealed record EntryHistory(IReadOnlyList<Delivery> Deliveries, IReadOnlyList<StoredSuspension> Suspensions, Instant Until);
