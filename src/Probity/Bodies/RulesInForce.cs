using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Bodies;

/// <summary>What the law lets a body do, by the editions, and whether the body exists and holds the purpose here, by the roster: one without the other decides nothing.</summary>
public sealed class RulesInForce(Editions editions, Roster roster)
{
    /// <summary>Every edition.</summary>
    public Editions Editions => editions;

    /// <summary>Every body.</summary>
    public BodyTree Bodies => roster.Tree;

    /// <summary>The edition in force at an instant; null before the first one.</summary>
    public Edition? EditionAt(Instant now) => editions.InForceOn(ShanghaiTime.DayOf(now));

    /// <summary>
    /// Whether the law carries an entry at an instant, by the edition in force then: a repeal holds from the first instant of its day, whether or not the sweep has come to the entry yet. What nobody can judge stands.
    /// </summary>
    public LegalStanding StandingOf(EntryContent content, Instant now)
    {
        if (editions.Find(content.Edition) is not { } recorded || recorded.FindItem(content.Item) is not { } item) return LegalStanding.Standing;

        return EntryGround.Of(recorded, item, content).StandingOn(ShanghaiTime.DayOf(now), editions);
    }

    /// <summary>What the register lets a body do at an instant.</summary>
    public BodyRights RightsOf(CreditCode body, Instant now) => roster.Tree.RightsOf(body, ShanghaiTime.DayOf(now));
}
