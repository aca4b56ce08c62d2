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
    readonly (string Text, RefusedStatute Part)[] spelled;

    RefusedArticles(Edition edition)
    {
        index = ItemIndex.Of(edition);
        refused = edition.NotRecorded.SelectMany(matter => matter.Articles.Select(basis => (Basis: basis, matter.Why))).ToLookup(pair => (pair.Basis.Statute, pair.Basis.Article));
        var statutes = refused.Select(group => group.Key.Statute).ToHashSet();
        titles = [.. edition.Statutes.Where(statute => statutes.Contains(statute.Code)).SelectMany(statute => statute.Aliases.Append(statute.Title.Zh)).Select(StatuteTitle.Plain).Distinct()];
        spelled = [.. from pair in refused.SelectMany(article => article) let statute = edition.FindStatute(pair.Basis.Statute) where statute is not null from text in Spelled(statute, pair.Basis) select (text, Part(statute, pair.Basis, pair.Why))];
    }

    // How files write each of them in free text: under every title, in both kinds of numerals, with and without the paragraph of an article that has one only.
    static IEnumerable<string> Spelled(Statute statute, Basis basis)
    {
        int?[] paragraphs = basis is { Paragraph: null, SubItem: not null } ? [null, 1] : [basis.Paragraph];
        return from title in statute.Aliases.Append(statute.Title.Zh).Select(StatuteTitle.Plain).Distinct()
               from paragraph in paragraphs
               from arabic in (bool[])[false, true]
               select Squashed.Of(new Citation(title, basis.Article, paragraph, basis.SubItem).ToText(arabic));
    }

    /// <summary>Those of an edition, sorted once.</summary>
    public static RefusedArticles Of(Edition edition) => Known.GetValue(edition, static known => new RefusedArticles(known));

    /// <summary>The first of them that a row cites as its basis or names in its other texts, as a part of the refuse-list; null when there is none.</summary>
    public RefusedStatute? Find(string basis, IEnumerable<string> texts)
    {
        if (Cited(basis) is { } cited) return cited;

        foreach (var text in texts)
        {
            // Each of them holds 条: most texts are done with at a glance.
            if (!text.Contains('条', StringComparison.Ordinal)) continue;
            var squashed = Squashed.Of(text);
            if (!Names(squashed)) continue;
            foreach (var (sought, part) in spelled)
                if (squashed.Contains(sought, StringComparison.Ordinal)) return part;
        }

        return null;
    }

    RefusedStatute? Cited(string basis)
    {
        if (basis.Length is 0 || !Names(Squashed.Of(basis)) || BasisText.Parse(basis) is not { } citations) return null;

        foreach (var citation in citations)
        {
            if (index.Cited(StatuteTitle.Plain(citation.Title)) is not { } statute) continue;
            foreach (var (place, why) in refused[(statute.Code, citation.Article)])
                if (Grounds.Means(citation, place)) return Part(statute, place, why);
        }

        return null;
    }

    static RefusedStatute Part(Statute statute, Basis place, Words why) => new(statute.Title, statute.Aliases, [place.Article], [], why);

    bool Names(string squashed) => titles.Any(title => squashed.Contains(title, StringComparison.Ordinal));
}
