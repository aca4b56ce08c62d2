using System.Globalization;
using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Reads a legal basis from left to right. Used once.</summary>
/// <param name="text">Narrowed: half-width, without blanks.</param>
sealed partial class BasisScanner(string text)
{
    readonly List<Citation> citations = [];
    int at;
    bool violated;
    bool broken;
    bool cited = true;
    string? title;

    /// <summary>The citations; null when a part of the text is not understood.</summary>
    public IReadOnlyList<Citation>? Read()
    {
        while (at < text.Length)
        {
            if (!(Lead() || Filler() || Same() || Title() || Article() || Paragraph() || SubItem()) || broken) return null;
        }

        return cited ? citations : null;
    }

    bool Lead()
    {
        if (Take(LeadForm()) is not { } match) return false;
        violated = match.Value.StartsWith("违反", StringComparison.Ordinal);
        return true;
    }

    bool Filler() => Take(FillerForm()) is not null;

    bool Same() => title is not null && Take(SameForm()) is not null;

    bool Title()
    {
        if (!cited || (Take(MarkedTitle()) ?? Take(BareTitle())) is not { } match) return false;
        Take(TitleNote());
        title = match.Groups["title"].Value;
        cited = false;
        return true;
    }

    bool Article()
    {
        if (title is null || Take(ArticleForm()) is not { } match) return false;
        foreach (var number in Numbers(match))
        {
            if (number is null) return broken = true;
            citations.Add(new Citation(title, number.Value.ToString(CultureInfo.InvariantCulture), Violated: violated));
        }

        if (match.Groups["one"] is { Success: true, Value: var one })
        {
            if (ChineseNumeral.Parse(one) is not { } suffix) return broken = true;
            citations[^1] = citations[^1] with { Article = $"{citations[^1].Article}-{suffix}" };
        }

        cited = true;
        return true;
    }

    bool Paragraph() => Deeper(
        ParagraphForm(), (citation, number) => citation with { Paragraph = number, SubItem = null },
        citation => citation is { Paragraph: null, SubItem: null });

    bool SubItem() => Deeper(SubItemForm(), (citation, number) => citation with { SubItem = number }, citation => citation.SubItem is null);

    // The first number completes the citation before it, where that has no such part yet; each further one is a citation of its own.
    bool Deeper(Regex form, Func<Citation, int, Citation> with, Func<Citation, bool> open)
    {
        if (!cited || citations.Count == 0 || Take(form) is not { } match) return false;
        foreach (var number in Numbers(match))
        {
            if (number is null) return broken = true;
            var deeper = with(citations[^1], number.Value);
            if (open(citations[^1])) citations[^1] = deeper;
            else citations.Add(deeper);
        }

        return true;
    }

    static IEnumerable<int?> Numbers(Match match) => match.Groups["number"].Captures.Select(capture => ChineseNumeral.Parse(capture.Value));

    Match? Take(Regex form)
    {
        if (form.Match(text, at) is not { Success: true, Length: > 0 } match) return null;
        at += match.Length;
        return match;
    }

    const string Number = "(?<number>[零〇一二三四五六七八九十百千两0-9]+)";

    [GeneratedRegex(@"\G(?:违反了?|依据了?|根据|按照|依照|参照|适用)")]
    private static partial Regex LeadForm();

    [GeneratedRegex(@"\G(?:[、,;。.:]|以及|并且|同时|和|及|与|并|的规定|之规定|规定|的|予以处罚|给予(?:行政)?处罚|作出(?:行政)?处罚(?:决定)?|处罚|现|本机关|[本我][局院厅]|(?:当事人|你|其)的?(?:上述|以上|该)?(?:违法)?行为|上述行为)")]
    private static partial Regex FillerForm();

    [GeneratedRegex(@"\G(?:同法|该法|本法|同条例|该条例)(?=第)")]
    private static partial Regex SameForm();

    [GeneratedRegex(@"\G《(?<title>(?:[^《》]|《[^《》]*》)+)》")]
    private static partial Regex MarkedTitle();

    [GeneratedRegex(@"\G(?<title>[^第《》、,;。:()]{1,40}?(?:法|条例|规定|办法|解释|细则|规则|决定))(?=(?:\([^()]*\))?第[零〇一二三四五六七八九十百千两0-9]+条)")]
    private static partial Regex BareTitle();

    // A note on the version or a short name: (2021年修正), (以下简称《食品安全法》).
    [GeneratedRegex(@"\G\([^()]*\)")]
    private static partial Regex TitleNote();

    [GeneratedRegex(@"\G第" + Number + @"(?:[、,和及]第?" + Number + @")*条(?:之(?<one>[一二三四五六七八九十0-9]+))?(?![至到~～\-—])")]
    private static partial Regex ArticleForm();

    [GeneratedRegex(@"\G第?" + Number + @"(?:[、,和及]第?" + Number + @")*款(?![至到~～\-—])")]
    private static partial Regex ParagraphForm();

    [GeneratedRegex(@"\G第?\(?" + Number + @"\)?(?:[、,和及]第?\(?" + Number + @"\)?)*项(?![至到~～\-—])")]
    private static partial Regex SubItemForm();
}
