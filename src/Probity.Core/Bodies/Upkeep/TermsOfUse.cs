using Probity.Calendar;

namespace Probity.Bodies.Upkeep;

/// <summary>An edition of the terms that every official accepts before the first use, and again each year (使用守则).</summary>
/// <param name="Code">Its date: stands beside each acceptance for good.</param>
/// <param name="Articles">The text. In law the Chinese one counts.</param>
public sealed record TermsOfUse(string Code, IReadOnlyList<Words> Articles)
{
    /// <summary>How long an acceptance counts.</summary>
    public const int Years = 1;

    /// <summary>The edition in force. Another text is another edition, and everybody is asked again.</summary>
    public static TermsOfUse Current { get; } = new("2026-11-01",
    [
        new("本人只为职责范围内、已登记的事项使用本系统，不为私人目的查询、报送、核对任何人的信息。",
            "I use the register only for duties of my post and for matters that are on file, never to look at, send or compare anything for a private end."),
        new("每一次查看都记入日志，由当事人本人可以看到。本人知悉并接受。",
            "Every look stands in a log that the person concerned can read. I know it and accept it."),
        new("本人看到的内容不抄录、不截图、不转交他人，不在本系统之外另建名册。",
            "What I see I do not copy, photograph or pass on, and I keep no list of my own outside the register."),
        new("账号、口令和验证器只由本人使用，遗失或者被他人知悉时立即报告单位管理员。",
            "My account, codes and authenticator are mine alone; if they are lost or known to another I tell my body's administrator at once."),
        new("本人与当事人有亲属、利害关系的，不办理该事项，交由他人办理。",
            "Where I am related to the person or have an interest in the matter, somebody else deals with it."),
        new("离任、调岗时，本人在清单上签字移交未办结的工作，此后不再使用本系统。",
            "When I leave or change posts I sign over my open work on a list, and use the register no more."),
        new("违反本守则的，本人的使用资格即被终止，并依照《中华人民共和国个人信息保护法》《中华人民共和国公务员法》等承担责任。",
            "If I break these terms my access ends, and I answer for it under the Personal Information Protection Law, the Civil Servants Law and others."),
    ]);

    /// <summary>Until when an acceptance counts: the first instant at which it does not any more.</summary>
    public static Instant EndOf(Instant acceptedAt) => ShanghaiTime.EndOf(ShanghaiTime.DayOf(acceptedAt).AddYears(Years));

    /// <summary>Whether somebody who accepted this edition at that instant, or nothing at all, must accept before anything else.</summary>
    public static bool IsDue(string? edition, Instant? acceptedAt, Instant now) => edition != Current.Code || acceptedAt is not { } at || EndOf(at) <= now;
}
