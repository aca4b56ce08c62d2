using Probity.Calendar;

namespace Probity.Notices;

/// <summary>How a notice reached the person (送达方式).</summary>
public enum DeliveryKind
{
    /// <summary>The signed-in person opened it in the portal; lying unread in the inbox is no delivery.</summary>
    PortalOpened,

    /// <summary>Post that the person signed for.</summary>
    SignedPost,

    /// <summary>Handed over at a counter.</summary>
    Counter,

    /// <summary>The source served it, and states the day and the manner.</summary>
    SourceService,

    /// <summary>The source served it by public announcement. Never ours: a public page would name the person.</summary>
    PublicAnnouncement,

    /// <summary>A text message: a hint, never a delivery.</summary>
    Sms,

    /// <summary>Mail: a hint, never a delivery.</summary>
    Email,
}

/// <summary>One proof that a notice arrived (charter C4).</summary>
/// <param name="Kind">How.</param>
/// <param name="At">When; of what a source states only the day is known, and any instant of it may stand here.</param>
public readonly record struct Delivery(DeliveryKind Kind, Instant At)
{
    /// <summary>
    /// Days after which an announcement counts as service. The Civil Procedure Law had 60 until 2021 and has 30 since; the longer one
    /// favours the person.
    /// </summary>
    public const int AnnouncementDays = 60;

    /// <summary>A delivery of which the source states the day.</summary>
    public static Delivery OnDay(DeliveryKind kind, DateOnly day) => new(kind, ShanghaiTime.StartOf(day));

    /// <summary>Whether it counts as notice at all.</summary>
    public bool Counts => CountsFrom is not null;

    /// <summary>
    /// When it counts: at once, where we saw it happen; at the end of the day that a source states; <see cref="AnnouncementDays"/> days
    /// after an announcement; null where it never counts.
    /// </summary>
    public Instant? CountsFrom => Kind switch
    {
        DeliveryKind.PortalOpened or DeliveryKind.SignedPost or DeliveryKind.Counter => At,
        DeliveryKind.SourceService => ShanghaiTime.EndOf(ShanghaiTime.DayOf(At)),
        DeliveryKind.PublicAnnouncement => ShanghaiTime.EndOf(Period.AddDays(ShanghaiTime.DayOf(At), AnnouncementDays)),
        _ => null,
    };

    /// <summary>The first instant at which one of the deliveries counts; null when none does.</summary>
    public static Instant? FirstCounting(IEnumerable<Delivery> deliveries) => deliveries.Select(delivery => delivery.CountsFrom).Min();
}
