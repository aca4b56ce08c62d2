using System.Globalization;

namespace Probity.Catalogue;

/// <summary>One place of law as a row cites it.</summary>
/// <param name="Title">The title as written, without book marks.</param>
/// <param name="Article">As <see cref="Basis.Article"/>.</param>
/// <param name="Paragraph">款; null when the row names none.</param>
/// <param name="SubItem">项; null when the row names none.</param>
/// <param name="Violated">True after 违反: the duty that was broken, not the ground of the penalty.</param>
public sealed record Citation(string Title, string Article, int? Paragraph = null, int? SubItem = null, bool Violated = false)
{
    /// <summary>The citation as agencies write it, in Chinese or Arabic numerals: 《食品安全法》第一百二十四条第一款第（五）项.</summary>
    public string ToText(bool arabic = false)
    {
        string Number(int number) => arabic ? number.ToString(CultureInfo.InvariantCulture) : ChineseNumeral.Format(number);

        var parts = Article.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return $"《{Title}》第{Number(parts[0])}条"
            + (parts.Length > 1 ? $"之{ChineseNumeral.Format(parts[1])}" : "")
            + (Paragraph is { } paragraph ? $"第{Number(paragraph)}款" : "")
            + (SubItem is { } subItem ? $"第（{Number(subItem)}）项" : "");
    }
}
