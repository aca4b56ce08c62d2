using Microsoft.AspNetCore.Mvc;
using Probity.Bodies;
using Probity.Calendar;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;

namespace Probity.Catalogue.Drafts;

/// <summary>The desk of editors and approvers: each step of a draft, one form.</summary>
static class DraftDeskPages
{
    /// <summary>Largest request: an archive and its form.</summary>
    public const int RequestBytes = 6_000_000;

    /// <summary><c>casework/editions</c> and <c>casework/draft</c>, in both languages.</summary>
    public static void MapDraftDeskPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/casework").RequireAuthorization(Doors.CaseworkPages).ShowsNoPerson();
        var both = pages.MapGroup("/editions").OnlyFor(Role.CatalogueEditor, Role.CatalogueApprover);
        both.MapGet("", ListAsync);
        both.MapGet("/{number}", ShowAsync);
        both.MapPost("/{number}/decision", DecideAsync).OnlyFor(Role.CatalogueApprover);
        var editor = pages.MapGroup("").OnlyFor(Role.CatalogueEditor);
        editor.MapGet("/draft", (HttpContext context, Editions editions, KeepDrafts keep) => Bring(context, editions, keep, []));
        editor.MapPost("/draft", BringAsync).WithMetadata(new RequestSizeLimitAttribute(RequestBytes)).WithFormOptions(memoryBufferThreshold: RequestBytes, multipartBodyLengthLimit: RequestBytes);
        editor.MapPost("/draft/renewal", RenewAsync);
        editor.MapPost("/editions/{number}/comment", OpenAsync);
        editor.MapPost("/editions/{number}/comments/{comment}", AnswerAsync);
        editor.MapPost("/editions/{number}/assessment", AssessAsync);
        editor.MapPost("/editions/{number}/publication", PublishAsync);
        editor.MapPost("/editions/{number}/withdrawal", WithdrawAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, DraftNumber? after, KeepDrafts keep, CancellationToken ct) => Pages.Render(new DraftsPage
    {
        Frame = CaseworkPortal.Open(context), Drafts = await keep.ListAsync(after, ct), IsFirst = after is null, IsDesk = true, MayBring = context.User.IsInRole(nameof(Role.CatalogueEditor)), ApproversStanding = keep.ApproversStanding, Today = keep.Today,
    });

    static async Task<IResult> ShowAsync(HttpContext context, string number, CommentNumber? after, CommentNumber? answers, DraftDesk desk, CancellationToken ct)
    {
        var shown = await desk.Scene.FindAsync(number, ct, new CommentPlace(true, after, answers));
        return shown.Refusal is { } refusal ? refusal.ToPage(CaseworkPortal.Open(context)) : desk.Show(context, shown.Value, null, []);
    }

    static async Task<IResult> BringAsync(HttpContext context, Editions editions, KeepDrafts keep, BringDraft bring, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return Bring(context, editions, keep, [], BringDraftPage.FileMissing);

        await using var stream = file.OpenReadStream();
        var files = EditionArchive.Read(stream);
        if (files.Refusal is { } unreadable) return Bring(context, editions, keep, [], unreadable.ToFieldError("file"));

        var brought = await bring.IssueAsync(context.User.RequireOfficial(), Channel.Page, files.Value, ct);
        if (brought.Refusal is { } refusal) return Bring(context, editions, keep, [], refusal.ToFieldError("file"));

        return brought.Value.Draft is { } draft ? To(context, draft.Number) : Bring(context, editions, keep, brought.Value.Errors, BringDraft.NotClean.ToFieldError("file"));
    }

    static async Task<IResult> RenewAsync(HttpContext context, BringDraft bring, CancellationToken ct)
    {
        var brought = await bring.RenewAsync(context.User.RequireOfficial(), Channel.Page, $"{(await context.Request.ReadFormAsync(ct))["edition"]}", ct);
        return brought.Refusal is { } refusal ? refusal.ToPage(CaseworkPortal.Open(context, "casework/draft")) : To(context, brought.Value.Draft!.Number);
    }

    static Task<IResult> OpenAsync(HttpContext context, string number, DraftDesk desk, MoveDraft move, CancellationToken ct) => desk.StepAsync(context, number,
        (known, word, form) => move.OpenAsync(known, int.TryParse($"{form["days"]}", out var days) ? days : 0, word, ct), ct);

    static async Task<IResult> AnswerAsync(HttpContext context, string number, string comment, DraftDesk desk, AnswerComment answer, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await answer.RunAsync(comment, $"{form[$"taken-{comment}"]}" switch { "taken" => true, "not-taken" => false, _ => null }, $"{form[$"answer-{comment}"]}", (context.User.RequireOfficial(), Channel.Page), ct);
        if (done.Refusal is null) return Results.LocalRedirect(CaseworkPortal.Open(context).Link($"casework/editions/{number}"));

        var shown = await desk.Scene.FindAsync(number, ct, new CommentPlace(true, null, null));
        return done.Refusal == AnswerComment.AnswerWrong && !shown.IsRefused
            ? desk.Show(context, shown.Value, null, [done.Refusal.ToFieldError($"answer-{comment}")])
            : done.Refusal.ToPage(CaseworkPortal.Open(context, "casework/editions"));
    }

    static Task<IResult> AssessAsync(HttpContext context, string number, DraftDesk desk, MoveDraft move, CancellationToken ct) => desk.StepAsync(context, number,
        (known, word, form) => move.AssessAsync(known, DraftDesk.SaidIn(form), word, ct), ct);

    static async Task<IResult> DecideAsync(HttpContext context, string number, DraftDesk desk, MoveDraft move, CancellationToken ct)
    {
        var chosen = $"{(await context.Request.ReadFormAsync(ct))["word"]}";
        if (chosen is "approve" or "decline")
            return await desk.StepAsync(context, number, (known, word, form) => chosen is "approve" ? move.ApproveAsync(known, word, ct) : move.DeclineAsync(known, $"{form["reason"]}".Trim(), word, ct), ct);

        var shown = await desk.Scene.FindAsync(number, ct, new CommentPlace(true, null, null));
        return shown.Refusal is { } refusal ? refusal.ToPage(CaseworkPortal.Open(context)) : desk.Show(context, shown.Value, null, [DraftDeskPage.WordMissing]);
    }

    static Task<IResult> PublishAsync(HttpContext context, string number, DraftDesk desk, PublishDraft publish, CancellationToken ct) =>
        desk.StepAsync(context, number, (known, word, _) => publish.RunAsync(known, word, ct), ct);

    static Task<IResult> WithdrawAsync(HttpContext context, string number, DraftDesk desk, MoveDraft move, CancellationToken ct) =>
        desk.StepAsync(context, number, (known, word, _) => move.WithdrawAsync(known, word, ct), ct);

    static IResult To(HttpContext context, DraftNumber number) => Results.LocalRedirect(CaseworkPortal.Open(context).Link($"casework/editions/{number}"));

    static IResult Bring(HttpContext context, Editions editions, KeepDrafts keep, IReadOnlyList<CatalogueError> wrong, params FieldError[] errors) => Pages.Render(new BringDraftPage
    {
        Frame = CaseworkPortal.Open(context),
        Lapsing = [.. editions.All.Where(edition => edition.LapsesOn > keep.Today && edition.LapsesOn <= Period.AddYears(keep.Today, 1))],
        Wrong = wrong,
        Errors = errors,
    }, errors.Length is 0 ? 200 : 422);
}
