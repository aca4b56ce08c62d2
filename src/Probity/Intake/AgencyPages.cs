using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Facts;
using Probity.Limits;
using Probity.Portals;
using Probity.PublicLog;
using Probity.SignIn;

namespace Probity.Intake;

/// <summary>Pages of bodies that send entries: history, sending a file, a batch, and the checker's word.</summary>
public static class AgencyPages
{
    /// <summary>The form was too old, or of somebody else.</summary>
    public static readonly Refusal FormStale = Refusal.Invalid("batch.form-stale",
        "页面已过期，请重新选择文件后提交。", "This page is too old. Choose the file again and send it.");

    /// <summary><c>agency</c> and below, in both languages.</summary>
    public static void MapAgencyPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/agency").RequireAuthorization(Doors.AgencyPages).ShowsAskersOwn();
        pages.MapGet("", ListAsync);
        pages.MapGet("/upload", (HttpContext context, PublishedRules rules) => Upload(context, rules, new UploadForm(), []));

        // Checked by hand in SendAsync: the framework would read the whole form, and with it the file, into the temporary folder.
        pages.MapPost("/upload", SendAsync).LimitedAs(LimitKind.Upload).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(BatchesApi.RequestBytes));
        pages.MapGet("/batches/{number}", ShowAsync);
        pages.MapGet("/batches/{number}/result", ResultAsync);
        pages.MapGet("/batches/{number}/companion", FillInAsync);
        pages.MapGet("/batches/{number}/check", CheckAsync);
        pages.MapPost("/batches/{number}/check", SettleAsync);
        pages.MapGet("/batches/{number}/settled", SettledAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, FindBatches find, PublishedRules rules, BatchNumber? after, CancellationToken ct) => Pages.Render(new BatchesPage
    {
        Frame = Open(context),
        Batches = await find.ListAsync(context.User.RequireOfficial(), after, ct),
        Official = context.User.RequireOfficial(),
        Today = rules.Today,
        IsFirst = after is null,
    });

    static IResult Upload(HttpContext context, PublishedRules rules, UploadForm form, IReadOnlyList<FieldError> errors) => Pages.Render(
        new UploadPage { Frame = Open(context), Today = rules.Today, Form = form, Errors = errors },
        errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> SendAsync(HttpContext context, SendFile send, IAntiforgery antiforgery, PublishedRules rules, CancellationToken ct)
    {
        var sent = await send.RunAsync(
            context.Request, context.User.RequireOfficial(), new SendWay(Channel.Page, null, form => CheckTokenAsync(context, antiforgery, form)), ct);
        return sent.Refusal is { } refusal
            ? Upload(context, rules, sent.Form, UploadErrors.Of(sent, refusal))
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"agency/batches/{sent.Number}"));
    }

    static async Task<Refusal?> CheckTokenAsync(HttpContext context, IAntiforgery antiforgery, UploadForm form)
    {
        var token = form["__RequestVerificationToken"];
        context.Request.Headers["RequestVerificationToken"] = token.Length is 0 ? "-" : token;
        return await antiforgery.IsRequestValidAsync(context) ? null : FormStale;
    }

    static async Task<IResult> ShowAsync(string number, HttpContext context, FindBatches find, PublishedRules rules, ReadLag lag, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        var shown = BatchNumber.TryParse(number, null, out var known) ? await find.RunAsync(known, official, ct) : Batch.Unknown;
        return shown.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : Pages.Render(new BatchPage { Frame = Open(context), Shown = shown.Value, Today = rules.Today, Official = official, JournalWaits = await lag.OfJournalAsync(shown.Value.Batch.ReleasedAt, ct) });
    }

    static async Task<IResult> ResultAsync(string number, string? form, HttpContext context, WriteResult write, CancellationToken ct)
    {
        var found = BatchNumber.TryParse(number, null, out var known) ? await write.FindAsync(known, context.User.RequireOfficial(), ct) : Batch.Unknown;
        return found.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : BatchesApi.Csv(context, $"{known}.csv", stream => write.RunAsync(found.Value, form is "all" ? SheetForm.All : SheetForm.ToDo, stream, ct));
    }

    static async Task<IResult> FillInAsync(string number, HttpContext context, WriteFillIn write, CancellationToken ct)
    {
        var sheet = BatchNumber.TryParse(number, null, out var known) ? await write.RunAsync(known, context.User.RequireOfficial(), ct) : Batch.Unknown;
        return sheet.Refusal is { } refusal ? refusal.ToPage(Open(context)) : TypedResults.File(sheet.Value, "text/csv; charset=utf-8", $"{known}-companion.csv");
    }

    static async Task<IResult> CheckAsync(string number, HttpContext context, FindBatches find, PublishedRules rules, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        var shown = BatchNumber.TryParse(number, null, out var known) ? await find.RunAsync(known, official, ct) : Batch.Unknown;
        if ((shown.Refusal ?? SettleBatch.Refuse(shown.Value.Batch, official)) is { } refusal) return refusal.ToPage(Open(context));

        return Pages.Render(new CheckBatchPage { Frame = Open(context), Batch = shown.Value.Batch, Today = rules.Today, Errors = [] });
    }

    static async Task<IResult> SettleAsync(string number, HttpContext context, SettleBatch settle, FindBatches find, PublishedRules rules, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        var form = await context.Request.ReadFormAsync(ct);
        if (!BatchNumber.TryParse(number, null, out var known) || !int.TryParse(form["version"], out var version)) return Batch.Unknown.ToPage(Open(context));

        var outcome = $"{form["word"]}" switch
        {
            "release" => await settle.ReleaseAsync(known, version, official, Channel.Page, ct),
            "discard" => await settle.DiscardAsync(known, version, official, Channel.Page, ct),
            _ => await find.RunAsync(known, official, ct) is { Refusal: null } shown ? Ask(shown.Value.Batch) : Batch.Unknown,
        };
        if (outcome.Refusal is { } refusal) return refusal.ToPage(Open(context));

        return outcome.Value.State is BatchState.Decided
            ? Pages.Render(new CheckBatchPage { Frame = Open(context), Batch = outcome.Value, Today = rules.Today, Errors = [CheckBatchPage.WordMissing] }, 422)
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"agency/batches/{known}/settled"));
    }

    // An address of its own, so that reloading the confirmation sends nothing again.
    static async Task<IResult> SettledAsync(string number, HttpContext context, FindBatches find, CancellationToken ct)
    {
        var shown = BatchNumber.TryParse(number, null, out var known) ? await find.RunAsync(known, context.User.RequireOfficial(), ct) : Batch.Unknown;
        if (shown.Refusal is { } refusal) return refusal.ToPage(Open(context));

        return shown.Value.Batch.State is BatchState.Released or BatchState.Discarded
            ? Pages.Render(new SettledBatchPage { Frame = Open(context), Batch = shown.Value.Batch })
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"agency/batches/{known}"));
    }

    static Outcome<Batch> Ask(Batch batch) => batch;

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Agency);
}
