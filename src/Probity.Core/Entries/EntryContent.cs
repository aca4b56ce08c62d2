namespace Probity.Entries;

/// <summary>
/// What an entry says, as its source sent it: sealed at rest under the entry's own data key. The person and the source see all of it;
/// an inquirer sees those <see cref="Fields"/> that the purpose names and never a text.
/// </summary>
/// <param name="Item">Catalogue item.</param>
/// <param name="Edition">Edition in force on the decision's date.</param>
/// <param name="Conduct">Conduct code of the item; empty for licences and honours.</param>
/// <param name="DecisionNumber">Document number as sent.</param>
/// <param name="DecisionDate">Day of the decision.</param>
/// <param name="Authority">Name of the deciding authority.</param>
/// <param name="Basis">Legal basis as sent.</param>
public sealed record EntryContent(
    string Item, string Edition, string Conduct, string DecisionNumber, DateOnly DecisionDate, string Authority, string Basis)
{
    /// <summary>Day on which the source served the decision; null for licences and honours.</summary>
    public DateOnly? ServedOn { get; init; }

    /// <summary>Manner of service, as a code of the dataset's companion columns.</summary>
    public string ServedBy { get; init; } = "";

    /// <summary>Whether that was by public announcement.</summary>
    public bool ServedByAnnouncement { get; init; }

    /// <summary>Whether the decision told the person of the remedies.</summary>
    public bool RemediesTold { get; init; }

    /// <summary>Day on which review or judgment made the decision final, where the source states it.</summary>
    public DateOnly? FinalByReviewOn { get; init; }

    /// <summary>Last day of the conduct.</summary>
    public DateOnly? ConductEnd { get; init; }

    /// <summary>First day of a licence's validity.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of a licence's validity; null: no end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Day from which its term runs, where that is not the decision's: of a licence without an end that its source sent again. Null otherwise.</summary>
    public DateOnly? TermFrom { get; init; }

    /// <summary>Field key of the catalogue to value: what a purpose may see.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>Header of the dataset to free text: for the person and the source only (misuse H36).</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Who answers for its truth at the source: name and post (Shandong regulation Arts. 15-16).</summary>
    public string Attester { get; init; } = "";
}
