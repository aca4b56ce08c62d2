using Probity.Calendar;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Inquiries;

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

    /// <summary>
    /// An entry as an inquiry may meet it at an instant: null where the law does not carry it any more, or where a law since its decision ended it before what is stored says so. The sweep brings what is stored
    /// in line; no inquiry waits for it.
    /// </summary>
    public UsableEntry? Seen(UsableEntry entry, Instant now)
    {
        var content = entry.Content;
        if (StandingOf(content, now) is LegalStanding.Suspended) return null;
        if (editions.Find(content.Edition) is not { } recorded || recorded.FindItem(content.Item) is not { } item) return entry;

        var life = UseInterval.Of(UseFacts.Of(item, content, EntryTerms.Of(recorded, editions, content, ShanghaiTime.DayOf(now)), now));
        if (life.UsableTo.At is not { } usable || life.AnswerableTo.At is not { } answerable) return entry;
        if (usable <= now || answerable <= now) return null;

        return usable < entry.UsableTo ? entry with { UsableTo = usable } : entry;
    }

    /// <summary>What the register lets a body do at an instant.</summary>
    public BodyRights RightsOf(CreditCode body, Instant now) => roster.Tree.RightsOf(body, ShanghaiTime.DayOf(now));
}
