using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>All editions of the catalogue that are known, in the order in which they came into force.</summary>
/// <param name="editions">With different codes and without overlap.</param>
public sealed class Editions(IEnumerable<Edition> editions)
{
    /// <summary>Every edition, the earliest first.</summary>
    public IReadOnlyList<Edition> All { get; } = [.. editions.OrderBy(edition => edition.From)];

    /// <summary>
    /// The working days. They are the State Council's and no rule of an edition: a new year's notice is added without a new edition, and what
    /// was reckoned provisionally is reckoned anew.
    /// </summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Unknown;

    /// <summary>The edition that holds on a day: the last one that began on it or before it and has not ended. Null before the first one.</summary>
    public Edition? InForceOn(DateOnly day) =>
        All.LastOrDefault(edition => edition.From <= day && (edition.To is null || day <= edition.To));

    /// <summary>The edition with this code; null when none has it.</summary>
    public Edition? Find(string code) => All.FirstOrDefault(edition => edition.Code == code);
}
