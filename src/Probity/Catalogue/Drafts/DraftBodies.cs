using Probity.Bodies;
using Probity.Catalogue.Changes;

namespace Probity.Catalogue.Drafts;

/// <summary>A page of drafts.</summary>
/// <param name="Drafts">The newest first.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record EditionDraftsBody(IReadOnlyList<DraftLine> Drafts, string? Next);

/// <summary>A draft in a line.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Kind"><c>issue</c> or <c>renewal</c>.</param>
/// <param name="Edition">Code of the edition.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">To be sent back with the next step.</param>
public sealed record DraftLine(string Number, string Kind, string Edition, DraftState State, int Version)
{
    /// <summary>First day on which it would hold; of a renewal, the day on which the edition would lapse.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whether anything in it widens.</summary>
    public required bool Widens { get; init; }

    /// <summary>SHA-256 over its files, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>First day of comment.</summary>
    public DateOnly? CommentFrom { get; init; }

    /// <summary>Last day of comment.</summary>
    public DateOnly? CommentTo { get; init; }

    internal static DraftLine Of(EditionDraft draft) => new($"{draft.Number}", DraftQueries.CodeOf(draft.Kind), draft.Edition, draft.State, draft.Version)
    {
        From = draft.From, Widens = draft.Widens, Hash = draft.Hash, CommentFrom = draft.CommentFrom, CommentTo = draft.CommentTo,
    };
}

/// <summary>A draft as everybody reads it.</summary>
/// <param name="Draft">Where it stands.</param>
/// <param name="ComparedWith">Code of the edition that it is compared with.</param>
/// <param name="Changes">Every difference.</param>
public sealed record EditionDraftBody(DraftLine Draft, string ComparedWith, IReadOnlyList<PublishedChange> Changes)
{
    /// <summary>What it does to people; null until it was assessed.</summary>
    public AssessmentBody? Assessment { get; init; }

    /// <summary>Bodies and posts of whoever approved it.</summary>
    public required IReadOnlyList<ApprovalBody> Approvals { get; init; }

    /// <summary>Answers to comments, the last first: a page of them.</summary>
    public required IReadOnlyList<CommentAnswerBody> Answers { get; init; }

    /// <summary>Where the next page of answers is; null on the last.</summary>
    public string? NextAnswers { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; init; }

    internal static EditionDraftBody Of(ShownDraft shown, Roster roster)
    {
        var (read, details) = (shown.Read, shown.Read.Draft.Details);
        return new EditionDraftBody(DraftLine.Of(read.Draft), read.Draft.Base, [.. read.Changes.Select(PublishedChange.Of)])
        {
            Assessment = details.Assessment is { } said ? new AssessmentBody(said.Need, said.Effects, said.Safeguards, said.Comments, said.Numbers) : null,
            Approvals = [.. details.Approvals.Select(hand => new ApprovalBody($"{hand.Body}", roster.NameAt(hand.Body, hand.At), hand.Post, hand.At.ToDateTimeOffset()))],
            NextAnswers = shown.Comments.NextAnswers is { } next ? $"/api/edition-drafts/{read.Draft.Number}?answers={next}" : null,
            Answers = [.. shown.Comments.All.Where(comment => comment.AnsweredAt is not null).Select(comment => new CommentAnswerBody($"{comment.Number}", comment.IsTaken, comment.Answer!))],
            Reason = details.Reason.Length > 0 ? details.Reason : null,
        };
    }
}

/// <summary>The published assessment.</summary>
/// <param name="Need">Why it is needed.</param>
/// <param name="Effects">What it does to whom.</param>
/// <param name="Safeguards">What keeps it from doing more.</param>
/// <param name="Comments">What came of the comments.</param>
/// <param name="Numbers">What the register counted, without small numbers.</param>
public sealed record AssessmentBody(string Need, string Effects, string Safeguards, string Comments, IReadOnlyList<Words> Numbers);

/// <summary>An approval.</summary>
/// <param name="Body">Code of the body.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Post">Post of the official.</param>
/// <param name="At">When.</param>
public sealed record ApprovalBody(string Body, Words Name, string Post, DateTimeOffset At);

/// <summary>An edition to be renewed.</summary>
/// <param name="Edition">Its code.</param>
public sealed record RenewalBody(string? Edition);

/// <summary>Opening a draft to comment.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Days">How many days, from tomorrow.</param>
public sealed record OpenDraftBody(int Version, int Days);

/// <summary>An assessment.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Need">Why it is needed, and why nothing milder is enough.</param>
/// <param name="Effects">What it does to whom.</param>
/// <param name="Safeguards">What keeps it from doing more.</param>
/// <param name="Comments">What came of the comments.</param>
public sealed record AssessBody(int Version, string? Need, string? Effects, string? Safeguards, string? Comments)
{
    internal Assessment Said => new(Need?.Trim() ?? "", Effects?.Trim() ?? "", Safeguards?.Trim() ?? "", Comments?.Trim() ?? "");
}

/// <summary>A word on a draft.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why; required where it is declined.</param>
public sealed record DraftWordBody(int Version, string? Reason);

/// <summary>A place in the files that breaks a rule.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its line.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record DraftErrorBody(string File, int Line, Words What, Words Remedy);
