using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>What an entry means for the person.</summary>
public enum Nature
{
    /// <summary>失信信息: never used before notice and finality (charter C4).</summary>
    Adverse,

    /// <summary>Neutral: a licence and its status.</summary>
    Licence,

    /// <summary>守信信息: an honour; the person may decline it (charter C11).</summary>
    Positive,
}

/// <summary>When the decision behind an entry counts as final (charter C4).</summary>
public enum FinalityRule
{
    /// <summary>Its challenge window must be over: the longest of reconsideration (ARL Art. 20) and suit (ALL Art. 46), counted from service.</summary>
    ChallengeWindow,

    /// <summary>It rests on a judgment that is already final.</summary>
    FinalJudgment,

    /// <summary>Nothing to wait for: licences and honours.</summary>
    None,
}

/// <summary>The catalogue's definition of a kind of entry (目录项).</summary>
/// <param name="Code">Stable, for instance <c>penalty.food-safety</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">In plain words: what is recorded and why.</param>
/// <param name="Nature">What it means for the person.</param>
/// <param name="Dataset">Code of the dataset that feeds it.</param>
/// <param name="Context">Field of life that it belongs to (AI Act Art. 5(1)(c)(i); context binding).</param>
public sealed record Item(string Code, Words Name, Words Description, Nature Nature, string Dataset, string Context)
{
    /// <summary>Everyday words by which people look for it, shown nowhere; null where its own will do.</summary>
    public Words? SoughtAs { get; init; }

    /// <summary>The statute and article pairs that it covers. For adverse items the row's 处罚依据 must match one.</summary>
    public required IReadOnlyList<Basis> Covers { get; init; }

    /// <summary>For items of a licence-shaped dataset: the 许可证书名称 (or 许可决定文书名称) values that mean this item.</summary>
    public required IReadOnlyList<string> Certificates { get; init; }

    /// <summary>Bodies whose rows are taken.</summary>
    public required IReadOnlyList<CreditCode> Providers { get; init; }

    /// <summary>What kinds of conduct it knows; an inquirer sees the code's words, never the source's free text (misuse H36).</summary>
    public required IReadOnlyList<Conduct> Conducts { get; init; }

    /// <summary>Fields that an entry of this item holds and that a purpose may see.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>When the decision counts as final.</summary>
    public required FinalityRule Finality { get; init; }

    /// <summary>Legal basis of recording it at all.</summary>
    public required IReadOnlyList<Basis> RecordedUnder { get; init; }

    /// <summary>False while it is not <see cref="Verified"/>, or is switched off: no row is matched to it.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether the law behind it was read. An item that is not is off and says so.</summary>
    public bool Verified { get; init; } = true;

    /// <summary>What nobody has read yet, or what the law does not say; null where everything was.</summary>
    public Words? OpenQuestion { get; init; }

    /// <summary>In which way its entries reach anybody but the person.</summary>
    public DisclosureMode Disclosure { get; init; } = DisclosureMode.GovernmentSharing;

    /// <summary>National articles that order its publication; empty for all others (Shandong regulation Art. 20).</summary>
    public IReadOnlyList<Basis> PublicUnder { get; init; } = [];

    /// <summary>How far it is shared between bodies.</summary>
    public SharingScope Sharing { get; init; } = SharingScope.Conditional;

    /// <summary>How often its sources send what is new.</summary>
    public UpdateFrequency Updated { get; init; } = UpdateFrequency.SevenWorkingDays;

    /// <summary><see cref="TermSchedule.Code"/> of its terms.</summary>
    public string Schedule { get; init; } = "";

    /// <summary>Whether the person may decline to have it recorded; nobody learns that it was (charter C11).</summary>
    public bool MayBeDeclined => Nature is Nature.Positive;

    /// <summary>Whether it covers, is recorded under or is published under an article of a statute.</summary>
    public bool RestsOn(string statute) => Covers.Concat(RecordedUnder).Concat(PublicUnder).Any(basis => basis.Statute == statute);
}

/// <summary>One kind of conduct, from a closed list.</summary>
/// <param name="Code">Stable within the item.</param>
/// <param name="Name">What an inquirer sees in place of the source's text.</param>
/// <param name="Basis">Which of the item's covered pairs mean it.</param>
public sealed record Conduct(string Code, Words Name, IReadOnlyList<Basis> Basis);
