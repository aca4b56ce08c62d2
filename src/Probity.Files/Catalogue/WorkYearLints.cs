using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>Rules for one year of the calendar of working days, and between years.</summary>
static class WorkYearLints
{
    /// <summary>Checks a year.</summary>
    public static void Check(WorkYear year, Block file, string name)
    {
        Lints.Rule(file, "year", name == $"calendar/{year.Year}.yaml",
            new($"文件名与年份 {year.Year} 不符。", $"The file's name does not go with the year {year.Year}."), new("请写成 calendar/年份.yaml。", "Name it calendar/<year>.yaml."));
        var areOfTheYear = year.Holidays.All(holiday => holiday.From <= holiday.To && Belongs(holiday.From, year) && Belongs(holiday.To, year));
        Lints.Rule(file, "holidays", areOfTheYear,
            new("假日的起止日期不对，或者不在该年。", "A holiday ends before it begins, or lies in another year."), new("请改正 from 和 to；可以包括上年12月。", "Correct from and to; December of the year before is admitted."));
        Lints.Rule(file, "holidays", year.Holidays.Zip(year.Holidays.Skip(1)).All(pair => pair.First.To < pair.Second.From),
            new("假日重叠或者不按先后排列。", "Holidays overlap or are out of order."), new("请按日期先后排列。", "List them in the order of the year."));
        foreach (var day in year.Worked) CheckWorked(day, year, file);
        if (areOfTheYear) CheckLongest(year, file);
    }

    static void CheckWorked(DateOnly day, WorkYear year, Block file)
    {
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var isOff = year.Holidays.Any(holiday => holiday.From <= day && day <= holiday.To);
        if (isWeekend && !isOff && Belongs(day, year)) return;

        file.Report(Lints.PlaceOf(file, "worked", $"{day:yyyy-MM-dd}"),
            new($"{day:yyyy-MM-dd} 不是该年假日以外的周六或周日。", $"{day:yyyy-MM-dd} is no Saturday or Sunday of that year outside its holidays."),
            new("调休上班日只能是周末；请核对国务院办公厅通知。", "Only a weekend can be worked; compare with the State Council's notice."));
    }

    // What waits for a year without a notice waits WorkCalendar.LongestHoliday: no run of days off may be longer.
    static void CheckLongest(WorkYear year, Block file)
    {
        var calendar = new WorkCalendar([year]);
        var longest = year.Holidays.Select(holiday => DaysOff(calendar, holiday.From, -1) + DaysOff(calendar, holiday.From, 1) - 1).DefaultIfEmpty(0).Max();
        Lints.Rule(file, "holidays", longest <= WorkCalendar.LongestHoliday,
            new($"连续休息 {longest} 天。", $"{longest} days off in a row."),
            new($"请核对；没有日历的年份只顺延 {WorkCalendar.LongestHoliday} 天。", $"Compare with the notice; in a year without one, use waits {WorkCalendar.LongestHoliday} days only."));
    }

    // Days off in a row from a day on, that day too, forwards or backwards.
    static int DaysOff(WorkCalendar calendar, DateOnly day, int step)
    {
        var days = 0;
        while (!calendar.IsWorkingDay(day.AddDays(days * step))) days++;
        return days;
    }

    static bool Belongs(DateOnly day, WorkYear year) => day.Year == year.Year || (day.Year == year.Year - 1 && day.Month is 12);
}
