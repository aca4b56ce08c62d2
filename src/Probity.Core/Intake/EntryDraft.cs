using Probity.Bodies;
using Probity.Catalogue;
using Probity.Entries;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// Everything that an accepted row says, as an entry will hold it. Nothing here was compared with the register.
/// </summary>
public sealed record EntryDraft
{
    /// <summary>The person's number.</summary>
    public required ResidentNumber Number { get; init; }

    /// <summary>The person's name as sent.</summary>
    public required PersonName Name { get; init; }

    /// <summary>Code of the edition in force on the decision's date.</summary>
    public required string Edition { get; init; }

    /// <summary>The item of that edition.</summary>
    public required Item Item { get; init; }

    /// <summary>Code of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Code of the kind of conduct; null for licences and honours.</summary>
    public string? Conduct { get; init; }

    /// <summary>The covered statute and article that the row's basis matched; null for licences and honours.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The decision's document number.</summary>
    public required DecisionNumber DecisionNumber { get; init; }

    /// <summary>Date of the decision.</summary>
    public required DateOnly DecisionDate { get; init; }

    /// <summary>Day from which its term runs, where that is not the decision's (<see cref="LicenceTerm"/>).</summary>
    public DateOnly? TermFrom { get; init; }

    /// <summary>Service, remedies, procedure, end of conduct: complete for adverse items, what was said for others.</summary>
    public required SuppliedFacts Facts { get; init; }

    /// <summary>Who attested the facts; null only for licences and honours.</summary>
    public Attester? Attester { get; init; }

    /// <summary>Values by field key that a purpose may see, in the order of <c>FieldNames</c>: codes, ISO dates, whole fen, texts.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The source's free texts by field key: for the person and the source alone (misuse H36).</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> FreeTexts { get; init; }

    /// <summary>The body that sent the row.</summary>
    public required CreditCode Source { get; init; }

    /// <summary>The body that decided; the source where the row names none.</summary>
    public required CreditCode Authority { get; init; }

    /// <summary>Canonical bytes of what makes two rows the same row: dataset, source, key columns, person, item, ordinal. To be digested under a key.</summary>
    public required byte[] RowKey { get; init; }

    /// <summary>Canonical bytes of everything that the row and its facts say, whatever the order of columns and the spelling of dates. To be digested.</summary>
    public required byte[] Content { get; init; }
}
