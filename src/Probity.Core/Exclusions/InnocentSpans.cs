namespace Probity.Exclusions;

/// <summary>Where in a text a hit does not count: within an exception of the list, within the title of a statute, within the name of an enterprise.</summary>
sealed class InnocentSpans
{
    readonly FoldedText text;
    readonly int[] until;
    readonly bool[] endings;
    readonly string letters;
    readonly HashSet<char> breaks;
    readonly int longest;

    public InnocentSpans(FoldedText text, List<Span> found, HashSet<char> breaks, int longest)
    {
        (this.text, this.breaks, this.longest, letters) = (text, breaks, longest, text.Letters);
        var length = letters.Length;
        until = new int[length + 1];
        endings = new bool[length + 1];
        foreach (var span in found)
        {
            if (span.Pattern.Kind is PatternKind.Exception) until[span.Start] = Math.Max(until[span.Start], span.End);
            if (span.Pattern.Kind is PatternKind.NameEnding) endings[span.Start] = true;
        }

        var titles = found.Where(span => span.Pattern.Kind is PatternKind.TitleEnding).Select(span => span.End).ToHashSet();
        foreach (var (from, to) in text.Titles.Where(title => titles.Contains(title.To))) until[from] = Math.Max(until[from], to);
        for (var i = 1; i <= length; i++) until[i] = Math.Max(until[i], until[i - 1]);
    }

    /// <summary>Whether a word found lies within one of them. In Latin letters it is enough that it begins there: "unlawful income was".</summary>
    public bool Holds(Span span) => until[span.Start] >= (span.Pattern.IsLatin ? span.Start + 1 : span.End) || IsInName(span.End);

    bool IsInName(int end)
    {
        for (var i = end; i < letters.Length && i <= end + longest; i++)
        {
            if (text.Before(i) is Gap.Pause or Gap.Stop) return false;
            if (endings[i]) return true;
            if (breaks.Contains(letters[i])) return false;
        }

        return false;
    }
}
