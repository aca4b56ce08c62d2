using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Probity.Bodies;
using Probity.Facts;
using Probity.Limits;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Drafts;

/// <summary>Drafts for programs: everybody reads and comments, editors and approvers bring them on.</summary>
static class DraftsApi
{
    /// <summary>All of <c>/api/edition-drafts</c>.</summary>
    public static void MapDraftsApi(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/api/edition-drafts").WithTags("Catalogue").ShowsNoPerson();
        open.MapGet("", ListAsync).WithName("listEditionDrafts").WithSummary("Drafts of the catalogue, the newest first").OpenToAll(OpenBecause.Public).RefusesNothing();
        open.MapGet("/{number}", ShowAsync).WithName("showEditionDraft").WithSummary("One draft: what it changes, its assessment, who approved it").OpenToAll(OpenBecause.Public).Refuses(KeepDrafts.Unknown);
        open.MapGet("/{number}/files", FilesAsync).WithName("editionDraftFiles").WithSummary("The draft's files as a ZIP archive")
            .OpenToAll(OpenBecause.Public).Produces(200, contentType: "application/zip").Refuses(KeepDrafts.Unknown);
        open.MapPost("/{number}/comments", CommentAsync).WithName("commentOnEditionDraft").WithSummary("Comment on a draft, without an account; the answer is published under the comment's number")
            .OpenToAll(OpenBecause.Asked).LimitedAs(LimitKind.Comment).Refuses(typeof(CommentOnDraft)).Refuses(KeepDrafts.Unknown);

        var desk = app.MapGroup("/api/casework/editions").WithTags("Catalogue").RequireAuthorization(Doors.CaseworkApi).ShowsNoPerson();
        var editor = desk.MapGroup("").OnlyFor(Role.CatalogueEditor);
        editor.MapPost("", BringAsync).WithName("bringEditionDraft").WithSummary("Bring a new edition as a draft")
            .WithDescription("The body is a ZIP archive of the edition's folder. Every rule of a catalogue is checked; where something is wrong the answer lists each place under `errors`.")
            .WithMetadata(new RequestSizeLimitAttribute(DraftDeskPages.RequestBytes)).Refuses(typeof(BringDraft)).Refuses(DraftRules.EditorOnly, EditionArchive.Unreadable);
        editor.MapPost("/renewals", RenewAsync).WithName("renewEdition").WithSummary("Ask that what an edition widened hold for three years more").Refuses(typeof(BringDraft)).Refuses(DraftRules.EditorOnly);
        editor.MapPost("/{number}/comment", OpenAsync).WithName("openEditionDraft").WithSummary("Open a draft to comment from tomorrow, for so many days").Refuses(typeof(DraftRules), typeof(KeepDrafts));
        editor.MapGet("/{number}/comments", CommentsAsync).WithName("listDraftComments").WithSummary("Comments on a draft, with their words").WithDescription("Fifty of those that wait, the oldest first, then fifty of those answered, the last first; next names where to go on. The same words are one comment, with how often they came.").Refuses(KeepDrafts.Unknown);
        editor.MapPost("/comments/{comment}/answer", AnswerAsync).WithName("answerDraftComment").WithSummary("Answer a comment; the answer is published")
            .Refuses(typeof(AnswerComment)).Refuses(DraftRules.EditorOnly, DraftComment.Unknown);
        editor.MapPost("/{number}/assessment", AssessAsync).WithName("assessEditionDraft").WithSummary("Assess what a draft does to people").Refuses(typeof(DraftRules), typeof(KeepDrafts));
        editor.MapPost("/{number}/publication", PublishAsync).WithName("publishEditionDraft").WithSummary("Publish an approved draft").Refuses(typeof(DraftRules), typeof(KeepDrafts));
        editor.MapPost("/{number}/withdrawal", WithdrawAsync).WithName("withdrawEditionDraft").WithSummary("Take a draft back").Refuses(typeof(DraftRules), typeof(KeepDrafts));
        var approver = desk.MapGroup("").OnlyFor(Role.CatalogueApprover);
        approver.MapPost("/{number}/approval", ApproveAsync).WithName("approveEditionDraft").WithSummary("Approve a draft on behalf of your body").Refuses(typeof(DraftRules), typeof(ApprovalRules), typeof(KeepDrafts));
        approver.MapPost("/{number}/refusal", DeclineAsync).WithName("declineEditionDraft").WithSummary("Decline a draft, with the reason").Refuses(typeof(DraftRules), typeof(ApprovalRules), typeof(KeepDrafts));
    }

    static async Task<Ok<EditionDraftsBody>> ListAsync(DraftNumber? after, KeepDrafts keep, CancellationToken ct)
    {
        var drafts = await keep.ListAsync(after, ct);
        return TypedResults.Ok(new EditionDraftsBody([.. drafts.Select(DraftLine.Of)], drafts.Count < KeepDrafts.PageSize ? null : $"/api/edition-drafts?after={drafts[^1].Number}"));
    }

    static async Task<Results<Ok<EditionDraftBody>, ProblemHttpResult>> ShowAsync(string number, CommentNumber? answers, DraftScene scene, CancellationToken ct)
    {
        var shown = await scene.FindAsync(number, ct, new CommentPlace(false, null, answers));
        return shown.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(EditionDraftBody.Of(shown.Value, scene.Roster));
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FilesAsync(string number, KeepDrafts keep, DraftShelf shelf, CancellationToken ct)
    {
        var found = await keep.FindAsync(number, ct);
        return found.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.File(EditionArchive.Write(await shelf.FilesAsync(found.Value, ct)), "application/zip", $"{found.Value.Edition}.zip");
    }

    static async Task<Results<Ok<CommentedBody>, ProblemHttpResult>> CommentAsync(string number, CommentBody body, CommentOnDraft comment, CancellationToken ct)
    {
        var made = await comment.RunAsync(number, body.Text, ct);
        return made.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new CommentedBody($"{made.Value}"));
    }

    static async Task<Results<Ok<DraftLine>, ProblemHttpResult>> BringAsync(HttpContext context, BringDraft bring, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, ct);
        bytes.Position = 0;
        var files = EditionArchive.Read(bytes);
        return files.Refusal is { } unreadable ? unreadable.ToProblem() : Brought(await bring.IssueAsync(context.User.RequireOfficial(), Channel.Api, files.Value, ct));
    }

    static async Task<Results<Ok<DraftLine>, ProblemHttpResult>> RenewAsync(RenewalBody body, HttpContext context, BringDraft bring, CancellationToken ct) =>
        Brought(await bring.RenewAsync(context.User.RequireOfficial(), Channel.Api, body.Edition ?? "", ct));

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> OpenAsync(string number, OpenDraftBody body, HttpContext context, MoveDraft move, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => move.OpenAsync(known, body.Days, word, ct));

    static async Task<Results<Ok<DraftCommentsBody>, ProblemHttpResult>> CommentsAsync(string number, CommentNumber? after, CommentNumber? answers, HttpContext context, DraftScene scene, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var shown = await scene.FindAsync(number, ct, new CommentPlace(true, after, answers));
        return shown.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(DraftCommentsBody.Of(number, shown.Value.Comments));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(string comment, AnswerBody body, HttpContext context, AnswerComment answer, CancellationToken ct)
    {
        var done = await answer.RunAsync(comment, body.Taken, body.Answer, (context.User.RequireOfficial(), Channel.Api), ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
    }

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> AssessAsync(string number, AssessBody body, HttpContext context, MoveDraft move, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => move.AssessAsync(known, body.Said, word, ct));

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> PublishAsync(string number, DraftWordBody body, HttpContext context, PublishDraft publish, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => publish.RunAsync(known, word, ct));

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> WithdrawAsync(string number, DraftWordBody body, HttpContext context, MoveDraft move, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => move.WithdrawAsync(known, word, ct));

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> ApproveAsync(string number, DraftWordBody body, HttpContext context, MoveDraft move, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => move.ApproveAsync(known, word, ct));

    static Task<Results<Ok<DraftLine>, ProblemHttpResult>> DeclineAsync(string number, DraftWordBody body, HttpContext context, MoveDraft move, CancellationToken ct) =>
        StepAsync(number, body.Version, context, (known, word) => move.DeclineAsync(known, body.Reason?.Trim(), word, ct));

    static async Task<Results<Ok<DraftLine>, ProblemHttpResult>> StepAsync(string number, int version, HttpContext context, Func<DraftNumber, DraftWord, Task<Outcome<EditionDraft>>> step)
    {
        if (!DraftNumber.TryParse(number, null, out var known)) return KeepDrafts.Unknown.ToProblem();

        var done = await step(known, new DraftWord(context.User.RequireOfficial(), Channel.Api, version));
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(DraftLine.Of(done.Value));
    }

    static Results<Ok<DraftLine>, ProblemHttpResult> Brought(Outcome<BroughtDraft> brought)
    {
        if (brought.Refusal is { } refusal) return refusal.ToProblem();
        if (brought.Value.Draft is { } draft) return TypedResults.Ok(DraftLine.Of(draft));

        var problem = BringDraft.NotClean.ToProblem();
        problem.ProblemDetails.Extensions["errors"] = brought.Value.Errors.Select(error => new DraftErrorBody(error.File, error.Line, error.What, error.Remedy)).ToArray();
        return problem;
    }
}
