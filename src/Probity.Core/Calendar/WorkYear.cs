namespace Probity.Calendar;

/// <summary>One holiday of a year (放假), with the days on which offices are shut for it.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="From">First day off.</param>
/// <param name="To">Last day off.</param>
public sealed record Holiday(Words Name, DateOnly From, DateOnly To);

/// <summary>
/// The holidays and worked weekends of one year, as the State Council's yearly notice sets them (放假调休). A notice may also shift days of
/// the December before it.
/// </summary>
/// <param name="Year">The year of the notice.</param>
/// <param name="IsOfficial">Whether the notice was read; false for what somebody expects.</param>
/// <param name="Holidays">In the order of the year.</param>
/// <param name="Worked">Saturdays and Sundays on which offices are open.</param>
public sealed record WorkYear(int Year, bool IsOfficial, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>The notice, or why the year is only expected.</summary>
    public Words Source { get; init; }
}
