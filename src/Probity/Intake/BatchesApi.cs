using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Probity.Csv;
using Probity.Facts;
using Probity.Limits;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Intake;

/// <summary>Batches for programs of bodies that send entries. Nobody sees another body's batches, nor that there are any.</summary>
public static class BatchesApi
{
    /// <summary>Largest request: the file, its companion and their fields.</summary>
    public const long RequestBytes = 64L * 1024 * 1024;

    const int ProblemsTogether = 500;

    /// <summary>All of <c>/api/batches</c>.</summary>
    public static void MapBatchesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/batches").WithTags("Batches").RequireAuthorization(Doors.AgencyApi).ShowsAskersOwn();
        api.MapPost("", SendAsync)
            .WithName("sendBatch")
            .WithSummary("Send a file")
            .WithDescription("multipart/form-data with `dataset` (a code of the catalogue, or `companion:` and a code for facts of rows that were held), `file`, optionally `companion`, `attester-name`, `attester-post`, `served-on-decision-date` and the companion columns by key. A file is an xlsx workbook, CSV (UTF-8, GB18030 or UTF-16 with its mark; commas, tabs or semicolons) or NDJSON, told by what is in it. Answers as soon as the file is sealed; poll the batch until its state is `decided`.")
            .WithMetadata(new RequestSizeLimitAttribute(RequestBytes))
            .DisableAntiforgery()
            .LimitedAs(LimitKind.Upload)
            .Refuses(typeof(ReceiveBatch), typeof(AttestationForm), typeof(UploadForm), typeof(IncomingFile), typeof(Inquiries.Repeats));
        api.MapGet("", ListAsync)
            .WithName("listBatches")
            .WithSummary("Batches of your body, the newest first")
            .RefusesNothing();
        api.MapGet("/{number}", ShowAsync)
            .WithName("showBatch")
            .WithSummary("One batch with its counts")
            .Refuses(Batch.Unknown);
        api.MapGet("/{number}/result", ResultAsync)
            .WithName("batchResult")
            .WithSummary("Your rows with what became of each, as CSV")
            .WithDescription("`form=all` gives every row, otherwise those that are left to do. The file is destroyed once it was fetched and no checker waits for it, after 24 hours in any case.")
            .Produces(200, contentType: "text/csv").Refuses(typeof(WriteResult)).Refuses(Batch.Unknown, Batch.NotDecided, Batch.FileGone);
        api.MapGet("/{number}/companion", FillInAsync)
            .WithName("batchFillInSheet")
            .WithSummary("The sheet to fill in for rows that wait for facts, as CSV")
            .Produces(200, contentType: "text/csv").Refuses(typeof(WriteFillIn)).Refuses(Batch.Unknown);
        api.MapGet("/{number}/problems", ProblemsAsync)
            .WithName("batchProblems")
            .WithSummary("Code, column and line of rows that were rejected or held")
            .Refuses(Batch.Unknown);
        api.MapPost("/{number}/release", ReleaseAsync)
            .WithName("releaseBatch")
            .WithSummary("Release a batch that somebody else sent")
            .Refuses(typeof(SettleBatch)).Refuses(Batch.Unknown, Batch.NotDecided, Batch.NotWaiting, Batch.Changed);
        api.MapPost("/{number}/discard", DiscardAsync)
            .WithName("discardBatch")
            .WithSummary("Discard a batch that somebody else sent; its rows can be sent again")
            .Refuses(typeof(SettleBatch)).Refuses(Batch.Unknown, Batch.NotDecided, Batch.NotWaiting, Batch.Changed);
    }

    static async Task<Results<Created<BatchBody>, ProblemHttpResult>> SendAsync(
        HttpContext context, SendFile send, FindBatches find, [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        var sent = await send.RunAsync(context.Request, official, new SendWay(Channel.Api, key, null), ct);
        if (sent.Refusal is { } refusal) return refusal.ToProblem();

        var shown = await find.RunAsync(sent.Number!.Value, official, ct);
        return TypedResults.Created($"/api/batches/{sent.Number}", BatchBody.Of(shown.Value));
    }

    static async Task<Ok<BatchPageBody>> ListAsync(HttpContext context, FindBatches find, BatchNumber? after, CancellationToken ct)
    {
        var batches = await find.ListAsync(context.User.RequireOfficial(), after, ct);
        var next = batches.Count < FindBatches.PageSize ? null : $"/api/batches?after={batches[^1].Number}";
        return TypedResults.Ok(new BatchPageBody([.. batches.Select(BatchBody.Of)], next));
    }

    static async Task<Results<Ok<BatchBody>, ProblemHttpResult>> ShowAsync(BatchNumber number, HttpContext context, FindBatches find, CancellationToken ct)
    {
        var shown = await find.RunAsync(number, context.User.RequireOfficial(), ct);
        return shown.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(BatchBody.Of(shown.Value));
    }

    static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ResultAsync(
        BatchNumber number, string? form, HttpContext context, WriteResult write, CancellationToken ct)
    {
        var found = await write.FindAsync(number, context.User.RequireOfficial(), ct);
        if (found.Refusal is { } refusal) return refusal.ToProblem();

        return Csv(context, $"{number}.csv", stream => write.RunAsync(found.Value, form is "all" ? SheetForm.All : SheetForm.ToDo, stream, ct));
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FillInAsync(BatchNumber number, HttpContext context, WriteFillIn write, CancellationToken ct)
    {
        var sheet = await write.RunAsync(number, context.User.RequireOfficial(), ct);
        context.Response.Headers.CacheControl = "no-store";
        return sheet.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.File(sheet.Value, "text/csv; charset=utf-8", $"{number}-companion.csv");
    }

    static async Task<Results<Ok<ProblemsBody>, ProblemHttpResult>> ProblemsAsync(
        BatchNumber number, int? after, HttpContext context, FindBatches find, CancellationToken ct)
    {
        var problems = await find.ListProblemsAsync(number, after ?? 0, context.User.RequireOfficial(), ct);
        if (problems.Refusal is { } refusal) return refusal.ToProblem();

        var rows = problems.Value;
        return TypedResults.Ok(new ProblemsBody(rows, rows.Length < ProblemsTogether ? null : $"/api/batches/{number}/problems?after={rows[^1].Line}"));
    }

    static async Task<Results<Ok<BatchBody>, ProblemHttpResult>> ReleaseAsync(
        BatchNumber number, SettleBody body, HttpContext context, SettleBatch settle, CancellationToken ct) =>
        Settled(await settle.ReleaseAsync(number, body.Version, context.User.RequireOfficial(), Channel.Api, ct));

    static async Task<Results<Ok<BatchBody>, ProblemHttpResult>> DiscardAsync(
        BatchNumber number, SettleBody body, HttpContext context, SettleBatch settle, CancellationToken ct) =>
        Settled(await settle.DiscardAsync(number, body.Version, context.User.RequireOfficial(), Channel.Api, ct));

    static Results<Ok<BatchBody>, ProblemHttpResult> Settled(Outcome<Batch> settled) =>
        settled.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(BatchBody.Of(settled.Value));

    internal static PushStreamHttpResult Csv(HttpContext context, string name, Func<Stream, Task> write)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(write, "text/csv; charset=utf-8", name);
    }
}
