using System.Security.Cryptography;
using System.Text;
using Probity.Bodies;
using Probity.Facts;

namespace Probity.Catalogue.Drafts;

/// <summary>The steps of a draft before it is published: comment, assessment, approval; or its end. Refusals: of <see cref="DraftRules"/> and <see cref="KeepDrafts"/>.</summary>
public sealed class MoveDraft(KeepDrafts keep, DraftShelf shelf, DraftNumbers numbers)
{
    /// <summary>Opens it to comment from tomorrow, for so many days.</summary>
    public Task<Outcome<EditionDraft>> OpenAsync(DraftNumber number, int days, DraftWord word, CancellationToken ct) => StepAsync(number, word, draft =>
    {
        if (DraftRules.Edit(word.By, keep.Operator) is { } not) return not;
        if (DraftRules.Open(draft, days) is { } refusal) return refusal;

        var after = draft with { State = DraftState.OpenToComment, CommentFrom = keep.Today.AddDays(1), CommentTo = keep.Today.AddDays(days) };
        return Step(after, word, FactKind.EditionCommentOpened, draft.Hash, $"{after.CommentFrom:yyyy-MM-dd}", $"{after.CommentTo:yyyy-MM-dd}");
    }, ct);

    /// <summary>Assesses its effects; the register adds what it can count.</summary>
    public async Task<Outcome<EditionDraft>> AssessAsync(DraftNumber number, Assessment said, DraftWord word, CancellationToken ct)
    {
        var found = await keep.FindAsync($"{number}", ct);
        if (found.Refusal is { } unknown) return unknown;

        var counted = said with { At = keep.Now, Numbers = await numbers.CountAsync(await shelf.OpenAsync(found.Value, ct), ct) };
        return await keep.StepAsync(number, word.Version, word.By, async (open, draft) =>
        {
            if (DraftRules.Edit(word.By, keep.Operator) is { } not) return not;
            if (DraftRules.Assess(draft, said, keep.Today, await open.Work.CountUnansweredAsync(draft.Id, ct)) is { } refusal) return refusal;

            return Step(draft with { State = DraftState.Assessed, Details = draft.Details with { Assessment = counted } }, word, FactKind.EditionAssessed, draft.Hash, DigestOf(counted));
        }, ct);
    }

    /// <summary>Approves what was read as this version.</summary>
    public async Task<Outcome<EditionDraft>> ApproveAsync(DraftNumber number, DraftWord word, CancellationToken ct)
    {
        var found = await keep.FindAsync($"{number}", ct);
        if (found.Refusal is { } unknown) return unknown;

        var read = await shelf.OpenAsync(found.Value, ct);
        return await StepAsync(number, word, draft =>
        {
            if (ApprovalRules.Approve(draft, word.By, keep.Approvers, Gains.Of(read.Before, read.After), keep.Today) is { } refusal) return refusal;

            var named = ApprovalRules.ApprovesFor(draft, word.By, keep.Approvers)!.Value;
            var after = draft with { Details = draft.Details with { Approvals = [.. draft.Details.Approvals, keep.HandOf(word.By) with { For = named }] } };
            return Step(after, word, FactKind.EditionApproved, draft.Hash, $"{word.By.Body}", word.By.Said, $"{named}");
        }, ct);
    }

    /// <summary>Declines it, with a reason that is published.</summary>
    public Task<Outcome<EditionDraft>> DeclineAsync(DraftNumber number, string? reason, DraftWord word, CancellationToken ct) => StepAsync(number, word, draft =>
        ApprovalRules.Decline(draft, word.By, keep.Approvers, reason) is { } refusal
            ? refusal
            : Step(draft with { State = DraftState.Declined, DecidedAt = keep.Now, Details = draft.Details with { Reason = reason! } }, word, FactKind.EditionDeclined, reason!), ct);

    /// <summary>Takes it back.</summary>
    public Task<Outcome<EditionDraft>> WithdrawAsync(DraftNumber number, DraftWord word, CancellationToken ct) => StepAsync(number, word, draft =>
    {
        if (DraftRules.Edit(word.By, keep.Operator) is { } not) return not;

        return draft.IsOver ? DraftRules.Over : Step(draft with { State = DraftState.Withdrawn, DecidedAt = keep.Now }, word, FactKind.EditionRetracted);
    }, ct);

    Task<Outcome<EditionDraft>> StepAsync(DraftNumber number, DraftWord word, Func<EditionDraft, Outcome<DraftStep>> step, CancellationToken ct) =>
        keep.StepAsync(number, word.Version, word.By, (_, draft) => Task.FromResult(step(draft)), ct);

    Outcome<DraftStep> Step(EditionDraft after, DraftWord word, FactKind kind, params string[] says) =>
        new DraftStep(after, new Fact(kind, keep.Now, word.By.ActsBy(word.Channel), "", [$"{after.Number}", after.Edition, .. says]));

    static string DigestOf(Assessment said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [said.Need, said.Effects, said.Safeguards, said.Comments, .. said.Numbers.Select(number => number.Zh)]))));
}

/// <summary>An official's word on a draft.</summary>
/// <param name="By">Whose.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Version">The version that was read.</param>
public sealed record DraftWord(Official By, Channel Channel, int Version);
