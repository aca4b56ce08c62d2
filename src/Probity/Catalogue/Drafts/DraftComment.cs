using Probity.Calendar;

namespace Probity.Catalogue.Drafts;

/// <summary>What somebody said of a draft (意见). Who, nobody asked; the words are the editors' and approvers' to read, the answer is everybody's.</summary>
/// <param name="Id">Never leaves the program.</param>
/// <param name="Draft">Id of the draft.</param>
/// <param name="Number">Public number, given to whoever sent it.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Text">The words.</param>
public sealed record DraftComment(Guid Id, Guid Draft, CommentNumber Number, Instant ReceivedAt, string Text)
{
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
