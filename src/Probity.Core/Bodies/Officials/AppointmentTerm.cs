namespace Probity.Bodies.Officials;

/// <summary>From which day to which an appointment holds. Everything ends (charter C8): a year at most, and then it is renewed or it is over.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record AppointmentTerm(DateOnly From, DateOnly To)
{
    /// <summary>How many days ahead an appointment may begin.</summary>
    public const int MostDaysAhead = 90;

    /// <summary>It would begin in the past, or too far ahead.</summary>
    public static readonly Refusal FirstDayWrong = Refusal.Invalid("official.first-day-wrong",
        "任职首日须为今日起90日内的一天。", "The first day is today or one of the next 90 days.");

    /// <summary>It would end before it begins, or more than a year later.</summary>
    public static readonly Refusal LastDayWrong = Refusal.Invalid("official.last-day-wrong",
        "任职末日不得早于首日和今日，也不得超过一年；期满可以续任。", "The last day is not before the first nor before today, and at most a year ahead; it can be renewed.");

    /// <summary>A new appointment.</summary>
    public static Outcome<AppointmentTerm> Read(DateOnly from, DateOnly to, DateOnly today)
    {
        if (from < today || from > today.AddDays(MostDaysAhead)) return FirstDayWrong;

        return to >= from && to <= LastFor(from) ? new AppointmentTerm(from, to) : LastDayWrong;
    }

    /// <summary>The same appointment with another last day: earlier, or renewed.</summary>
    public Outcome<AppointmentTerm> Until(DateOnly to, DateOnly today)
    {
        var first = From > today ? From : today;
        return to >= first && to <= LastFor(first) ? this with { To = to } : LastDayWrong;
    }

    /// <summary>The last day that an appointment may have which begins, or is renewed, on a day.</summary>
    public static DateOnly LastFor(DateOnly from) => from.AddYears(1);
}
