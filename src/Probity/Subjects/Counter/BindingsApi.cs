using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Subjects.Counter;

/// <summary>Binding accounts at a counter for programs of clerks, and what a person reads of it.</summary>
static class BindingsApi
{
    /// <summary><c>/api/accounts/documents</c> and below, <c>GET /api/me/bindings</c>.</summary>
    public static void MapBindingsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/accounts/documents").WithTags("Counter").RequireAuthorization(Doors.CaseworkApi).OnlyFor(Role.CounterClerk).ShowsAskersOwn();
        api.MapGet("", ListAsync)
            .WithName("listBindings")
            .WithSummary("Bindings that wait for a second clerk of your body")
            .WithDescription("By their numbers alone; no list shows a person.")
            .RefusesNothing();
        api.MapPost("", OpenAsync)
            .WithName("openBinding")
            .WithSummary("Bind an account for a person: you saw the identity document")
            .WithDescription("Number, name and kind of the document that the person showed. The answer is the same whether or not the register holds anything about them. Another clerk of your body must confirm within two hours.")
            .Refuses(typeof(ResidentNumber), typeof(PersonName), typeof(SeenIdentity))
            .Refuses(Askers.NumberOfOtherMode);
        api.MapPost("/{binding}/confirmation", ConfirmAsync)
            .WithName("confirmBinding")
            .WithSummary("Confirm a binding as the second clerk: you saw the document too")
            .WithDescription("Type what the document says once more. Where both clerks read the same, the answer holds a one-time code, once; hand it to the person.")
            .Refuses(typeof(ResidentNumber), typeof(PersonName), typeof(SeenIdentity), typeof(ConfirmBinding));
        api.MapPost("/{binding}/cancellation", CancelAsync)
            .WithName("cancelBinding")
            .WithSummary("Cancel a binding of your body")
            .WithDescription("Also one whose code was given out and not used: the code opens nothing from then on.")
            .Refuses(ConfirmBinding.Unknown);
        app.MapGroup("/api/me").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile()
            .MapGet("/bindings", ListOwnAsync)
            .WithName("listMyBindings")
            .WithSummary("Counters that saw a document of yours to bind an account")
            .WithDescription("The newest first, those too of which nothing came.")
            .RefusesNothing();
    }

    static async Task<Ok<BindingsBody>> ListAsync(HttpContext http, ReadBindings read, CancellationToken ct) =>
        TypedResults.Ok(new BindingsBody([.. (await read.ListWaitingAsync(http.User.RequireOfficial(), ct)).Select(WaitingBindingBody.Of)]));

    static async Task<Results<Ok<OpenedBindingBody>, ProblemHttpResult>> OpenAsync(SeenBody body, HttpContext http, OpenBinding open, CancellationToken ct)
    {
        var seen = SeenIdentity.Read(body.Number, body.Name, body.Document);
        if (seen.Refusal is { } malformed) return malformed.ToProblem();

        var opened = await open.RunAsync(http.User.RequireOfficial(), seen.Value, Channel.Api, ct);
        return opened.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new OpenedBindingBody(opened.Value.Number.ToString(), opened.Value.LapsesAt.ToString()));
    }

    static async Task<Results<Ok<CodeBody>, ProblemHttpResult>> ConfirmAsync(string binding, SeenBody body, HttpContext http, ConfirmBinding confirm, CancellationToken ct)
    {
        if (!BindingNumber.TryParse(binding, null, out var number)) return ConfirmBinding.Unknown.ToProblem();
        var seen = SeenIdentity.Read(body.Number, body.Name, body.Document);
        if (seen.Refusal is { } malformed) return malformed.ToProblem();

        var issued = await confirm.RunAsync(http.User.RequireOfficial(), number, seen.Value, Channel.Api, ct);
        if (issued.Refusal is { } refusal) return refusal.ToProblem();

        http.Response.Headers.CacheControl = "no-store";
        var address = http.RequestServices.GetRequiredService<PublicAddress>().Value.AbsoluteUri;
        return TypedResults.Ok(new CodeBody(issued.Value.Code.ToString(), issued.Value.ExpiresAt.ToString(), issued.Value.Link(address, Language.Zh)));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> CancelAsync(string binding, HttpContext http, CancelBinding cancel, CancellationToken ct)
    {
        if (!BindingNumber.TryParse(binding, null, out var number)) return ConfirmBinding.Unknown.ToProblem();

        return await cancel.RunAsync(http.User.RequireOfficial(), number, Channel.Api, ct) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
    }

    static async Task<Ok<OwnBindingsBody>> ListOwnAsync(HttpContext http, ReadBindings read, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new OwnBindingsBody([.. (await read.ListOwnAsync(http.User.RequireSubjectId(), ct)).Select(OwnBindingBody.Of)]));
    }
}
