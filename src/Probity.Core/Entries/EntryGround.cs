using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>What an entry, or a row that would become one, rests on.</summary>
/// <param name="Edition">The edition under which it was, or would be, recorded.</param>
/// <param name="Item">Its item in that edition.</param>
/// <param name="Conduct">Conduct code of the item; empty for licences and honours.</param>
/// <param name="Basis">Legal basis as its source wrote it.</param>
/// <param name="Texts">The source's other texts.</param>
public sealed record EntryGround(Edition Edition, Item Item, string Conduct, string Basis, IEnumerable<string> Texts)
{
    /// <summary>What an entry rests on.</summary>
    public static EntryGround Of(Edition edition, Item item, EntryContent content) => new(edition, item, content.Conduct, content.Basis, content.Texts.Values);

    /// <summary>Whether the law carries it on a day, by the edition in force then; what an edition switched off, or what lapsed of one, is suspended since the day of it. Before the first edition it stands.</summary>
    public LegalStanding StandingOn(DateOnly day, Editions editions)
    {
        if (editions.InForceOn(day) is not { } now) return LegalStanding.Standing;

        return StandingOn(day, now) is var standing && standing is LegalStanding.Suspended { Bases.Count: 0 } gone && gone.Since == now.From ? gone with { Since = FirstDay(day, editions) ?? gone.Since } : standing;
    }

    /// <summary>
    /// Whether the law carries it on a day, by the edition in force on that day: neither refused nor off there, and at least one of the places of law that the decision itself cites, or their successors, still holds.
    /// </summary>
    public LegalStanding StandingOn(DateOnly day, Edition now)
    {
        if (now.FindItem(Item.Code) is not { Enabled: true } item) return new LegalStanding.Suspended(now.From, SuspensionCause.NotRecorded, []);
        if (!ReferenceEquals(now, Edition) && RefuseScan.FindSealed(now, item, (Basis, Texts), day) is { } refused)
            return new LegalStanding.Suspended(refused.SealedFrom ?? now.From, SuspensionCause.Sealed, []);
        if (Conduct.Length > 0 && item.Conducts.All(conduct => conduct.Code != Conduct)) return new LegalStanding.Suspended(now.From, SuspensionCause.NotRecorded, []);
        if (!BasisSuccession.HasEnds(now, day)) return LegalStanding.Standing;

        return BasisSuccession.Both(BasisSuccession.OfAny(now, Cited(), day), BasisSuccession.OfAny(now, item.RecordedUnder, day));
    }

    // Editions change nothing but on the day on which one begins, or something of one lapses.
    DateOnly? FirstDay(DateOnly day, Editions editions)
    {
        foreach (var turn in editions.All.SelectMany(edition => (DateOnly?[])[edition.From, edition.LapsesOn]).OfType<DateOnly>().Where(turn => turn <= day).OrderDescending())
            if (editions.InForceOn(turn.AddDays(-1)) is not { } before || StandingOn(turn.AddDays(-1), before) is not LegalStanding.Suspended) return turn;

        return null;
    }

    /// <summary>The covered places of law as the decision cites them, which may be one sub-item of what the item covers; those of its conduct where the text cannot be read.</summary>
    IReadOnlyCollection<Basis> Cited()
    {
        var index = ItemIndex.Of(Edition);
        var cited =
            from citation in BasisText.Parse(Basis) ?? []
            where !citation.Violated
            let statute = index.Cited(StatuteTitle.Plain(citation.Title))
            from basis in Item.Covers
            where statute?.Code == basis.Statute && citation.Article == basis.Article && Grounds.Means(citation, basis)
            select basis with { Paragraph = citation.Paragraph ?? basis.Paragraph, SubItem = citation.SubItem ?? basis.SubItem };
        Basis[] found = [.. cited.Distinct()];
        return found.Length > 0 ? found : Item.Conducts.FirstOrDefault(conduct => conduct.Code == Conduct)?.Basis ?? Item.Covers;
    }
}
