using Probity.Challenges;
using Probity.Entries;

namespace Probity.Notices;

/// <summary>A notice in the inbox: nothing of what it says.</summary>
/// <param name="Number">Public number.</param>
/// <param name="SentAt">When it was sent: ISO 8601, UTC.</param>
/// <param name="Sender">Credit code of the source.</param>
/// <param name="OpenedAt">When it was opened; null while unread.</param>
/// <param name="Kind"><c>recorded</c>, <c>suspended</c>, <c>resumed</c>: it tells of an entry, or that one was suspended or resumed. <c>challenge-proven</c>, <c>challenge-unproven</c>, <c>purpose-suspended</c>: what came of a challenge.</param>
public sealed record NoticeLineBody(string Number, string SentAt, string Sender, string? OpenedAt, string Kind)
{
    internal static NoticeLineBody Of(InboxNotice notice) =>
        new(notice.Number.ToString(), notice.SentAt.ToString(), notice.Sender.ToString(), notice.OpenedAt?.ToString(), notice.Kind);
}

/// <summary>The inbox.</summary>
/// <param name="Notices">The newest first.</param>
public sealed record NoticesBody(IReadOnlyList<NoticeLineBody> Notices);

/// <summary>An opened notice.</summary>
/// <param name="Notice">Its line in the inbox.</param>
/// <param name="Entry">The entry that it tells of; null where it tells of a challenge.</param>
public sealed record NoticeBody(NoticeLineBody Notice, OwnEntryBody? Entry)
{
    /// <summary>The challenge of which it tells; null where it tells of an entry.</summary>
    public OwnChallengeBody? Challenge { get; init; }
}

/// <summary>A delivery by a clerk.</summary>
/// <param name="Kind"><c>signed-post</c> or <c>counter</c>.</param>
/// <param name="On">Day on which it arrived.</param>
/// <param name="PostalNumber">For signed post.</param>
/// <param name="Document">For a counter: code of the identity document seen.</param>
public sealed record DeliveryBody(DeliveryKind? Kind, DateOnly? On, string? PostalNumber, string? Document);

/// <summary>A delivery that was recorded. It tells the clerk nothing of the person.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="DeliveredAt">From when it counts: ISO 8601, UTC.</param>
/// <param name="IsRepeat">It was recorded before, and nothing changed.</param>
public sealed record DeliveredBody(string Entry, string DeliveredAt, bool IsRepeat);
