using System.Runtime.CompilerServices;

namespace Probity.Exclusions;

/// <summary>
/// Looks in free text for what is never collected, in Chinese and English, by an edition's list (charter C3; Shandong regulation Art. 42). A hit says
/// which matter, by which word of the list and where: never the text. Takes time in proportion to the text. A hit is a question to a person, no
/// judgement: what is refused for certain is refused by <c>RefuseScan</c> before.
/// </summary>
public sealed class ExclusionScanner
{
    const int LongestNameRest = 12;
    static readonly ConditionalWeakTable<ExclusionList, ExclusionScanner> Known = [];

    readonly ExclusionList list;
    readonly Dictionary<char, char> variants = [];
    readonly List<Pattern> patterns = [];
    readonly List<(ExcludedMatter Matter, int Within)> pairs = [];
    readonly WordAutomaton automaton;
    readonly HashSet<char> breaks;

    ExclusionScanner(ExclusionList list)
    {
        this.list = list;
        foreach (var pair in list.Variants) variants.TryAdd(pair[0], pair[1]);
        for (var matter = 0; matter < list.Matters.Count; matter++) Add(matter);
        Add(list.Exceptions, PatternKind.Exception, 0);
        Add(list.TitleEndings, PatternKind.TitleEnding, 0);
        Add(list.NameEndings, PatternKind.NameEnding, 0);
        automaton = new WordAutomaton([.. patterns.Select(pattern => pattern.Letters)]);
        breaks = [.. list.NameBreaks];
    }

    /// <summary>The scanner of a list, made once.</summary>
    public static ExclusionScanner Of(ExclusionList list) => Known.GetValue(list, static known => new ExclusionScanner(known));

    /// <summary>What the text names, in its order; empty for almost every text.</summary>
    public IReadOnlyList<ExclusionHit> Scan(string text)
    {
        if (text.Length is 0 || list.Matters.Count is 0) return [];

        var folded = new FoldedText(text, variants);
        var letters = folded.Letters;
        var found = new List<Span>();
        automaton.Find(letters, (number, end) =>
        {
            var pattern = patterns[number];
            if (pattern.IsWhole(folded, letters, end - pattern.Letters.Length)) found.Add(new Span(pattern, end - pattern.Letters.Length, end));
        });
        if (!found.Exists(span => span.Pattern.Kind is PatternKind.Term or PatternKind.Then)) return [];

        var innocent = new InnocentSpans(folded, found, breaks, LongestNameRest);
        var named = found.Where(span => span.Pattern.Kind is PatternKind.Term).Concat(Together(folded, found)).Where(span => !innocent.Holds(span));
        return [.. named.OrderBy(span => span.Start).ThenByDescending(span => span.End).DistinctBy(span => (span.Start, MatterOf(span.Pattern))).Select(span => Hit(folded, span))];
    }

    // Each second word with the last first word before it: one pass, as the spans come in the order of their ends.
    IEnumerable<Span> Together(FoldedText folded, List<Span> found)
    {
        if (!found.Exists(span => span.Pattern.Kind is PatternKind.Then)) yield break;
        var last = new int[pairs.Count];
        Array.Fill(last, int.MinValue / 2);
        foreach (var span in found)
        {
            if (span.Pattern.Kind is PatternKind.First) last[span.Pattern.Owner] = span.End;
            if (span.Pattern.Kind is not PatternKind.Then) continue;
            var end = last[span.Pattern.Owner];
            if (span.Start - end is var between && between >= 0 && between <= pairs[span.Pattern.Owner].Within && !HasStop(folded, end, span.Start)) yield return span;
        }
    }

    static bool HasStop(FoldedText folded, int from, int to)
    {
        for (var i = from; i <= to; i++)
            if (folded.Before(i) is Gap.Stop) return true;
        return false;
    }

    ExcludedMatter MatterOf(Pattern pattern) => pattern.Kind is PatternKind.Then ? pairs[pattern.Owner].Matter : list.Matters[pattern.Owner];

    ExclusionHit Hit(FoldedText folded, Span span)
    {
        var at = folded.PlaceOf(span.Start);
        return new(MatterOf(span.Pattern), span.Pattern.Text, at, folded.PlaceOf(span.End - 1) + 1 - at);
    }

    void Add(int number)
    {
        var matter = list.Matters[number];
        Add(matter.Terms, PatternKind.Term, number);
        foreach (var together in matter.Together)
        {
            pairs.Add((matter, together.Within));
            Add(together.First, PatternKind.First, pairs.Count - 1);
            Add(together.Then, PatternKind.Then, pairs.Count - 1);
        }
    }

    void Add(IReadOnlyList<string> words, PatternKind kind, int owner) => patterns.AddRange(words.Select(word => new Pattern(word, kind, owner, variants)));
}

/// <summary>A word found, from letter to letter.</summary>
readonly record struct Span(Pattern Pattern, int Start, int End);
