namespace Probity.Catalogue;

/// <summary>How an article stopped to hold. Statutes are revised and renumbered all the time, and a decision stays valid through it (misuse L4): only two of the four touch anybody.</summary>
public enum EndKind
{
    /// <summary>条文序号调整: the same words under another number.</summary>
    Renumbered,

    /// <summary>修订、由新法取代: the conduct is unlawful under other words.</summary>
    Replaced,

    /// <summary>不再违法: what it forbade may be done now (Administrative Penalty Law, Art. 37: the law that does not hold it unlawful applies).</summary>
    NoLongerUnlawful,

    /// <summary>职权依据失效: the authority to decide or to record that it gave is gone.</summary>
    AuthorityGone,
}

/// <summary>The end of a statute, or of some of its articles (废止、修订).</summary>
/// <param name="Bases">What ended, down to paragraph and sub-item where only a part did; empty: the whole statute.</param>
/// <param name="On">First day on which it does not hold any more.</param>
/// <param name="How">How.</param>
/// <param name="Successors">What holds in its place: for <see cref="EndKind.Renumbered"/> and <see cref="EndKind.Replaced"/>, and for these always.</param>
/// <param name="Source">Where that was read.</param>
public sealed record BasisEnd(IReadOnlyList<Basis> Bases, DateOnly On, EndKind How, IReadOnlyList<Basis> Successors, string Source)
{
    /// <summary>Whether other words, which were nowhere before, have its number from the same day on; what successors name has taken theirs in any case.</summary>
    public bool IsRetaken { get; init; }

    /// <summary>Whether something holds in its place.</summary>
    public bool HasSuccessors => How is EndKind.Renumbered or EndKind.Replaced;

    /// <summary>Whether all of a place of law ended with it: an end of one sub-item leaves the article standing.</summary>
    public bool Covers(Basis basis) => Bases.Count is 0 || Bases.Any(ended =>
        ended.Article == basis.Article
        && (ended.Paragraph is null || ended.Paragraph == basis.Paragraph)
        && (ended.SubItem is null || ended.SubItem == basis.SubItem));

    /// <summary>What holds in the place of one that it covers: parts of a renumbered article keep their own numbers.</summary>
    public IEnumerable<Basis> SuccessorsOf(Basis basis) => How is EndKind.Renumbered && Bases.Count > 0
        ? Successors.Select(place => place is { Paragraph: null, SubItem: null } && Bases.Any(ended => ended is { Paragraph: null, SubItem: null } && ended.Article == basis.Article) ? place with { Paragraph = basis.Paragraph, SubItem = basis.SubItem } : place)
        : Successors;
}
