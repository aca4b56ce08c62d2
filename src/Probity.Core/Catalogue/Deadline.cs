using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>When a clock runs out. Computed from its facts each time and never stored alone: a new calendar gives a new one.</summary>
/// <param name="Rule">The rule that made it.</param>
/// <param name="LastDay">The last day on which what is due is in time; null while the clock stands still.</param>
/// <param name="At">The first instant that is too late; null while the clock stands still.</param>
/// <param name="IsProvisional">Whether it may still move: a year's notice of holidays is not known, or the clock stands still.</param>
public sealed record Deadline(DeadlineRule Rule, DateOnly? LastDay, Instant? At, bool IsProvisional)
{
    /// <summary>The deadline of a clock by a calendar.</summary>
    public static Deadline Of(Clock clock, WorkCalendar calendar)
    {
        var (rule, length, day) = (clock.Rule, clock.Length, ShanghaiTime.DayOf(clock.Started));
        if (length.Unit is LengthUnit.AtOnce) return new Deadline(rule, day, clock.Started, IsProvisional: false);
        if (length.Unit is LengthUnit.Hours)
        {
            var at = clock.Started.Plus(TimeSpan.FromHours(length.Count));
            return new Deadline(rule, ShanghaiTime.DayOf(at), at, IsProvisional: false);
        }

        var last = new Reckoning(calendar, clock.Suspensions).Of(day, length, rule.Rolls);
        return new Deadline(rule, last.Day, last.Day is { } end ? ShanghaiTime.EndOf(end) : null, last.IsProvisional);
    }

    /// <summary>Whether it is over at an instant; never while the clock stands still.</summary>
    public bool IsOverAt(Instant now) => At <= now;
}
