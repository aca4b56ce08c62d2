using Probity.Calendar;

namespace Probity.Catalogue.Deadlines;

/// <summary>A deadline, for programs.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Starts">The event, whose day does not count.</param>
/// <param name="Due">What is due, or what ends.</param>
/// <param name="Length">By when.</param>
public sealed record PublishedDeadline(string Code, Words Starts, Words Due, PublishedLength Length)
{
    /// <summary>Whose time it is.</summary>
    public required DeadlineKeeper KeptBy { get; init; }

    /// <summary>What becomes of it when the time is over.</summary>
    public required DeadlineEffect Effect { get; init; }

    /// <summary>The shortest that the same rule admits.</summary>
    public required PublishedLength? Least { get; init; }

    /// <summary>The whole length when it is extended; null: never.</summary>
    public required PublishedLength? ExtendedTo { get; init; }

    /// <summary>The only reasons for which it is extended.</summary>
    public required IReadOnlyList<PublishedCode> Reasons { get; init; }

    /// <summary>Whether it stands still while the person is asked for something.</summary>
    public required bool WaitsForPerson { get; init; }

    /// <summary>Articles that set it.</summary>
    public required IReadOnlyList<Basis> Basis { get; init; }

    /// <summary>The instrument in words where the catalogue does not list it.</summary>
    public required Words? Source { get; init; }

    /// <summary>Whether what sets it was read in the text.</summary>
    public required bool Verified { get; init; }

    /// <summary>What the register does by it today; null: nothing yet.</summary>
    public required Words? AppliedBy { get; init; }

    /// <summary>The row as published.</summary>
    public static PublishedDeadline Of(DeadlineRule rule) => new(rule.Code, rule.Starts, rule.Due, PublishedLength.Of(rule.Length))
    {
        KeptBy = rule.Keeper,
        Effect = rule.Effect,
        Least = rule.Least is { } least ? PublishedLength.Of(least) : null,
        ExtendedTo = rule.Extension is { } extension ? PublishedLength.Of(extension.To) : null,
        Reasons = [.. (rule.Extension?.Reasons ?? []).Select(reason => new PublishedCode(reason.Code, reason.Name))],
        WaitsForPerson = rule.WaitsForPerson,
        Basis = rule.Basis,
        Source = rule.Source,
        Verified = rule.Verified,
        AppliedBy = DeadlineUses.Find(rule.Code)?.Words,
    };
}

/// <summary>A length: so many of a unit.</summary>
/// <param name="Count">Zero for <c>at-once</c>.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Words">The same in words.</param>
public sealed record PublishedLength(int Count, LengthUnit Unit, Words Words)
{
    internal static PublishedLength Of(Length length) => new(length.Count, length.Unit, length.Words);
}

/// <summary>The working days, for programs.</summary>
/// <param name="Years">The earliest first; every other year is provisional.</param>
public sealed record PublishedCalendar(IReadOnlyList<PublishedYear> Years)
{
    internal static PublishedCalendar Of(WorkCalendar calendar) => new([.. calendar.Years.Select(year => new PublishedYear(year.Year, year.IsOfficial, year.Source, [.. year.Holidays.Select(one => new PublishedHoliday(one.Name, one.From, one.To))], year.Worked))]);
}

/// <summary>One year.</summary>
/// <param name="Year">Which.</param>
/// <param name="Official">Whether the State Council's notice was read.</param>
/// <param name="Source">The notice, or why the year is only expected.</param>
/// <param name="Holidays">In the order of the year.</param>
/// <param name="Worked">Weekends on which offices are open.</param>
public sealed record PublishedYear(int Year, bool Official, Words Source, IReadOnlyList<PublishedHoliday> Holidays, IReadOnlyList<DateOnly> Worked);

/// <summary>One holiday: its first and its last day off.</summary>
public sealed record PublishedHoliday(Words Name, DateOnly From, DateOnly To);
