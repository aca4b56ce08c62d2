using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Titles of statutes as agencies write them.</summary>
public static partial class StatuteTitle
{
    const string Country = "中华人民共和国";
    static readonly ConditionalWeakTable<Statute, string[]> Names = [];

    /// <summary>
    /// The title as it is compared: without book marks, blanks, the country's name at its head and a note in brackets at its end
    /// (《中华人民共和国食品安全法》（2021修正） is 食品安全法).
    /// </summary>
    public static string Plain(string title)
    {
        var plain = Squashed.Of(Note().Replace(Squashed.Narrow(title), ""));
        return plain.StartsWith(Country, StringComparison.Ordinal) ? plain[Country.Length..] : plain;
    }

    // (2021修正), (2018年12月29日修正), (试行); never (二), which is another statute.
    [GeneratedRegex(@"\((?:[^()]*[0-9]{4}[^()]*|[^()]*修[正订][^()]*|试行)\)》?$")]
    private static partial Regex Note();

    /// <summary>Whether a statute goes by this title.</summary>
    public static bool IsCalled(this Statute statute, string title) => statute.IsPlainly(Plain(title));

    /// <summary>The same for a title that is <see cref="Plain"/> already.</summary>
    public static bool IsPlainly(this Statute statute, string plainTitle) =>
        Names.GetValue(statute, static known => [.. known.Aliases.Append(known.Title.Zh).Select(Plain)]).Contains(plainTitle);

    /// <summary>Whether nothing of a statute's article is ever recorded: the refuse-list names the statute, and the article or all of it.</summary>
    public static bool Bars(this RefusedStatute refused, Statute statute, string article) =>
        refused.Aliases.Append(refused.Title.Zh).Any(statute.IsCalled) && (refused.Articles.Count == 0 || refused.Articles.Contains(article));

    /// <summary>Whether two bases can mean the same place: same statute and article, and neither's paragraph or sub-item excludes the other's.</summary>
    public static bool Overlaps(this Basis one, Basis other) =>
        one.Statute == other.Statute && one.Article == other.Article
        && (one.Paragraph is null || other.Paragraph is null || one.Paragraph == other.Paragraph)
        && (one.SubItem is null || other.SubItem is null || one.SubItem == other.SubItem);
}
