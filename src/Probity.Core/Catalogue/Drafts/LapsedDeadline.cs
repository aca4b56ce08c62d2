using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>A deadline of which one edition widened something and narrowed something else: the narrower of each holds, and of what is in doubt what was before.</summary>
static class LapsedDeadline
{
    /// <summary>What holds of the two.</summary>
    public static DeadlineRule Of(DeadlineRule held, DeadlineRule next) => held with
    {
        Length = Narrower(held, held.Length, next.Length) ?? held.Length,
        Least = Narrower(held, held.Least, next.Least),
        Extension = Narrower(held, held.Extension?.To, next.Extension?.To) is { } to ? new DeadlineExtension(to, Reasons(held, next)) : null,
        WaitsForPerson = held.WaitsForPerson && next.WaitsForPerson,
        Verified = CompareDeadlines.OfAdding(held) is ChangeEffect.Narrows ? held.Verified || next.Verified : held.Verified && next.Verified,
    };

    static Length? Narrower(DeadlineRule rule, Length? held, Length? next) => CompareDeadlines.OfLength(rule, held, next) is ChangeEffect.Narrows ? next : held;

    static IReadOnlyList<ExtensionReason> Reasons(DeadlineRule held, DeadlineRule next) =>
        [.. (held.Extension?.Reasons ?? []).Where(reason => next.Extension?.Reasons.Any(one => one.Code == reason.Code) is true)];
}
