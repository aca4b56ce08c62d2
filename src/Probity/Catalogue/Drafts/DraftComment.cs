using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>What somebody said of a draft (意见). Who, nobody asked; the words are the editors' and approvers' to read, the answer is everybody's.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Number">Public number, given to whoever sent it.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record DraftComment(Guid Id, Guid Draft, CommentNumber Number, Instant ReceivedAt)
{
    /// <summary>How many years after the end of a draft the words of comments on it are kept: as long as somebody may ask how the answers came about. Then their keys are destroyed; the answers stay.</summary>
    public const int YearsKept = 1;

    /// <summary>The words; null when they were destroyed.</summary>
    public string? Text { get; init; }

    /// <summary>How often these very words came: whoever sends what was sent gets the same number, and one answer is everybody's.</summary>
    public int Times { get; init; } = 1;

    /// <summary>No comment has this number.</summary>
    public static readonly Refusal Unknown = Refusal.Unknown("draft.comment-unknown",
        "没有这一编号的意见。", "No comment has this number.");

    /// <summary>SHA-256 of words, lower-case hex: binds the journal's fact to them.</summary>
    public static string DigestOf(string words) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(words)));

    /// <summary>When it was answered; null while it waits.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The published answer.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether the next text follows it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Counts its changes.</summary>
    public int Version { get; init; } = 1;
}
