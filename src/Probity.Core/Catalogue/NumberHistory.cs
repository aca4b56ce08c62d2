using System.Runtime.CompilerServices;

namespace Probity.Catalogue;

/// <summary>
/// What numbers of articles meant when. A revision gives the number of what went to what comes after it, so a place of law means nothing without the day on which it was written: it stands for the words
/// that had taken the number by then, until these end. A number that nothing has taken since still stands for the words that ended.
/// </summary>
public sealed class NumberHistory
{
    static readonly ConditionalWeakTable<Edition, NumberHistory> Known = [];

    readonly Dictionary<string, IReadOnlyList<BasisEnd>> ended = new(StringComparer.Ordinal);
    readonly ILookup<(string Statute, string Article), (Basis Place, DateOnly On)> taken;

    /// <summary>The history that these statutes tell.</summary>
    public NumberHistory(IEnumerable<Statute> statutes)
    {
        List<Statute> all = [.. statutes.Where(statute => statute.Ended.Count > 0)];
        foreach (var statute in all) ended.TryAdd(statute.Code, statute.Ended);
        taken = all.SelectMany(statute => statute.Ended).SelectMany(end => (end.IsRetaken ? end.Successors.Concat(end.Bases) : end.Successors).Select(place => (place, end.On)))
            .ToLookup(one => (one.place.Statute, one.place.Article));
    }

    /// <summary>The history of an edition, made once.</summary>
    public static NumberHistory Of(Edition edition) => Known.GetValue(edition, static known => new NumberHistory(known.Statutes));

    /// <summary>The end of what a place meant when it was written; null where that has none. Of several on one day that of the smallest part counts.</summary>
    public BasisEnd? EndOf(Basis basis, DateOnly written)
    {
        if (!ended.TryGetValue(basis.Statute, out var ends)) return null;

        var since = TakenOn(basis).Where(on => on <= written).DefaultIfEmpty(DateOnly.MinValue).Max();
        return ends.Where(end => end.On > since && end.Covers(basis)).OrderBy(end => end.On).ThenBy(end => end.Bases.Count is 0).ThenByDescending(end => DepthOf(end, basis)).FirstOrDefault();
    }

    /// <summary>Each day on which words took the number of a place, or of a part of it.</summary>
    public IEnumerable<DateOnly> TakenOn(Basis basis) => taken[(basis.Statute, basis.Article)].Where(one => one.Place.Overlaps(basis)).Select(one => one.On);

    static int DepthOf(BasisEnd end, Basis basis) =>
        end.Bases.Where(ended => ended.Article == basis.Article).Select(ended => (ended.Paragraph is null ? 0 : 1) + (ended.SubItem is null ? 0 : 1)).DefaultIfEmpty(0).Max();
}
