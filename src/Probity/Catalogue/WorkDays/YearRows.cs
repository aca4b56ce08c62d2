using Probity.Bodies.Proposals;
using Probity.Calendar;
using Probity.Portals;

namespace Probity.Catalogue.WorkDays;

/// <summary>What a proposal of a year's working days says, line by line, and which days it would change.</summary>
static class YearRows
{
    static readonly Words None = new("没有", "none");

    /// <summary>The lines. Which days differ is said while it is to be decided: afterwards it is done, or never was.</summary>
    public static IEnumerable<(Words Key, Words Value)> Of(AnnounceYear act, WorkCalendar calendar, bool isOpen)
    {
        yield return (new("年份", "Year"), Words.Same($"{act.Year}"));
        if (TakeYear.ChangeOf(act, calendar) is not { } change) yield break;

        var year = change.After;
        yield return (new("性质", "Standing"), year.IsOfficial ? new("正式安排", "Official notice") : new("暂定安排", "Provisional"));
        if (isOpen) yield return (new("代替", "In place of"), Before(change));
        yield return (new("依据", "By"), year.Source);
        yield return (new("放假", "Holidays"), Joined(year.Holidays.Select(holiday => Holiday(holiday))));
        yield return (new("调休上班", "Weekends that are worked"), Joined(year.Worked.Select(Day)));
        if (!isOpen) yield break;

        yield return (new("由上班改为放假", "Working days that become days off"), Joined(change.Off.Select(Day)));
        yield return (new("由放假改为上班", "Days off that become working days"), Joined(change.Worked.Select(Day)));
    }

    static Words Before(YearChange change) => change.Before switch
    {
        null => new("没有：该年一直按周末和日期固定的节日暂算", "nothing: the year was reckoned by its weekends and the holidays of fixed date"),
        { IsOfficial: true } => new("注意：该年已有正式安排，批准后将更改已经公布的工作日", "Take care: the official notice that holds. Approval changes working days that were announced"),
        _ => new("该年的暂定安排", "the provisional working days of that year"),
    };

    static Words Holiday(Holiday holiday)
    {
        var (from, to) = (Day(holiday.From), Day(holiday.To));
        return holiday.From == holiday.To
            ? new($"{holiday.Name.Zh}：{from.Zh}", $"{holiday.Name.En}: {from.En}")
            : new($"{holiday.Name.Zh}：{from.Zh}至{to.Zh}", $"{holiday.Name.En}: {from.En} to {to.En}");
    }

    static Words Day(DateOnly day) => new(Display.Date(day, Language.Zh), Display.Date(day, Language.En));

    static Words Joined(IEnumerable<Words> all)
    {
        Words[] list = [.. all];
        return list.Length is 0 ? None : new Words(string.Join('；', list.Select(one => one.Zh)), string.Join("; ", list.Select(one => one.En)));
    }
}
