namespace Probity.Exclusions;

/// <summary>
/// What an edition's <c>exclusions.yaml</c> says: words by which free text names a matter that is never collected (charter C3; Shandong regulation
/// Art. 42), and the phrases in which the same words are innocent. Data of the edition; <see cref="ExclusionScanner"/> reads by it.
/// </summary>
public sealed record ExclusionList
{
    /// <summary>Nothing is looked for.</summary>
    public static ExclusionList None { get; } = new();

    /// <summary>The matters, in the order of the file.</summary>
    public IReadOnlyList<ExcludedMatter> Matters { get; init; } = [];

    /// <summary>Phrases within which no hit of any matter counts: certificates, offences, labels, bodies.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>What a title in 《》 ends with when it is that of a statute, which says nothing about a person.</summary>
    public IReadOnlyList<string> TitleEndings { get; init; } = [];

    /// <summary>What the name of an enterprise ends with: a hit within the name does not count.</summary>
    public IReadOnlyList<string> NameEndings { get; init; } = [];

    /// <summary>Characters that no name of an enterprise holds between its words: behind one of them another part of the sentence begins.</summary>
    public string NameBreaks { get; init; } = "";

    /// <summary>Pairs of characters: the first is read as the second (traditional as simplified).</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];
}

/// <summary>One matter that is never collected.</summary>
/// <param name="Code">Stable name, for instance <c>illness</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Reason">Why, with the article.</param>
public sealed record ExcludedMatter(string Code, Words Name, Words Reason)
{
    /// <summary>Words that name it. In Latin letters a word is whole, unless it ends in <c>*</c>.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Words that name it only together.</summary>
    public IReadOnlyList<TermsTogether> Together { get; init; } = [];
}

/// <summary>Words that name a matter only where one of the first stands before one of the second in the same sentence.</summary>
/// <param name="First">Whom or what it is about.</param>
/// <param name="Then">What is said of it.</param>
/// <param name="Within">How many letters may stand between the two.</param>
public sealed record TermsTogether(IReadOnlyList<string> First, IReadOnlyList<string> Then, int Within);

/// <summary>A matter that a text names. Holds the edition's word, never the text's.</summary>
/// <param name="Matter">Which.</param>
/// <param name="Term">The word of the list that was found.</param>
/// <param name="At">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
public sealed record ExclusionHit(ExcludedMatter Matter, string Term, int At, int Length);
