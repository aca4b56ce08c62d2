namespace Probity.Catalogue;

/// <summary>The citations of one row against the items of its dataset.</summary>
/// <param name="Covered">What items cover, in the row's order.</param>
/// <param name="Imprecise">An item covers a part of a cited article, and the row does not say which part it means.</param>
/// <param name="Foreign">The row rests on another statute as well: one that is not of the covering item and not a general one.</param>
sealed record Grounds(IReadOnlyList<(Item Item, Basis Basis)> Covered, bool Imprecise, bool Foreign)
{
    /// <summary>Sorts a row's citations. Duties that were broken (违反…) cover nothing and disturb nothing.</summary>
    public static Grounds Of(ItemIndex index, string dataset, IReadOnlyList<Citation> citations)
    {
        List<(Citation Citation, Statute? Statute)> cited =
            [.. citations.Where(citation => !citation.Violated).Select(citation => (citation, index.Cited(StatuteTitle.Plain(citation.Title))))];
        List<(Item Item, Basis Basis)> covered = [];
        var imprecise = false;
        foreach (var (citation, statute) in cited)
        {
            List<(Item Item, Basis Basis)> near = statute is null ? [] : [.. index.Near(dataset, statute.Code, citation.Article)];
            var exact = near.Where(pair => Means(citation, pair.Basis)).ToList();
            covered.AddRange(exact.Take(1));
            imprecise |= exact.Count == 0 && near.Any(pair => MayMean(citation, pair.Basis));
        }

        var own = covered.SelectMany(pair => pair.Item.Covers).Select(basis => basis.Statute).ToHashSet();
        return new(covered, imprecise, cited.Any(one => one.Statute is not { Accompanies: true } && !own.Contains(one.Statute?.Code ?? "")));
    }

    /// <summary>Whether a row that cites this means the place of law, or a part of it.</summary>
    public static bool Means(Citation citation, Basis basis) =>
        (basis.Paragraph is null || basis.Paragraph == citation.Paragraph) && (basis.SubItem is null || basis.SubItem == citation.SubItem);

    static bool MayMean(Citation citation, Basis basis) =>
        (citation.Paragraph is null || basis.Paragraph is null || basis.Paragraph == citation.Paragraph)
        && (citation.SubItem is null || basis.SubItem is null || basis.SubItem == citation.SubItem);
}
