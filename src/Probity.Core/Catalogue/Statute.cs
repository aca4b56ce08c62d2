namespace Probity.Catalogue;

/// <summary>Rank of a legal instrument. 国办发〔2020〕49号: an entry needs a law, an administrative regulation or a Party Central / State Council document, or a local regulation for local rules.</summary>
public enum InstrumentLevel
{
    /// <summary>法律.</summary>
    Law,

    /// <summary>行政法规.</summary>
    AdministrativeRegulation,

    /// <summary>党中央、国务院文件.</summary>
    StateDocument,

    /// <summary>司法解释.</summary>
    JudicialInterpretation,

    /// <summary>部门规章.</summary>
    DepartmentRule,

    /// <summary>地方性法规.</summary>
    LocalRegulation,
}

/// <summary>A legal basis (依据): one instrument with its validity.</summary>
/// <param name="Code">Stable name within the catalogue, for instance <c>food-safety-law</c>.</param>
/// <param name="Title">Full title without the book marks 《》.</param>
/// <param name="Aliases">Other Chinese titles under which files cite it, without book marks.</param>
/// <param name="Level">Rank.</param>
/// <param name="From">First day in force (of the cited version).</param>
/// <param name="To">Last day in force; null while in force.</param>
/// <param name="Source">Where its text was read.</param>
/// <param name="Verified">True only when the cited articles were read in the text itself.</param>
public sealed record Statute(
    string Code, Words Title, IReadOnlyList<string> Aliases, InstrumentLevel Level, DateOnly From, DateOnly? To, string Source, bool Verified)
{
    /// <summary>Articles that the catalogue may cite, as <see cref="Basis.Article"/> writes them. Where <see cref="Verified"/> holds, each was read in <see cref="Source"/>.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Those of its articles that order decisions about natural persons to be published; no other article makes an item public (Shandong regulation Art. 20 para 3).</summary>
    public IReadOnlyList<string> Publishes { get; init; } = [];

    /// <summary>True for a general statute (行政处罚法) that decisions cite beside their basis: it never is the basis itself and never stands in the way.</summary>
    public bool Accompanies { get; init; }

    /// <summary>What became of it, or of some of its articles.</summary>
    public IReadOnlyList<BasisEnd> Ended { get; init; } = [];
}

/// <summary>
/// A statute of which nothing is recorded under any dataset (charter C3, misuse H2). Matched by title or alias in the row's
/// basis and, for what files write without naming a statute, by phrases in the row's conduct and facts.
/// </summary>
/// <param name="Title">Title without book marks.</param>
/// <param name="Aliases">Other titles and short forms.</param>
/// <param name="Articles">Article numbers refused; empty when the whole statute is.</param>
/// <param name="Phrases">Conduct wordings that betray it under an innocent label.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record RefusedStatute(
    Words Title, IReadOnlyList<string> Aliases, IReadOnlyList<string> Articles, IReadOnlyList<string> Phrases, Words Reason)
{
    /// <summary>Codes of the items under which it is refused; empty: under every item of every dataset. For obligations that only a judgment can hold (赔礼道歉).</summary>
    public IReadOnlyList<string> OnlyItems { get; init; } = [];

    /// <summary>First day from which the law seals what was recorded under it, however old (封存); null where it was never to be recorded at all. Rows are refused at once, whatever the day.</summary>
    public DateOnly? SealedFrom { get; init; }
}

/// <summary>A statute and article, down to paragraph and sub-item where the catalogue names them: 《…》第五十条第二款第(一)项.</summary>
/// <param name="Statute"><see cref="Catalogue.Statute.Code"/>.</param>
/// <param name="Article">Arabic article number; <c>291-1</c> for 第二百九十一条之一.</param>
/// <param name="Paragraph">款, Arabic; null: any.</param>
/// <param name="SubItem">项, Arabic; null: any.</param>
public sealed record Basis(string Statute, string Article, int? Paragraph = null, int? SubItem = null);
