namespace Probity.Catalogue;

/// <summary>Looks the catalogue up as people do: by a word of a name or description in either language, by a code, a law or an article.</summary>
public static class FindItems
{
    /// <summary>The items that hold every word that was typed, in the order of the edition; all of them when nothing was typed. Width, case and blanks do not count.</summary>
    public static IReadOnlyList<Item> Run(Edition edition, string typed) =>
        WordsOf(typed) is { Length: > 0 } words ? [.. edition.Items.Where(item => Holds(words, TextOf(edition, item)))] : edition.Items;

    /// <summary>The purposes that hold every word; none when nothing was typed.</summary>
    public static IReadOnlyList<Purpose> Purposes(Edition edition, string typed) =>
        WordsOf(typed) is { Length: > 0 } words ? [.. edition.Purposes.Where(purpose => Holds(words, TextOf(edition, purpose)))] : [];

    /// <summary>What is never recorded and holds every word; none when nothing was typed.</summary>
    public static IReadOnlyList<NotRecorded> NotRecorded(Edition edition, string typed) => WordsOf(typed) is { Length: > 0 } words
        ? [.. edition.NotRecorded.Concat(edition.SeriousConduct.SelectMany(kind => kind.NotRecorded)).Concat(edition.RefusedPurposes.Select(refused => refused.Matter)).Concat(edition.RefuseList.Select(Told)).Where(matter => Holds(words, TextOf(edition, matter)))]
        : [];

    static string[] WordsOf(string typed) => [.. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Squashed.Of).Where(word => word.Length > 0)];

    static bool Holds(string[] words, IEnumerable<string> texts)
    {
        var all = string.Join('|', texts.Select(Squashed.Of));
        return words.All(all.Contains);
    }

    // A refused statute as a matter: its titles are sought, never the phrases that betray it.
    static NotRecorded Told(RefusedStatute statute) => new(new Words(string.Join("、", statute.Aliases.Prepend(statute.Title.Zh)), statute.Title.En), statute.Reason) { Under = [], Promises = [] };

    static IEnumerable<string> TextOf(Edition edition, Item item) =>
    [
        item.Code, .. Both(item.Name), .. Both(item.Description), .. item.SoughtAs is { } sought ? Both(sought) : [], .. item.Certificates, .. item.Conducts.SelectMany(conduct => Both(conduct.Name)),
        .. edition.FindContext(item.Context) is { } context ? Both(context.Name) : [], .. item.Covers.Concat(item.RecordedUnder).SelectMany(basis => Cited(edition, basis)),
    ];

    static IEnumerable<string> TextOf(Edition edition, Purpose purpose) =>
    [
        purpose.Code, .. Both(purpose.Name), .. Both(purpose.Description), .. purpose.Uses.SelectMany(use => Both(use.Name)), .. purpose.Basis.SelectMany(basis => Cited(edition, basis)),
        .. purpose.Contexts.Select(edition.FindContext).OfType<Context>().SelectMany(context => Both(context.Name)),
    ];

    static IEnumerable<string> TextOf(Edition edition, NotRecorded matter) =>
        [.. Both(matter.What), .. Both(matter.Why), .. matter.Promises, .. matter.Articles.Concat(matter.Under).SelectMany(basis => Cited(edition, basis))];

    static string[] Both(Words words) => [words.Zh, words.En];

    // Under each title that it is known by, in Chinese and Arabic numerals, and as English has it.
    static IEnumerable<string> Cited(Edition edition, Basis basis)
    {
        if (edition.FindStatute(basis.Statute) is not { } statute) return [];
        return
        [
            .. statute.Aliases.Append(statute.Title.Zh).Select(title => new Citation(title, basis.Article, basis.Paragraph, basis.SubItem)).SelectMany(citation => new[] { citation.ToText(), citation.ToText(arabic: true) }),
            $"{statute.Title.En} Article {basis.Article}",
        ];
    }
}
