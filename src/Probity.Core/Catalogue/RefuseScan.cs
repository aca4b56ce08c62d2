using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>
/// Looks for what is never recorded (charter C3, misuse H2) in a row's own words, whatever the row calls itself. Works on squashed text,
/// so that blanks, punctuation and book marks hide nothing; keeps none of it.
/// </summary>
public static partial class RefuseScan
{
    static readonly ConditionalWeakTable<RefusedStatute, SquashedLists> Lists = [];
    static readonly ConditionalWeakTable<Edition, AllWords> Wanted = [];

    /// <summary>The first statute of the refuse-list that a row touches under any item; null when it touches none.</summary>
    /// <param name="edition">Whose refuse-list.</param>
    /// <param name="basis">The row's 处罚依据, or empty.</param>
    /// <param name="texts">The row's other texts: conduct, facts, content, names of documents, notes.</param>
    public static RefusedStatute? Find(Edition edition, string basis, IEnumerable<string> texts) =>
        Find(edition, edition.RefuseList.Where(refused => refused.OnlyItems.Count == 0), basis, texts) ?? RefusedArticles.Of(edition).Find(basis, texts);

    /// <summary>The same for the statutes that are refused under one item only.</summary>
    public static RefusedStatute? FindFor(Edition edition, Item item, string basis, IEnumerable<string> texts) =>
        Find(edition, edition.RefuseList.Where(refused => refused.OnlyItems.Contains(item.Code)), basis, texts);

    /// <summary>Under what an entry that was recorded before is sealed on a day; null where it is not. What is sealed from a later day still stands.</summary>
    public static RefusedStatute? FindSealed(Edition edition, Item item, (string Basis, IEnumerable<string> Texts) said, DateOnly day) =>
        Find(edition, edition.RefuseList.Where(refused => !(refused.SealedFrom > day) && (refused.OnlyItems.Count is 0 || refused.OnlyItems.Contains(item.Code))), said.Basis, said.Texts)
            ?? RefusedArticles.Of(edition).Find(said.Basis, said.Texts);

    static RefusedStatute? Find(Edition edition, IEnumerable<RefusedStatute> list, string basis, IEnumerable<string> texts)
    {
        List<RefusedStatute> refusals = [.. list];
        if (refusals.Count == 0) return null;

        List<string> others = [.. texts];
        List<string> all = [Squashed.Of(basis), .. others.Select(Squashed.Of)];
        // Almost every text touches nothing: one pass over it says so, and only the others are looked at list by list.
        var wanted = Wanted.GetValue(edition, static known => new([.. known.RefuseList.SelectMany(refused => Prepared(refused).All)]));
        all.RemoveAll(text => !text.AsSpan().ContainsAny(wanted.Words));
        if (all.Count == 0) return null;

        var citations = BasisText.Parse(basis);
        return refusals.FirstOrDefault(refused =>
            Holds(all, Prepared(refused).Phrases)
            || (Holds(all, Prepared(refused).Names)
                && (refused.Articles.Count == 0 || IsCited(refused, basis, citations) || Mentions(refused, others))));
    }

    static bool Holds(List<string> texts, string[] wanted)
    {
        foreach (var text in texts)
            foreach (var part in wanted)
                if (text.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }

    // Where only some articles are refused and the basis cannot be parsed, the statute's name and one of the numbers anywhere are enough:
    // a text that the parser cannot read must not slip through.
    static bool IsCited(RefusedStatute refused, string basis, IReadOnlyList<Citation>? citations)
    {
        if (citations is not null) return citations.Any(citation => Cites(refused, citation));

        var squashed = Squashed.Of(basis);
        return Prepared(refused).Names.Any(name => squashed.Contains(name, StringComparison.Ordinal)) && Numbers(basis).Any(refused.Articles.Contains);
    }

    // In other texts, a refused article must follow the statute's name at once: numbers of any kind stand in facts.
    static bool Mentions(RefusedStatute refused, List<string> texts) =>
        texts.SelectMany(Readings).Any(reading => Prepared(refused).Names.Any(name => Behind(reading, name).SelectMany(Numbers).Any(refused.Articles.Contains)));

    static IEnumerable<string> Behind(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            yield return text.Substring(at + name.Length, Math.Min(14, text.Length - at - name.Length));
    }

    static bool Cites(RefusedStatute refused, Citation citation) =>
        refused.Articles.Contains(citation.Article) && Prepared(refused).Names.Contains(StatuteTitle.Plain(citation.Title));

    // Squashing the list once for each row would cost more than everything else that intake does with the row.
    static SquashedLists Prepared(RefusedStatute refused) => Lists.GetValue(refused, static list =>
        new([.. list.Phrases.Select(Squashed.Of)], [.. list.Aliases.Append(list.Title.Zh).Select(StatuteTitle.Plain).Distinct()]));

    static IEnumerable<string> Numbers(string text)
    {
        foreach (var match in Readings(text).SelectMany(reading => ArticleNumber().Matches(reading)))
        {
            if (ChineseNumeral.Parse(match.Groups["number"].Value) is not { } number) continue;
            yield return $"{number}";
            if (ChineseNumeral.Parse(match.Groups["one"].Value) is { } one) yield return $"{number}-{one}";
        }
    }

    // Once word by word and once without blanks: "290 293" are two numbers, "2 9 3" is one.
    static string[] Readings(string text) =>
        [Squashed.Narrow(text), string.Join('、', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Squashed.Narrow))];

    [GeneratedRegex(@"(?<number>[零〇一二三四五六七八九十百千两]+|[0-9]+)条?(?:之(?<one>[一二三四五六七八九十0-9]+))?")]
    private static partial Regex ArticleNumber();

    sealed record SquashedLists(string[] Phrases, string[] Names)
    {
        public IEnumerable<string> All => Phrases.Concat(Names);
    }

    sealed class AllWords(string[] words)
    {
        public SearchValues<string> Words { get; } = SearchValues.Create(words, StringComparison.Ordinal);
    }
}
