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
    /// <summary>Day of the decision: the numbers that it cites are those of this day.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>What an entry rests on.</summary>
    public static EntryGround Of(Edition edition, Item item, EntryContent content) => new(edition, item, content.Conduct, content.Basis, content.Texts.Values) { DecidedOn = content.DecisionDate };

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
        // Whose article is gone is told so, though the edition that says it dropped the conduct as well.
        if (Conduct.Length > 0 && item.Conducts.All(conduct => conduct.Code != Conduct)) return OfCited(now, day) is LegalStanding.Suspended law ? law : new LegalStanding.Suspended(now.From, SuspensionCause.NotRecorded, []);
        if (!BasisSuccession.HasEnds(now, day)) return LegalStanding.Standing;

        return BasisSuccession.Both(OfCited(now, day), BasisSuccession.OfAny(now, item.RecordedUnder, now.From, day));
    }

    // Editions change nothing but on the day on which one begins, or something of one lapses.
    DateOnly? FirstDay(DateOnly day, Editions editions)
    {
        foreach (var turn in editions.All.SelectMany(edition => (DateOnly?[])[edition.From, edition.LapsesOn]).OfType<DateOnly>().Where(turn => turn <= day).OrderDescending())
            if (editions.InForceOn(turn.AddDays(-1)) is not { } before || StandingOn(turn.AddDays(-1), before) is not LegalStanding.Suspended) return turn;

        return null;
    }

    // By the covered places that the decision itself cites; by those of its conduct, which the edition names, where its text cannot be read.
    LegalStanding OfCited(Edition now, DateOnly day) => Cited() is { Length: > 0 } cited
        ? BasisSuccession.OfAny(now, cited, DecidedOn, day)
        : BasisSuccession.OfAny(now, Item.Conducts.FirstOrDefault(conduct => conduct.Code == Conduct)?.Basis ?? Item.Covers, Edition.From, day);

    // As the decision cites them, which may be one sub-item of what the item covers.
    Basis[] Cited()
    {
        var index = ItemIndex.Of(Edition);
        var cited =
            from citation in BasisText.Parse(Basis) ?? []
            where !citation.Violated
            let statute = index.Cited(StatuteTitle.Plain(citation.Title))
            from basis in Item.Covers
            where statute?.Code == basis.Statute && citation.Article == basis.Article && Grounds.Means(citation, basis)
            select basis with { Paragraph = citation.Paragraph ?? basis.Paragraph, SubItem = citation.SubItem ?? basis.SubItem };
        return [.. cited.Distinct()];
    }
}
