namespace Probity.Inquiries;

/// <summary>What a program asks.</summary>
/// <param name="Purpose">Code of a published purpose.</param>
/// <param name="Use">Code of a use of that purpose.</param>
/// <param name="Case">The body's own case number, where the purpose asks for one.</param>
/// <param name="Number">The person's identity number.</param>
/// <param name="Name">The person's name.</param>
public sealed record InquiryBody(string? Purpose, string? Use, string? Case, string? Number, string? Name);

/// <summary>A case and its parties.</summary>
/// <param name="Purpose">Code of a published purpose.</param>
/// <param name="Case">The body's own case number.</param>
/// <param name="Parties">The persons whom it concerns.</param>
public sealed record CaseBody(string? Purpose, string? Case, IReadOnlyList<PartyBody>? Parties);

/// <summary>A party of a case.</summary>
/// <param name="Number">Identity number.</param>
/// <param name="Name">Name.</param>
public sealed record PartyBody(string? Number, string? Name);

/// <summary>
/// What the purpose may see. Nothing in it varies with the request but the disclosure itself: the same bytes for everybody of whom
/// nothing is disclosed, whatever the reason.
/// </summary>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Edition">Edition of the catalogue.</param>
/// <param name="Entries">Oldest decision first. Nothing follows from an empty list.</param>
public sealed record AnswerBody(string Purpose, string Edition, IReadOnlyList<EntryBody> Entries)
{
    internal static AnswerBody Of(Answered answered) => new(answered.Purpose, answered.Edition, Reduced(answered.Outcome.Value.Entries));

    internal static AnswerBody Of(Look look) => new(look.Purpose, look.Edition, Reduced(look.Entries));

    static IReadOnlyList<EntryBody> Reduced(IReadOnlyList<DisclosedEntry> entries) =>
        [.. entries.Select(entry => new EntryBody(entry.Item, entry.Fields.ToDictionary()))];
}

/// <summary>What the purpose may see of one entry.</summary>
/// <param name="Item">Item code of the catalogue.</param>
/// <param name="Fields">Field key of the catalogue to value: codes, ISO dates, whole fen, texts.</param>
public sealed record EntryBody(string Item, IReadOnlyDictionary<string, string> Fields);
