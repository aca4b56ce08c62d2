namespace Probity.Catalogue;

/// <summary>The legal basis (处罚依据) of a row, as agencies write it.</summary>
public static class BasisText
{
    /// <summary>
    /// Every place of law that the text cites, in its order; null when any part of the text is not understood: nothing is guessed.
    /// Taken: titles with or without book marks, Chinese and Arabic numerals of any width, 条, 之一, 款 and 项, lists of articles and
    /// sub-items, several statutes joined by any punctuation, 同法 for the statute before. Not taken: ranges (第四十九条至第五十三条),
    /// a statute without an article, an article without a statute.
    /// </summary>
    public static IReadOnlyList<Citation>? Parse(string text)
    {
        var citations = new BasisScanner(Squashed.Narrow(text)).Read();
        return citations is { Count: > 0 } ? citations : null;
    }

    /// <summary>Citations joined as agencies join them.</summary>
    public static string Format(IEnumerable<Citation> citations, bool arabic = false) =>
        string.Join('、', citations.Select(citation => citation.ToText(arabic)));
}
