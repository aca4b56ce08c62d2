using Probity.Calendar;

namespace Probity.Core.Tests.Calendar;

/// <summary>
/// The engine against a second one that knows no shortcut: it writes down every day after the event, strikes out those that do not count,
/// and takes the last one needed. Calendars, suspensions and lengths are made up; so are holidays longer than any real one.
/// </summary>
public sealed class ReckoningProperties
{
    const int Cases = 20_000;
    const int Horizon = 4000;

    static readonly DateOnly First = new(2024, 11, 1);
    static readonly Gen<DateOnly> Days = Gen.Int[0, 900].Select(First.AddDays);
    static readonly Gen<(DateOnly From, DateOnly To)> Spans = Gen.Select(Days, Gen.Int[0, 14], (day, length) => (day, day.AddDays(length)));

    static readonly Gen<WorkYear> OneYear =
        from year in Gen.Int[2024, 2027]
        from isOfficial in Gen.Bool
        from holidays in Spans.Array[0, 5]
        from worked in Days.Array[0, 8]
        select new WorkYear(year, isOfficial, [.. holidays.Select(span => new Holiday(default, span.From, span.To))], worked);

    static readonly Gen<WorkYear[]> Years = OneYear.Array[0, 4].Select(years => years.DistinctBy(year => year.Year).ToArray());

    static readonly Gen<Suspension[]> Waits =
        (from span in Spans from open in Gen.Int[0, 9] select new Suspension(span.From, open is 0 ? null : span.To)).Array[0, 4];

    static readonly Gen<Length> Lengths = Gen.OneOf(
        Gen.Int[1, 60].Select(count => new Length(count, LengthUnit.WorkingDays)), Gen.Int[1, 200].Select(count => new Length(count, LengthUnit.Days)),
        Gen.Int[1, 24].Select(count => new Length(count, LengthUnit.Months)), Gen.Int[1, 3].Select(count => new Length(count, LengthUnit.Years)));

    static readonly Gen<Suspension[]> NoWaits = Gen.Const(Array.Empty<Suspension>());

    [Fact]
    public void Every_last_day_is_that_of_counting_day_by_day() => Gen.Select(Years, Days, Lengths, Waits, Gen.Bool).Sample(
        (years, day, length, waits, rolls) => Assert.Equal(Slow(years, day, length, waits, rolls), new Reckoning(new WorkCalendar(years), waits).Of(day, length, rolls)),
        iter: Cases);

    [Fact]
    public void So_it_is_without_suspensions() => Gen.Select(Years, Days, Lengths, NoWaits, Gen.Bool).Sample(
        (years, day, length, waits, rolls) => Assert.Equal(Slow(years, day, length, waits, rolls), new Reckoning(new WorkCalendar(years), waits).Of(day, length, rolls)),
        iter: Cases);

    [Fact]
    public void Waiting_for_the_person_never_makes_a_last_day_earlier() => Gen.Select(Years, Days, Lengths, Waits).Sample((years, day, length, waits) =>
    {
        var calendar = new WorkCalendar(years);
        var (without, with) = (new Reckoning(calendar, []).Of(day, length, rolls: true).Day, new Reckoning(calendar, waits).Of(day, length, rolls: true).Day);
        Assert.True(with is null || with >= without, $"{without} became {with}");
    }, iter: Cases);

    [Fact]
    [Trait("Case", "T29.4")]
    public void A_last_day_that_rolls_is_a_working_day_and_no_day_of_suspension() => Gen.Select(Years, Days, Lengths, Waits).Sample((years, day, length, waits) =>
    {
        if (new Reckoning(new WorkCalendar(years), waits).Of(day, length, rolls: true).Day is not { } last) return;

        Assert.True(Works(years, last));
        Assert.False(IsWait(waits, last));
    }, iter: Cases);

    static LastDay Slow(WorkYear[] years, DateOnly day, Length length, Suspension[] waits, bool rolls)
    {
        var counting = Enumerable.Range(1, Horizon).Select(day.AddDays).Where(one => !IsWait(waits, one)).ToList();
        if (length.Unit is LengthUnit.WorkingDays) return Ended(years, counting, counting.Where(one => Works(years, one)).Skip(length.Count - 1));

        var whole = counting.Skip(DaysIn(day, length) - 1).ToList();
        if (!rolls || whole.Count is 0) return new LastDay(whole.Count is 0 ? null : whole[0], whole.Count is 0);
        return Ended(years, whole, whole.Where(one => Works(years, one)));
    }

    static LastDay Ended(WorkYear[] years, List<DateOnly> lookedAt, IEnumerable<DateOnly> ends)
    {
        var end = ends.Select(day => (DateOnly?)day).FirstOrDefault();
        return new LastDay(end, end is null || lookedAt.TakeWhile(day => day <= end).Any(day => !IsSettled(years, day)));
    }

    static int DaysIn(DateOnly day, Length length)
    {
        if (length.Unit is LengthUnit.Days) return length.Count;
        var (year, month) = (day.Year, day.Month);
        for (var months = length.Unit is LengthUnit.Years ? length.Count * 12 : length.Count; months > 0; months--)
            (year, month) = month is 12 ? (year + 1, 1) : (year, month + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month))).DayNumber - day.DayNumber;
    }

    static bool IsWait(Suspension[] waits, DateOnly day) => waits.Any(wait => day >= wait.From && (wait.To is null || day <= wait.To));

    static bool Works(WorkYear[] years, DateOnly day)
    {
        foreach (var year in years) if (year.Worked.Contains(day)) return true;
        foreach (var year in years) if (year.Holidays.Any(holiday => day >= holiday.From && day <= holiday.To)) return false;
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) return false;
        if (years.Any(year => year.Year == day.Year)) return true;
        return $"{day:MM-dd}" is not ("01-01" or "05-01" or "05-02" or "10-01" or "10-02" or "10-03");
    }

    static bool IsSettled(WorkYear[] years, DateOnly day)
    {
        bool Official(int year) => years.Any(one => one.Year == year && one.IsOfficial);
        return Official(day.Year) && (day < new DateOnly(day.Year, 12, 18) || Official(day.Year + 1));
    }
}
