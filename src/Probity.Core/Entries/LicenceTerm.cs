using Probity.Calendar;

namespace Probity.Entries;

/// <summary>
/// The terms of a licence without an end (长期). It holds until it is taken away, and everything here ends (charter C8): so one term of the schedule follows another from the decision on, and the next begins
/// only where the source sends the licence again. No end ever moves: what is sent again is another entry, with an end of its own.
/// </summary>
public static class LicenceTerm
{
    /// <summary>So many months before a term is over the row is taken for the next: three files of a source that sends once a month, so that no day is missing in between.</summary>
    public const int MonthsAhead = 3;

    /// <summary>The day from which the term runs that a row brings on a day; null for the first, which runs from the decision.</summary>
    public static DateOnly? At(DateOnly decided, int months, DateOnly today)
    {
        var from = decided;
        while (months > 0 && from < today && Period.AddMonths(from, months).AddMonths(-MonthsAhead) < today) from = Period.AddMonths(from, months);
        return from == decided ? null : from;
    }
}
