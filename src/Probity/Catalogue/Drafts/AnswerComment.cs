using Probity.Bodies;
using Probity.Facts;

namespace Probity.Catalogue.Drafts;

/// <summary>An editor answers a comment; the answer is published, the comment is not.</summary>
public sealed class AnswerComment(ChangeRoster change, KeepDrafts keep)
{
    /// <summary>It was answered before.</summary>
    public static readonly Refusal Answered = Refusal.Conflict("draft.comment-answered",
        "该意见已经答复。", "The comment was answered before.");

    /// <summary>An answer says something.</summary>
    public static readonly Refusal AnswerWrong = Refusal.Invalid("draft.answer-text",
        "请选择是否采纳，并写明理由，不超过1000字；不要写出任何人。", "Choose whether it was taken, and say why, in 1,000 characters at most; name nobody.");

    const int Longest = 1000;

    /// <summary>Answers it. Refusals besides: of <see cref="DraftRules"/>, <see cref="DraftComment.Unknown"/>.</summary>
    public async Task<Outcome<DraftComment>> RunAsync(string number, bool? isTaken, string? answer, (Official By, Channel Channel) editor, CancellationToken ct)
    {
        if (DraftRules.Edit(editor.By, keep.Operator) is { } refusal) return refusal;
        if (!CommentNumber.TryParse(number, null, out var known)) return DraftComment.Unknown;
        if (isTaken is null || answer?.Trim() is not { Length: > 0 and <= Longest } words) return AnswerWrong;

        return await change.RunAsync<DraftComment>(editor.By, 1, async open =>
        {
            if (await open.Work.FindCommentAsync(open.Register, known, ct) is not { } comment) return DraftComment.Unknown;
            if (comment.AnsweredAt is not null) return Answered;

            var after = comment with { AnsweredAt = open.Work.Now, Answer = words, IsTaken = isTaken.Value, Version = comment.Version + 1 };
            open.Work.SettleComment(open.Register, comment, after);
            var draft = (await open.Work.FindAsync($"select number from edition_draft where draft_id = {comment.Draft}", row => row.Text(0), ct))!;
            open.Add(new Fact(FactKind.EditionCommentAnswered, open.Work.Now, editor.By.ActsBy(editor.Channel), "", [draft, $"{comment.Number}", isTaken.Value ? "taken" : "not-taken", DraftComment.DigestOf(words)]));
            return after;
        }, ct);
    }
}
