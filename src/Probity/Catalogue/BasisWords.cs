using System.Globalization;
using System.Text;

namespace Probity.Catalogue;

/// <summary>How a statute and article are cited for people: 《食品安全法》第五十条第二款第（一）项; Food Safety Law, Article 50(2)(1).</summary>
public static class BasisWords
{
    /// <summary>The citation with the statute's title as the edition knows it.</summary>
    public static Words Of(Edition edition, Basis basis)
    {
        var title = edition.FindStatute(basis.Statute)?.Title ?? Words.Same(basis.Statute);
        return new Words($"《{title.Zh}》{Article(basis).Zh}", $"{title.En}, {Article(basis).En}");
    }

    /// <summary>Many citations, one line a statute: 《食品安全法》第一百二十二条、第一百二十三条; Food Safety Law, Articles 122, 123.</summary>
    public static IReadOnlyList<Words> ByStatute(Edition edition, IEnumerable<Basis> bases) =>
        [.. bases.GroupBy(basis => basis.Statute).Select(group => Line(edition, [.. group]))];

    static Words Line(Edition edition, IReadOnlyList<Basis> ofOneStatute)
    {
        var first = Of(edition, ofOneStatute[0]);
        if (ofOneStatute.Count == 1) return first;

        var title = edition.FindStatute(ofOneStatute[0].Statute)?.Title ?? Words.Same(ofOneStatute[0].Statute);
        return new Words(
            $"《{title.Zh}》{string.Join("、", ofOneStatute.Select(basis => Article(basis).Zh))}",
            $"{title.En}, Articles {string.Join(ofOneStatute.Any(basis => basis is { SubItem: not null, Paragraph: null }) ? "; " : ", ", ofOneStatute.Select(basis => Article(basis).En["Article ".Length..].Replace(", item", " item", StringComparison.Ordinal)))}");
    }

    /// <summary>The article alone: 第五十条第二款; Article 50(2).</summary>
    public static Words Article(Basis basis)
    {
        var zh = new StringBuilder();
        var parts = basis.Article.Split('-', 2);
        zh.Append(CultureInfo.InvariantCulture, $"第{Numeral(parts[0])}条");
        if (parts.Length > 1) zh.Append(CultureInfo.InvariantCulture, $"之{Numeral(parts[1])}");
        if (basis.Paragraph is { } paragraph) zh.Append(CultureInfo.InvariantCulture, $"第{ChineseNumeral.Format(paragraph)}款");
        if (basis.SubItem is { } item) zh.Append(CultureInfo.InvariantCulture, $"第（{ChineseNumeral.Format(item)}）项");

        var en = $"Article {basis.Article}"
            + (basis.Paragraph is { } p ? $"({p})" : "")
            + (basis.SubItem is { } s ? basis.Paragraph is null ? $", item ({s})" : $"({s})" : "");
        return new Words(zh.ToString(), en);
    }

    static string Numeral(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ChineseNumeral.Format(number) : digits;
}
