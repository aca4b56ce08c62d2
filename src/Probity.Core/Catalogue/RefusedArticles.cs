using System.Runtime.CompilerServices;

namespace Probity.Catalogue;

/// <summary>
/// The articles that key fields and key groups name among what is never recorded (misuse H23): professional acts, speech, assessments,
/// registration changes. A decision that rests on one of them is refused as protected, even beside an innocent article.
/// </summary>
sealed class RefusedArticles
{
    static readonly ConditionalWeakTable<Edition, RefusedArticles> Known = [];

    readonly ItemIndex index;
    readonly ILookup<(string Statute, string Article), (Basis Basis, Words Why)> refused;
    readonly string[] titles;

    RefusedArticles(Edition edition)
    {
        index = ItemIndex.Of(edition);
        refused = edition.NotRecorded.SelectMany(matter => matter.Articles.Select(basis => (Basis: basis, matter.Why))).ToLookup(pair => (pair.Basis.Statute, pair.Basis.Article));
        var statutes = refused.Select(group => group.Key.Statute).ToHashSet();
        titles = [.. edition.Statutes.Where(statute => statutes.Contains(statute.Code)).SelectMany(statute => statute.Aliases.Append(statute.Title.Zh)).Select(StatuteTitle.Plain).Distinct()];
    }

    /// <summary>Those of an edition, sorted once.</summary>
    public static RefusedArticles Of(Edition edition) => Known.GetValue(edition, static known => new RefusedArticles(known));

    /// <summary>The first of them that a row's basis cites, as a part of the refuse-list; null when it cites none.</summary>
    public RefusedStatute? Find(string basis)
    {
        if (basis.Length is 0 || !Names(Squashed.Of(basis)) || BasisText.Parse(basis) is not { } citations) return null;

        foreach (var citation in citations)
        {
            if (index.Cited(StatuteTitle.Plain(citation.Title)) is not { } statute) continue;
            foreach (var (refusedBasis, why) in refused[(statute.Code, citation.Article)])
                if (Grounds.Means(citation, refusedBasis)) return new RefusedStatute(statute.Title, statute.Aliases, [refusedBasis.Article], [], why);
        }

        return null;
    }

    bool Names(string squashed) => titles.Any(title => squashed.Contains(title, StringComparison.Ordinal));
}
