using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Erasures;

/// <summary>What a person asks.</summary>
/// <param name="Understood">That it cannot be undone, and that not even the person can tell afterwards who looked.</param>
public sealed record OwnErasureAskBody(bool Understood);

/// <summary>One erasure, for the person's programs.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Target"><c>entry</c> or <c>looks</c>.</param>
/// <param name="Ground">Code of why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AskedAt">When it was asked for.</param>
public sealed record OwnErasureBody(string Number, string Target, string Ground, ErasureState State, DateTimeOffset AskedAt)
{
    /// <summary>The document on which it rests; empty for an own request.</summary>
    public required string Order { get; init; }

    /// <summary>When the keys went.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Why it was declined; empty otherwise.</summary>
    public required string Reason { get; init; }

    internal static OwnErasureBody Of(OwnErasure one) =>
        new($"{one.Number}", one.Target.Code(), one.Ground.Code(), one.State, one.AskedAt.ToDateTimeOffset()) { Order = one.Order, DoneAt = one.DoneAt?.ToDateTimeOffset(), Reason = one.Reason };
}

/// <summary>A person's erasures.</summary>
/// <param name="Erasures">The newest first.</param>
public sealed record OwnErasuresBody(IReadOnlyList<OwnErasureBody> Erasures);

/// <summary>The person's own erasures: page and API.</summary>
static class OwnErasures
{
    /// <summary><c>my/erasures</c> in both languages and <c>/api/me/erasures</c>.</summary>
    public static void MapOwnErasures(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my/erasures").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("", (HttpContext context, ReadErasures read, CancellationToken ct) => ShowAsync(context, read, [], ct));
        pages.MapPost("", AskOnPageAsync);
        pages.MapPost("/{number}/withdrawal", WithdrawOnPageAsync);
        var api = app.MapGroup("/api/me/erasures").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile();
        api.MapGet("", ListAsync).WithName("listMyErasures").WithSummary("What was erased of yours, or was asked to be").RefusesNothing();
        api.MapPost("", AskAsync)
            .WithName("askToEraseLooks")
            .WithSummary("Ask to erase the looks at you, as far as your last download of the log reached")
            .WithDescription("The audit administrator co-signs; then the keys are destroyed, and nobody can read these looks any more, you included. Fetch `/api/me/log` first.")
            .Refuses(AskErasure.NotUnderstood, AskErasure.DownloadFirst, AskErasure.AlreadyAsked);
        api.MapPost("/{number}/withdrawal", WithdrawAsync)
            .WithName("withdrawErasure")
            .WithSummary("Take back your request while nobody decided it")
            .Refuses(Erasure.Unknown, Erasure.Decided);
    }

    static async Task<IResult> ShowAsync(HttpContext context, ReadErasures read, IReadOnlyList<FieldError> errors, CancellationToken ct) => Pages.Render(new OwnErasuresPage
    {
        Frame = Frame.Of(context, Portal.Subject), Erasures = await read.ListOwnAsync(context.User.RequireSubjectId(), ct), Errors = errors,
    }, errors.Count is 0 ? 200 : 422);

    static async Task<IResult> AskOnPageAsync(HttpContext context, AskErasure ask, ReadErasures read, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var asked = await ask.OwnLooksAsync(context.User.RequireSubjectId(), Channel.Page, form["understood"] == "yes", ct);
        return asked.Refusal is { } refusal
            ? await ShowAsync(context, read, [refusal.ToFieldError("understood")], ct)
            : Results.LocalRedirect(Frame.Of(context, Portal.Subject).Link("my/erasures"));
    }

    static async Task<IResult> WithdrawOnPageAsync(HttpContext context, string number, DecideErasure decide, CancellationToken ct)
    {
        var frame = Frame.Of(context, Portal.Subject, "my/erasures");
        var done = ErasureNumber.TryParse(number, null, out var known) ? await decide.WithdrawAsync(known, context.User.RequireSubjectId(), Channel.Page, ct) : Erasure.Unknown;
        return done.Refusal is { } refusal ? refusal.ToPage(frame) : Results.LocalRedirect(frame.Link("my/erasures"));
    }

    static async Task<Ok<OwnErasuresBody>> ListAsync(HttpContext context, ReadErasures read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new OwnErasuresBody([.. (await read.ListOwnAsync(context.User.RequireSubjectId(), ct)).Select(OwnErasureBody.Of)]));
    }

    static async Task<Results<Ok<ErasureAskedBody>, ProblemHttpResult>> AskAsync(OwnErasureAskBody body, HttpContext context, AskErasure ask, CancellationToken ct)
    {
        var asked = await ask.OwnLooksAsync(context.User.RequireSubjectId(), Channel.Api, body.Understood, ct);
        return asked.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ErasureAskedBody.Of(asked.Value));
    }

    static async Task<Results<Ok<ErasureAskedBody>, ProblemHttpResult>> WithdrawAsync(ErasureNumber number, HttpContext context, DecideErasure decide, CancellationToken ct)
    {
        var done = await decide.WithdrawAsync(number, context.User.RequireSubjectId(), Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ErasureAskedBody.Of(done.Value));
    }
}
