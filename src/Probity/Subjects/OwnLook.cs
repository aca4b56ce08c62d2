using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Inquiries;

namespace Probity.Subjects;

/// <summary>What came of a look.</summary>
public enum LookResult
{
    /// <summary>Something was disclosed.</summary>
    Disclosed,

    /// <summary>It was answered, and nothing was disclosed: no entry that the purpose may see, or not the person's name.</summary>
    Nothing,

    /// <summary>It was refused, for a reason of the asker's own.</summary>
    Refused,

    /// <summary>Somebody saw a name or a notice in the course of a duty of the register.</summary>
    Seen,
}

/// <summary>What was shown of one entry.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Item">Name of its item.</param>
/// <param name="Fields">Names of the fields shown.</param>
public sealed record SeenEntry(string Entry, Words Item, IReadOnlyList<Words> Fields);

/// <summary>One look as the person reads it: when, which body and post, what for, and what was answered.</summary>
/// <param name="At">When.</param>
/// <param name="Body">Name that the body bore then.</param>
/// <param name="Post">The official's post, as the body words it; in English too where it was written down so.</param>
/// <param name="Kind">What kind of look.</param>
/// <param name="Result">What came of it.</param>
public sealed record OwnLook(Instant At, Words Body, Words Post, LookKind Kind, LookResult Result)
{
    /// <summary>By which way.</summary>
    public required Channel Channel { get; init; }

    /// <summary>Purpose code; empty for looks that are no inquiries.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Edition of the catalogue under which it was decided.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Name of the purpose; null for looks that are no inquiries, and where the catalogue has none of that code.</summary>
    public Words? PurposeName { get; init; }

    /// <summary>What the answer was for, from the purpose's closed list; null where it is not on the list.</summary>
    public Words? Use { get; init; }

    /// <summary>Code of the refusal; null when it was not refused.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was shown; empty when nothing was.</summary>
    public IReadOnlyList<SeenEntry> Entries { get; init; } = [];

    /// <summary>Number of the entry that a clerk's look was about; empty otherwise.</summary>
    public string About { get; init; } = "";

    /// <summary>Number of the asker's receipt; empty for looks that are no inquiries.</summary>
    public string Receipt { get; init; } = "";

    /// <summary>Whether the person can say of it: I have no such matter with this body.</summary>
    public bool CanBeChallenged => Kind is LookKind.Inquiry && PurposeName is not null && Refusal is null && Receipt.Length > 0;

    internal static OwnLook Of(StoredLook stored, Look look, RulesInForce rules)
    {
        var edition = rules.Editions.Find(look.Edition) ?? rules.Editions.All[^1];
        var purpose = edition.FindPurpose(look.Purpose);
        return new OwnLook(stored.At, rules.Bodies.NameOn(stored.Body, ShanghaiTime.DayOf(stored.At)), new Words(look.Post, look.PostInEnglish ?? look.Post), look.Kind, ResultOf(look))
        {
            Channel = look.Channel,
            Purpose = purpose?.Code ?? "",
            Edition = look.Edition,
            PurposeName = purpose?.Name,
            Use = purpose?.Uses.FirstOrDefault(use => use.Code == look.Use)?.Name,
            Refusal = look.Refusal,
            Entries = [.. look.Entries.Select(seen => SeenOf(seen, edition, purpose))],
            About = look.Kind is LookKind.Delivery ? look.About : "",
            Receipt = look.Receipt,
        };
    }

    static SeenEntry SeenOf(DisclosedEntry seen, Edition edition, Purpose? purpose) => new(
        seen.Entry,
        edition.FindItem(seen.Item)?.Name ?? Words.Same(seen.Item),
        [.. seen.Fields.Select(field => field.Key is FieldNames.Condition && ConditionOf(seen, purpose) is { } condition ? LookTexts.Condition(condition) : CatalogueTexts.Field(field.Key))]);

    // Which condition it was follows from purpose and item: what the answer said is sealed under the entry's key.
    static Words? ConditionOf(DisclosedEntry seen, Purpose? purpose) => purpose?.Sees.FirstOrDefault(sight => sight.Item == seen.Item)?.Condition?.Name;

    static LookResult ResultOf(Look look) => look switch
    {
        { Kind: not LookKind.Inquiry } => LookResult.Seen,
        { Refusal: not null } => LookResult.Refused,
        { Entries.Count: > 0 } => LookResult.Disclosed,
        _ => LookResult.Nothing,
    };
}
