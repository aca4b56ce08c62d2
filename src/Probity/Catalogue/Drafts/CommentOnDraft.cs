using System.Security.Cryptography;
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
    public async Task<Outcome<CommentNumber>> RunAsync(string number, string? text, CancellationToken ct)
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

        var given = await TakeAsync(work, register, draft.Id, words, ct);
        var facts = new FactSheet(work);
        facts.Add(register, counters[Ids.Register], new Fact(FactKind.EditionCommented, work.Now, Actor.Job("CommentOnDraft"), "", [$"{draft.Number}", $"{given}", DraftComment.DigestOf(words)]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return given;
    }

    // The same words on the same draft are one comment, counted: a campaign is heard as often as it speaks, and is answered once.
    static async Task<CommentNumber> TakeAsync(Work work, SubjectRoot register, Guid draft, string words, CancellationToken ct)
    {
        if (await work.FindSameAsync(register, draft, words, ct) is { } same)
        {
            work.CountAgain(same);
            return same;
        }

        var comment = new DraftComment(Ids.New(work.Now), draft, CommentNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8))), work.Now);
        await work.AddCommentAsync(register, comment, words, ct);
        return comment.Number;
    }
}
