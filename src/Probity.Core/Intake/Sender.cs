using Probity.Bodies;

namespace Probity.Intake;

/// <summary>Who sends a file, and what is said beside it.</summary>
/// <param name="Source">The body that sends.</param>
/// <param name="Attestation">What is attested for all rows.</param>
/// <param name="Companions">Facts by document (文号), from a companion file; they go before the attestation.</param>
public sealed record Sender(CreditCode Source, Attestation Attestation, IReadOnlyDictionary<DecisionNumber, SuppliedFacts> Companions)
{
    /// <summary>Whether the desk read the free text and found nothing in it that is never collected: it is not scanned again.</summary>
    public bool IsTextCleared { get; init; }

    /// <summary>A sender without a companion file.</summary>
    public Sender(CreditCode source, Attestation attestation) : this(source, attestation, new Dictionary<DecisionNumber, SuppliedFacts>())
    {
    }
}
