using System.Security.Cryptography;
using Probity.Bodies;
using Probity.Facts;
using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Catalogue.Drafts;

/// <summary>Takes a comment on a draft from anybody: no account, no name, no address. It is answered in public by its number.</summary>
public sealed class CommentOnDraft(Store store, KeyRing ring, KeepDrafts keep)
{
    /// <summary>Nobody is asked about the draft today.</summary>
    public static readonly Refusal NotOpen = Refusal.Conflict("draft.comment-closed",
        "该草案现在不征求意见。", "This draft is not open to comment today.");

    /// <summary>There are no words, or too many.</summary>
    public static readonly Refusal TextWrong = Refusal.Invalid("draft.comment-text",
        "请写下意见，不超过2000字。", "Write your comment, in 2,000 characters at most.");

    const int Longest = 2000;

    /// <summary>Takes it and gives its number. Refusals besides: <see cref="KeepDrafts.Unknown"/>.</summary>
    public async Task<Outcome<DraftComment>> RunAsync(string number, string? text, CancellationToken ct)
    {
        var found = await keep.FindAsync(number, ct);
        if (found.Refusal is { } unknown) return unknown;
        if (!found.Value.TakesComments(keep.Today)) return NotOpen;
        if (text?.Trim().ReplaceLineEndings("\n") is not { Length: > 0 and <= Longest } words || words.Contains('\0', StringComparison.Ordinal)) return TextWrong;

        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 1 }, ct);
        var register = await work.RootAsync(ring, Ids.Register, ct);
        var draft = (await work.FindDraftAsync(register, found.Value.Number, ct))!;
        if (!draft.TakesComments(keep.Today)) return NotOpen;

        var comment = new DraftComment(Ids.New(work.Now), draft.Id, CommentNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), work.Now, words);
        await work.AddCommentAsync(register, comment, ct);
        var facts = new FactSheet(work);
        facts.Add(register, counters[Ids.Register], new Fact(FactKind.EditionCommented, work.Now, Actor.Job("CommentOnDraft"), "", [$"{draft.Number}", $"{comment.Number}"]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return comment;
    }
}

/// <summary>An editor answers a comment; the answer is published, the comment is not.</summary>
public sealed class AnswerComment(ChangeRoster change, KeepDrafts keep)
{
    /// <summary>It was answered before.</summary>
    public static readonly Refusal Answered = Refusal.Conflict("draft.comment-answered",
        "该意见已经答复。", "The comment was answered before.");

    /// <summary>An answer says something.</summary>
    public static readonly Refusal AnswerWrong = Refusal.Invalid("draft.answer-text",
        "请写明如何处理及其理由，不超过1000字；不要写出任何人。", "Say what was done with it and why, in 1,000 characters at most; name nobody.");

    const int Longest = 1000;

    /// <summary>Answers it. Refusals besides: of <see cref="DraftRules"/>, <see cref="DraftComment.Unknown"/>.</summary>
    public async Task<Outcome<DraftComment>> RunAsync(string number, bool isTaken, string? answer, (Official By, Channel Channel) editor, CancellationToken ct)
    {
        if (DraftRules.Edit(editor.By, keep.Operator) is { } refusal) return refusal;
        if (!CommentNumber.TryParse(number, null, out var known)) return DraftComment.Unknown;
        if (answer?.Trim() is not { Length: > 0 and <= Longest } words) return AnswerWrong;

        return await change.RunAsync<DraftComment>(editor.By, 1, async open =>
        {
            if (await open.Work.FindCommentAsync(open.Register, known, ct) is not { } comment) return DraftComment.Unknown;
            if (comment.AnsweredAt is not null) return Answered;

            var after = comment with { AnsweredAt = open.Work.Now, Answer = words, IsTaken = isTaken, Version = comment.Version + 1 };
            open.Work.SettleComment(open.Register, comment, after);
            var draft = (await open.Work.FindAsync($"select number from edition_draft where draft_id = {comment.Draft}", row => row.Text(0), ct))!;
            open.Add(new Fact(FactKind.EditionCommentAnswered, open.Work.Now, editor.By.ActsBy(editor.Channel), "", [draft, $"{comment.Number}", isTaken ? "taken" : "not-taken"]));
            return after;
        }, ct);
    }
}
