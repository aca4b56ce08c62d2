using Probity.Portals;

namespace Probity.Catalogue;

/// <summary>What pages, notices and the API say of a repeal.</summary>
static class LawTexts
{
    /// <summary>Since when and why nothing carries it any more, in one sentence.</summary>
    public static Words Of(Edition edition, LegalStanding.Suspended gone) => Of(gone.Why, gone.Since, BasisWords.ByStatute(edition, gone.Bases));

    /// <summary>The same where the places of law are words already.</summary>
    public static Words Of(SuspensionCause why, DateOnly since, IReadOnlyList<Words> places)
    {
        var (zh, en) = (string.Join('、', places.Select(place => place.Zh)), string.Join("; ", places.Select(place => place.En)));
        var day = new Words(Display.Date(since, Language.Zh), Display.Date(since, Language.En));
        return why switch
        {
            SuspensionCause.NoLongerUnlawful => new($"{zh}自{day.Zh}起废止，所列行为不再违法。", $"{en}: repealed on {day.En}; the conduct is no longer unlawful."),
            SuspensionCause.AuthorityGone => new($"{zh}自{day.Zh}起废止，职权依据已经失效。", $"{en}: repealed on {day.En}; the authority is gone."),
            SuspensionCause.Sealed => new($"自{day.Zh}起施行的目录规定，这类信息一律不予记录，以前的也已封存。", $"Under the edition in force since {day.En} nothing of this kind is recorded, and what was recorded before is sealed."),
            _ => new($"自{day.Zh}起施行的目录不再记录这一事项。", $"The edition in force since {day.En} does not record this any more."),
        };
    }

    /// <summary>What a reader of a conduct's articles should know besides; null where nothing changed.</summary>
    public static Words? Note(Edition edition, LegalStanding standing) => standing switch
    {
        LegalStanding.Suspended gone => Of(edition, gone),
        LegalStanding.StandsUnder under => Under(edition, under.Successors),
        _ => null,
    };

    /// <summary>What became of an article.</summary>
    public static Words Of(Edition edition, BasisEnd end) => end.IsRetaken && What(edition, end) is var what ? new($"{what.Zh}；该序号另有新条文", $"{what.En}. Other words have its number since") : What(edition, end);

    static Words What(Edition edition, BasisEnd end)
    {
        var places = BasisWords.ByStatute(edition, end.Successors);
        var (zh, en) = (string.Join('、', places.Select(place => place.Zh)), string.Join("; ", places.Select(place => place.En)));
        return end.How switch
        {
            EndKind.Renumbered => new($"条文序号调整为{zh}", $"Renumbered: {en}"),
            EndKind.Replaced => new($"由{zh}取代", $"Replaced by {en}"),
            EndKind.NoLongerUnlawful => new("所列行为不再违法", "The conduct is no longer unlawful"),
            _ => new("职权依据失效", "The authority is gone"),
        };
    }

    /// <summary>What ended: the articles, or the whole statute.</summary>
    public static IReadOnlyList<Words> Places(Edition edition, Statute statute, BasisEnd end) => end.Bases.Count is 0
        ? [new($"《{statute.Title.Zh}》全文", $"{statute.Title.En}, all of it")]
        : BasisWords.ByStatute(edition, end.Bases);

    static Words Under(Edition edition, IReadOnlyList<Basis> successors)
    {
        var places = BasisWords.ByStatute(edition, successors);
        return new($"现为{string.Join('、', places.Select(place => place.Zh))}，其余不变。", $"Now {string.Join("; ", places.Select(place => place.En))}; nothing else changes.");
    }
}
