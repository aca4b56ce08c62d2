namespace Probity.Catalogue.Drafts;

/// <summary>An answer to a comment.</summary>
/// <param name="Comment">Number of the comment.</param>
/// <param name="Taken">Whether it was taken.</param>
/// <param name="Answer">The answer.</param>
public sealed record CommentAnswerBody(string Comment, bool Taken, string Answer);

/// <summary>Comments on a draft, for its editors.</summary>
/// <param name="Comments">Those that wait, the oldest first, then those answered, the last first.</param>
/// <param name="Waiting">How many wait in all.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record DraftCommentsBody(IReadOnlyList<DraftCommentBody> Comments, int Waiting, string? Next)
{
    // Those that wait go on first; behind their last page come the answered ones, which are the same on each of their pages.
    internal static DraftCommentsBody Of(string draft, ShownComments shown) => new([.. shown.All.Select(DraftCommentBody.Of)], shown.Waiting, (shown.NextWaiting, shown.NextAnswers, shown.LastWaiting) switch
    {
        ({ } after, _, _) => $"/api/casework/editions/{draft}/comments?after={after}",
        (null, { } answers, { } last) => $"/api/casework/editions/{draft}/comments?after={last}&answers={answers}",
        (null, { } answers, null) => $"/api/casework/editions/{draft}/comments?answers={answers}",
        _ => null,
    });
}

/// <summary>A comment with its words.</summary>
/// <param name="Number">Public number.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Text">The words; null when they were destroyed, a year after the end of the draft.</param>
/// <param name="Answer">The answer; null while it waits.</param>
public sealed record DraftCommentBody(string Number, DateTimeOffset ReceivedAt, string? Text, string? Answer)
{
    /// <summary>How often these very words came.</summary>
    public required int Times { get; init; }

    internal static DraftCommentBody Of(DraftComment comment) => new($"{comment.Number}", comment.ReceivedAt.ToDateTimeOffset(), comment.Text, comment.Answer) { Times = comment.Times };
}

/// <summary>What somebody says of a draft.</summary>
/// <param name="Text">2,000 characters at most; nothing that tells who anybody is.</param>
public sealed record CommentBody(string? Text);

/// <summary>A comment was received.</summary>
/// <param name="Comment">Its number, under which the answer is published.</param>
public sealed record CommentedBody(string Comment);

/// <summary>An editor's answer.</summary>
/// <param name="Taken">Whether the comment was taken.</param>
/// <param name="Answer">What is published.</param>
public sealed record AnswerBody(bool? Taken, string? Answer);
