using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Challenges;

/// <summary>Challenges for programs of the body that looked.</summary>
static class ChallengesApi
{
    /// <summary><c>GET /api/challenges</c> and <c>POST /api/challenges/{receipt}/proof</c>.</summary>
    public static void MapChallengesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/challenges").WithTags("Inquiries").RequireAuthorization(Doors.DeskApi).ShowsNoPerson();
        api.MapGet("", ListAsync)
            .WithName("listChallenges")
            .WithSummary("Looks of your body of which the person said: I have no such matter with this body")
            .WithDescription("The open ones, the first due first, then those that are settled and still count. By receipt and case number: who the person is stands in your own case.")
            .RefusesNothing();
        api.MapPost("/{receipt}/proof", ProveAsync)
            .WithName("proveChallenge")
            .WithSummary("Name the document of the matter that a challenged look was for")
            .WithDescription("In time, by another inquirer than the one who looked. The person reads kind, number and date.")
            .Refuses(ChallengeRules.Unknown, ChallengeRules.Settled, ChallengeRules.TooLate, ChallengeRules.OwnLook, ChallengeRules.NoRule).Refuses(typeof(ReadDocument));
    }

    static async Task<Ok<ChallengesBody>> ListAsync(HttpContext context, ReadChallenges read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (official, awaited) = (context.User.RequireOfficial(), await read.AwaitedAsync(context.User.RequireOfficial(), ct));
        return TypedResults.Ok(new ChallengesBody([.. (await read.ListOfAsync(official, ct)).Select(ChallengeBody.Of)], awaited.Count, awaited.NextDueOn));
    }

    static async Task<Results<NoContent, ProblemHttpResult>> ProveAsync(string receipt, ProofBody body, HttpContext context, AnswerChallenge answer, CancellationToken ct)
    {
        var answered = await answer.RunAsync(context.User.RequireOfficial(), Channel.Api, receipt, new DocumentTyped(body.Kind, body.Number, body.On, body.Digest), ct);
        return answered.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
    }
}
