using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Entries;

/// <summary>A bound of an entry's life.</summary>
/// <param name="At">ISO 8601, UTC: the first instant of what follows; null where there is none while the rule stands.</param>
/// <param name="Rule">Code of the rule that made it.</param>
/// <param name="Words">The rule in one sentence.</param>
public sealed record BoundBody(string? At, string Rule, Words Words)
{
    internal static BoundBody Of(UseBound bound) => new(bound.At?.ToString(), bound.Rule.Code, bound.Rule.Words);
}

/// <summary>Who may see the entry for a purpose.</summary>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Name">Name of the purpose.</param>
/// <param name="Fields">Keys of the fields that it sees.</param>
public sealed record SightBody(string Purpose, Words Name, IReadOnlyList<string> Fields)
{
    /// <summary>The one condition that is told in place of the entry; null where the fields are seen.</summary>
    public Words? Condition { get; init; }
}

/// <summary>How the decision can be contested.</summary>
/// <param name="Way">Before whom.</param>
/// <param name="ReconsiderBy">Last day for reconsideration; null where not known or not the way.</param>
/// <param name="SueBy">Last day for a suit; null where not known or not the way.</param>
/// <param name="Words">The ways in plain words.</param>
public sealed record ContestBody(ContestWay Way, DateOnly? ReconsiderBy, DateOnly? SueBy, IReadOnlyList<Words> Words);

/// <summary>What keeps an entry from being used.</summary>
/// <param name="Since">First day.</param>
/// <param name="Why">Why.</param>
/// <param name="Bases">The places of law that are gone.</param>
/// <param name="Words">The same in words.</param>
public sealed record SuspensionBody(DateOnly Since, SuspensionCause Why, IReadOnlyList<Words> Bases, Words Words)
{
    internal static SuspensionBody Of(OwnEntry entry, EntrySuspension suspension) =>
        new(suspension.Since, suspension.Reason.Why, BasisWords.ByStatute(entry.Edition, suspension.Reason.Bases), EntryTexts.Why(entry, suspension));
}

/// <summary>A body that had got the entry.</summary>
/// <param name="At">When: ISO 8601, UTC.</param>
/// <param name="Body">Name of the body.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Receipt">Number of its receipt.</param>
public sealed record RecipientBody(string At, Words Body, string Purpose, string Receipt)
{
    internal static RecipientBody Of(OwnRecipient recipient) => new($"{recipient.At}", recipient.Body, recipient.Purpose, recipient.Receipt);
}

/// <summary>An entry in the person's own list.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Item">Item code.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="DecisionNumber">Document number of the decision.</param>
/// <param name="DecisionDate">Day of the decision.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="StateWords">The same in words.</param>
public sealed record EntryLineBody(
    string Number, string Item, Words Name, string Authority, string DecisionNumber, DateOnly DecisionDate, EntryState State, Words StateWords)
{
    internal static EntryLineBody Of(OwnEntry entry, Instant now)
    {
        var (content, status) = (entry.Content, entry.StatusAt(now));
        return new(
            entry.Number.ToString(), entry.Item.Code, entry.Item.Name, content.Authority, content.DecisionNumber, content.DecisionDate,
            status.State, EntryTexts.Of(status));
    }
}

/// <summary>The person's entries. The total is in the own view alone.</summary>
/// <param name="Entries">The newest decision first.</param>
public sealed record EntriesBody(IReadOnlyList<EntryLineBody> Entries);

/// <summary>One entry, whole, for the person whom it concerns.</summary>
/// <param name="Entry">As in the list.</param>
/// <param name="Edition">Edition of the catalogue under which it was recorded.</param>
/// <param name="Source">Name of the body that sent it.</param>
/// <param name="Basis">Legal basis as the source wrote it.</param>
public sealed record OwnEntryBody(EntryLineBody Entry, string Edition, Words Source, string Basis)
{
    /// <summary>Field key to value: codes, ISO dates, whole fen, texts.</summary>
    public required IReadOnlyDictionary<string, string> Fields { get; init; }

    /// <summary>The source's free texts, which only the person and the source see.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>When the person was notified by a delivery that counts; null while not.</summary>
    public string? NotifiedAt { get; init; }

    /// <summary>From when a purpose may see it.</summary>
    public required BoundBody UsableFrom { get; init; }

    /// <summary>When its use ends.</summary>
    public required BoundBody UsableTo { get; init; }

    /// <summary>When inquiries stop being answered with it.</summary>
    public required BoundBody AnswerableTo { get; init; }

    /// <summary>Until when the law would admit a publication. Nothing about a person is published here.</summary>
    public required BoundBody PublishableTo { get; init; }

    /// <summary>Why its ends are as they are: the gravity of its kind of penalty; null where that makes no difference.</summary>
    public Words? Length { get; init; }

    /// <summary>When it is destroyed.</summary>
    public required BoundBody ArchivedTo { get; init; }

    /// <summary>Who may see it while it is in use.</summary>
    public required IReadOnlyList<SightBody> SeenBy { get; init; }

    /// <summary>How it can be contested.</summary>
    public required ContestBody Contest { get; init; }

    /// <summary>Since when and why it is suspended; null while it is not.</summary>
    public SuspensionBody? Suspension { get; init; }

    /// <summary>While it is suspended: who had got it before, the newest first. Each of them is told.</summary>
    public IReadOnlyList<RecipientBody> DisclosedTo { get; init; } = [];

    internal static OwnEntryBody Of(OwnEntry entry, Edition today, Instant now, IReadOnlyList<OwnRecipient> recipients) =>
        new(EntryLineBody.Of(entry, now), entry.Edition.Code, entry.SourceName, entry.Content.Basis)
        {
            Fields = entry.Content.Fields,
            Texts = entry.Content.Texts,
            NotifiedAt = entry.NotifiedAt?.ToString(),
            UsableFrom = BoundBody.Of(entry.Life.UsableFrom),
            UsableTo = BoundBody.Of(entry.Life.UsableTo),
            AnswerableTo = BoundBody.Of(entry.Life.AnswerableTo),
            PublishableTo = BoundBody.Of(entry.Life.PublishableTo),
            Length = EntryTexts.Length(entry),
            ArchivedTo = BoundBody.Of(entry.Life.ArchivedTo),
            SeenBy = [.. EntrySight.Of(today, entry.Item.Code).Select(sight => new SightBody(sight.Purpose.Code, sight.Purpose.Name, sight.Sight.Fields) { Condition = sight.Sight.Condition?.Name })],
            Suspension = entry.Suspension is { } suspension ? SuspensionBody.Of(entry, suspension) : null,
            DisclosedTo = [.. recipients.Select(RecipientBody.Of)],
            Contest = new(entry.Contest.Way, entry.Contest.ReconsiderBy, entry.Contest.SueBy, ContestTexts.Of(entry)),
        };
}
