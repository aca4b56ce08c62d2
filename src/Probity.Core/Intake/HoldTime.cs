using Probity.Calendar;
using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>How long a row waits for a person or for missing facts (misuse H33): row D38 of the deadline table, five working days at most, whatever a catalogue says.</summary>
public static class HoldTime
{
    /// <summary>Code of the row.</summary>
    public const string Code = "D38";

    /// <summary>The longest that a row waits, whatever a catalogue says.</summary>
    public static readonly Length Most = new(5, LengthUnit.WorkingDays);

    /// <summary>The instant at which a row that began to wait counts as rejected; the day on which it began does not count.</summary>
    public static Instant EndOf(Editions editions, Instant began)
    {
        var day = ShanghaiTime.DayOf(began);
        var length = editions.InForceOn(day)?.FindDeadline(Code)?.Length is { } given && given.IsWithin(Most) ? given : Most;
        // Without suspension a number of working days always has a last one.
        return ShanghaiTime.EndOf(new Reckoning(editions.Calendar, []).Of(day, length, rolls: false).Day!.Value);
    }
}
