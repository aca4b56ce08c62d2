namespace Probity.Subjects;

/// <summary>
/// Why somebody of 16 or 17 counts as fully capable: lives mainly on the income of their own labour (Civil Code, Art. 18 para. 2).
/// </summary>
/// <param name="Document">Reference of the document that shows it; blank shows nothing.</param>
public sealed record CapacityGround(string Document);

/// <summary>Why a person can be recorded.</summary>
public enum CapacityReason
{
    /// <summary>成年人: 18 or older (Civil Code, Arts. 17 and 18 para. 1).</summary>
    Adult,

    /// <summary>以自己的劳动收入为主要生活来源: 16 or 17, on a documented ground (Art. 18 para. 2).</summary>
    OwnLabour,
}

/// <summary>
/// The gate of charter C11: only natural persons with full civil capacity at the time of the conduct are recorded (Shandong
/// regulation, Art. 2).
/// </summary>
public static class Capacity
{
    /// <summary>Too young when it happened, and no documented ground.</summary>
    public static readonly Refusal Lacking = Refusal.Invalid("intake.capacity",
        "行为发生时当事人不具有完全民事行为能力，依法不予归集。",
        "The person did not have full legal capacity when it happened, so it is not recorded.");

    /// <summary>
    /// Decides for one person and the day of the conduct. For conduct that lasted, ask about its first day. An age is reached on the
    /// day after the birthday, in the person's favour: the reading of 周岁 in 法释〔2006〕1号, Art. 2. Refusal: <see cref="Lacking"/>.
    /// </summary>
    public static Outcome<CapacityReason> Decide(DateOnly birth, DateOnly conductDay, CapacityGround? ground)
    {
        if (conductDay > Birthday(birth, 18)) return CapacityReason.Adult;
        if (conductDay > Birthday(birth, 16) && !string.IsNullOrWhiteSpace(ground?.Document)) return CapacityReason.OwnLabour;

        return Lacking;
    }

    /// <summary>
    /// Whether the first day of conduct that ended on this day has to be known: the person turned 18 less than two years before, or has not
    /// yet, so that the conduct may have begun too early in that life.
    /// </summary>
    public static bool NeedsFirstDay(DateOnly birth, DateOnly lastDay) => lastDay <= Birthday(birth, 18 + 2);

    // Whoever was born on 29 February has a birthday on 1 March in other years, again in the person's favour.
    static DateOnly Birthday(DateOnly birth, int age)
    {
        var day = birth.AddYears(age);
        return day.Day == birth.Day ? day : day.AddDays(1);
    }
}
