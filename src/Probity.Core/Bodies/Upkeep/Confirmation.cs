namespace Probity.Bodies.Upkeep;

/// <summary>
/// Each appointment is confirmed by an administrator every six months (GB/T 22239-2019, 8.1.4.2: accounts that are not needed are removed in time). What is not confirmed by its day
/// is suspended from the next one on, until somebody confirms it.
/// </summary>
public static class Confirmation
{
    /// <summary>How long a confirmation counts.</summary>
    public const int Months = 6;

    /// <summary>So many days ahead it is due soon.</summary>
    public const int SoonDays = 30;

    /// <summary>The last day on which a confirmation counts.</summary>
    public static DateOnly DueOn(DateOnly confirmedOn) => confirmedOn.AddMonths(Months);

    /// <summary>Whether its time is over.</summary>
    public static bool IsOver(DateOnly confirmedOn, DateOnly today) => DueOn(confirmedOn) < today;

    /// <summary>Whether it is over or will be within <see cref="SoonDays"/>.</summary>
    public static bool IsSoon(DateOnly confirmedOn, DateOnly today) => DueOn(confirmedOn) <= today.AddDays(SoonDays);
}

/// <summary>An account that nobody uses is closed: a way in that nobody watches is the best one for whoever has no right to it.</summary>
public static class Staleness
{
    /// <summary>Days without use after which an account is closed.</summary>
    public const int Days = 90;

    /// <summary>The first day on which use keeps an account open.</summary>
    public static DateOnly Since(DateOnly today) => today.AddDays(-Days);
}
