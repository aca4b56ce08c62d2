namespace Probity.Intake;

/// <summary>The person at the source who answers for what a batch attests (Shandong regulation Art. 15, 16).</summary>
/// <param name="Name">Name of the official.</param>
/// <param name="Post">Post held at the source.</param>
public sealed record Attester(string Name, string Post);

/// <summary>What a batch attests for all of its rows. What a companion file says of a document goes before it.</summary>
/// <param name="By">Who attests; null where nobody does, and then no adverse row of the batch goes on.</param>
/// <param name="Facts">What is said of every row.</param>
/// <param name="ServedOnDecisionDate">True where each decision was served on its own date: <see cref="SuppliedFacts.ServedOn"/> is then left empty.</param>
public sealed record Attestation(Attester? By, SuppliedFacts Facts, bool ServedOnDecisionDate = false)
{
    /// <summary>Attests nothing.</summary>
    public static Attestation None { get; } = new(null, SuppliedFacts.None);

    /// <summary>The facts of a row, with what its companion says first.</summary>
    public SuppliedFacts FactsOf(DateOnly decisionDate, SuppliedFacts? companion)
    {
        var attested = ServedOnDecisionDate && Facts.ServedOn is null ? Facts with { ServedOn = decisionDate } : Facts;
        return companion is null ? attested : companion.Over(attested);
    }
}
