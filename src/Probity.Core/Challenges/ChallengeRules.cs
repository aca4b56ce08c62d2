using Probity.Bodies;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Inquiries;

namespace Probity.Challenges;

/// <summary>Which looks a person can challenge, who answers, and when unproven ones suspend a purpose.</summary>
public static class ChallengeRules
{
    /// <summary>No look of the person's has this receipt: another's, one that is withheld or erased, one that was no inquiry.</summary>
    public static readonly Refusal LookUnknown = Refusal.Unknown("challenge.look-unknown",
        "没有可以质询的这一查询。", "There is no such look that you can challenge.");

    /// <summary>The register refused the look itself; nothing was disclosed and there is nothing to prove.</summary>
    public static readonly Refusal LookRefused = Refusal.Conflict("challenge.look-refused",
        "这次查询已被拒绝，没有提供任何内容，不需要再质询。", "This look was refused and disclosed nothing; there is nothing to challenge.");

    /// <summary>It was challenged before.</summary>
    public static readonly Refusal Asked = Refusal.Conflict("challenge.asked-already",
        "您已经质询过这次查询，请查看结果。", "You have challenged this look already. See what came of it.");

    /// <summary>The person has as many open with this body as the catalogue admits.</summary>
    public static readonly Refusal ManyOpen = Refusal.Conflict("challenge.many-open",
        "您对这一单位的质询还有多件没有答复，请等其中一件办结后再提出。", "You have several challenges open with this body. Wait until one of them is settled.");

    /// <summary>The edition in force has no rule for it.</summary>
    public static readonly Refusal NoRule = Refusal.Conflict("challenge.no-rule",
        "现行目录没有公布质询规则。", "The edition in force has no rule for challenges.");

    /// <summary>No challenge of the body's has this receipt.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("challenge.unknown",
        "贵单位没有这一回执编号的质询。", "Your body has no challenge of this receipt.");

    /// <summary>It is settled.</summary>
    public static readonly Refusal Settled = Refusal.Conflict("challenge.settled",
        "这件质询已经办结。", "This challenge is settled.");

    /// <summary>The body's time is over.</summary>
    public static readonly Refusal TooLate = Refusal.Conflict("challenge.too-late",
        "答复期限已过，这件质询按没有举证办结。", "The time to answer is over. The challenge is settled as unproven.");

    /// <summary>Who looked does not answer for it.</summary>
    public static readonly Refusal OwnLook = Refusal.Forbidden("challenge.own-look",
        "作出该次查询的人不能自己答复，请由本单位另一名查询人员答复。", "Who looked does not answer. Another inquirer of your body does.");

    /// <summary>What stands against challenging a look of which the person reads; null when nothing does.</summary>
    public static Refusal? Ask(Look look, Edition edition)
    {
        if (look.Kind is not LookKind.Inquiry || edition.FindPurpose(look.Purpose) is null) return LookUnknown;

        return look.Refusal is null ? null : LookRefused;
    }

    /// <summary>What stands against an official's answering; null when nothing does.</summary>
    public static Refusal? Answer(Challenge challenge, Official official, Instant now)
    {
        if (challenge.State is not ChallengeState.Open) return Settled;
        if (challenge.DueAt <= now) return TooLate;

        return IsLooker(challenge, official) ? OwnLook : null;
    }

    // By number and by name: another number hides nobody. Of two people of one name another colleague answers.
    static bool IsLooker(Challenge challenge, Official official)
    {
        var looker = challenge.Matter.Looker;
        var (number, name) = (looker.Split(' ', 2)[0], looker[(looker.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return (official.Body == challenge.Body && number == official.Id) || name == official.Name || name.StartsWith($"{official.Name} (", StringComparison.Ordinal);
    }

    /// <summary>The first instant that is too late for an answer to what was asked at an instant; null while nobody can know.</summary>
    public static Instant? DueAt(Edition edition, WorkCalendar calendar, Instant askedAt) =>
        edition.Challenge is { } rule && edition.FindDeadline(rule.Deadline) is { } deadline ? Deadline.Of(new Clock(deadline, askedAt), calendar).At : null;

    /// <summary>
    /// Whether so many of these unproven challenges of one unit and purpose count that the purpose is suspended: those settled within the rule's time before now, and after the purpose was last given back.
    /// </summary>
    public static bool Suspends(ChallengeRule rule, IEnumerable<Instant> unproven, Instant? givenBackAt, Instant now) =>
        unproven.Count(settled => Counts(rule, settled, givenBackAt, now)) >= rule.Unproven;

    /// <summary>Whether an unproven challenge counts against a unit to which the purpose was given back at an instant, or never.</summary>
    public static bool Counts(ChallengeRule rule, Instant settled, Instant? givenBackAt, Instant now) =>
        settled <= now && Counts(rule, settled, now) && (givenBackAt is null || settled > givenBackAt);

    /// <summary>Whether an unproven challenge still counts.</summary>
    public static bool Counts(ChallengeRule rule, Instant settled, Instant now)
    {
        var day = ShanghaiTime.DayOf(settled);
        var last = rule.Within.Unit is LengthUnit.Years ? Period.AddYears(day, rule.Within.Count) : Period.AddMonths(day, rule.Within.Count);
        return now < ShanghaiTime.EndOf(last);
    }
}
