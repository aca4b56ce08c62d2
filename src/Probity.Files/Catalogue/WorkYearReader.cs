using Probity.Calendar;

namespace Probity.Catalogue;

/// <summary>Reads the files below <c>calendar/</c>: one year of holidays and worked weekends each.</summary>
static class WorkYearReader
{
    /// <summary>The year of one file, checked unless it was before.</summary>
    public static WorkYear Read(Block file, string name, bool isChecked)
    {
        var year = new WorkYear(
            file.Number("year", least: 2000, otherwise: 0), file.Flag("official", otherwise: false), [.. file.Blocks("holidays").Select(OfHoliday)], [.. Days(file, "worked")])
        {
            Source = file.Words("source"),
        };
        file.Close();
        if (!isChecked) WorkYearLints.Check(year, file, name);
        return year;
    }

    static Holiday OfHoliday(Block block)
    {
        var holiday = new Holiday(block.Words("name"), block.Date("from"), block.Date("to"));
        block.Close();
        return holiday;
    }

    static IEnumerable<DateOnly> Days(Block block, string key)
    {
        foreach (var text in block.Texts(key))
        {
            if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", out var day)) yield return day;
            else block.Report(text.Place, new($"“{text.Value}”不是日期。", $"\"{text.Value}\" is no date."), new("请写成形如 2026-01-04 的日期。", "Write a date like 2026-01-04."));
        }
    }
}
