using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>A published reason for which a body may ask about a person (应用事项). The published catalogue is the access rule.</summary>
/// <param name="Code">Stable, for instance <c>recruitment</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">In plain words: who asks, when, and what they see.</param>
/// <param name="Basis">Article that allows it; Article 22(5) alone never does.</param>
public sealed record Purpose(string Code, Words Name, Words Description, IReadOnlyList<Basis> Basis)
{
    /// <summary>Bodies that hold it.</summary>
    public required IReadOnlyList<CreditCode> Bodies { get; init; }

    /// <summary>What it may see.</summary>
    public required IReadOnlyList<Sight> Sees { get; init; }

    /// <summary>Whether an inquiry needs a case whose parties were registered first.</summary>
    public required bool CaseRequired { get; init; }

    /// <summary>Regular expression of the asking body's case numbers; null where no case is needed.</summary>
    public string? CaseFormat { get; init; }

    /// <summary>A case number that fits, shown as an example.</summary>
    public string? CaseExample { get; init; }

    /// <summary>Fields of life (<see cref="Item.Context"/>) whose entries it may see: an entry is used in no other context than those.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Whether the person must have authorised the question. Article 22 asks for none where a body does its own duty.</summary>
    public bool NeedsAuthorisation { get; init; }

    /// <summary>How many persons one case admits.</summary>
    public int MaxParties { get; init; } = 1;

    /// <summary>What the answer will be used for: a closed list, because free text would leak third parties (misuse H38).</summary>
    public required IReadOnlyList<Choice> Uses { get; init; }
}

/// <summary>The fields of one item that a purpose may see.</summary>
/// <param name="Item"><see cref="Item.Code"/>.</param>
/// <param name="Fields">A subset of <see cref="Item.Fields"/>.</param>
public sealed record Sight(string Item, IReadOnlyList<string> Fields)
{
    /// <summary>Where one condition is enough: the answer says that it is met and nothing else of the entry; an entry that does not meet it is not told. Null: the fields are.</summary>
    public Condition? Condition { get; init; }
}

/// <summary>The one disqualifying condition that an answer tells in place of an entry.</summary>
/// <param name="Code">Stable within the edition.</param>
/// <param name="Name">What the asking body reads.</param>
/// <param name="PenaltyKinds">Codes of kinds of penalty of which the entry must have one; empty: any entry of the item meets it.</param>
public sealed record Condition(string Code, Words Name, IReadOnlyList<string> PenaltyKinds)
{
    /// <summary>All of it in one line: two conditions are the same when their lines are, and not when their codes are.</summary>
    public string ToText() => $"{Code}{(PenaltyKinds.Count is 0 ? "" : $" [{string.Join(' ', PenaltyKinds)}]")}: {Name.Zh} / {Name.En}";

    /// <summary>Whether an entry with these fields meets it.</summary>
    public bool IsMetBy(IReadOnlyDictionary<string, string> fields) =>
        PenaltyKinds.Count is 0 || fields.GetValueOrDefault(FieldNames.PenaltyKind, "").Split(',').Any(PenaltyKinds.Contains);
}

/// <summary>A matter of Article 22 for which nobody may be asked about here, published with its reason.</summary>
/// <param name="Code">Stable, for instance <c>other-management</c>.</param>
/// <param name="Matter">What is not a purpose, and why.</param>
public sealed record RefusedPurpose(string Code, NotRecorded Matter);
