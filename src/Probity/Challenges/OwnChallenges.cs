using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Challenges;

/// <summary>The person's own challenges: pages and API.</summary>
static class OwnChallenges
{
    /// <summary><c>my/challenges</c> and <c>my/looks/{receipt}/challenge</c> in both languages, <c>/api/me/challenges</c> and <c>/api/me/looks/{receipt}/challenge</c>.</summary>
    public static void MapOwnChallenges(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("/challenges", ShowAsync);
        pages.MapGet("/looks/{receipt}/challenge", PrepareAsync);
        pages.MapPost("/looks/{receipt}/challenge", AskOnPageAsync);
        var api = app.MapGroup("/api/me").WithTags("Me").RequireAuthorization(Doors.SubjectApi).ShowsOwnFile();
        api.MapGet("/challenges", ListAsync).WithName("listMyChallenges").WithSummary("Looks that you challenged, and what the bodies answered").RefusesNothing();
        api.MapPost("/looks/{receipt}/challenge", AskAsync)
            .WithName("challengeLook")
            .WithSummary("Say of a look: I have no such matter with this body")
            .WithDescription("The body names the document of the matter by the day in the answer, or the challenge is settled as unproven; two of them in one unit suspend the purpose for it. It costs nothing, and no other body learns of it.")
            .Refuses(ChallengeRules.LookUnknown, ChallengeRules.LookRefused, ChallengeRules.Asked, ChallengeRules.ManyOpen, ChallengeRules.NoRule);
    }

    static async Task<IResult> ShowAsync(HttpContext context, ReadChallenges read, CancellationToken ct) => Pages.Render(new OwnChallengesPage
    {
        Frame = Frame.Of(context, Portal.Subject), Challenges = await read.ListOwnAsync(context.User.RequireSubjectId(), ct),
    });

    static async Task<IResult> PrepareAsync(HttpContext context, string receipt, AskChallenge ask, ReadChallenges read, CancellationToken ct)
    {
        var found = await ask.PrepareAsync(context.User.RequireSubjectId(), receipt, ct);
        if (found.Refusal is { } refusal) return refusal.ToPage(Frame.Of(context, Portal.Subject, "my/looks"));

        var (body, purpose) = read.NamesOf(found.Value.Body, found.Value.Matter.Purpose);
        return Pages.Render(new AskChallengePage { Frame = Frame.Of(context, Portal.Subject), Look = found.Value, Body = body, Purpose = purpose });
    }

    static async Task<IResult> AskOnPageAsync(HttpContext context, string receipt, AskChallenge ask, CancellationToken ct)
    {
        var frame = Frame.Of(context, Portal.Subject, "my/challenges");
        var asked = await ask.RunAsync(context.User.RequireSubjectId(), Channel.Page, receipt, ct);
        return asked.Refusal is { } refusal ? refusal.ToPage(frame) : Results.LocalRedirect(frame.Link("my/challenges"));
    }

    static async Task<Ok<OwnChallengesBody>> ListAsync(HttpContext context, ReadChallenges read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new OwnChallengesBody([.. (await read.ListOwnAsync(context.User.RequireSubjectId(), ct)).Select(OwnChallengeBody.Of)]));
    }

    static async Task<Results<Ok<ChallengedBody>, ProblemHttpResult>> AskAsync(string receipt, HttpContext context, AskChallenge ask, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var asked = await ask.RunAsync(context.User.RequireSubjectId(), Channel.Api, receipt, ct);
        return asked.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new ChallengedBody(asked.Value.Matter.Receipt, asked.Value.DueOn));
    }
}
