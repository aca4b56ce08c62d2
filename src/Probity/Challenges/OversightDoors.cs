using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Catalogue;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Challenges;

/// <summary>What auditors read of challenges: a page and its API.</summary>
static class OversightDoors
{
    /// <summary><c>oversight/challenges</c> in both languages and <c>GET /api/oversight/challenges</c>.</summary>
    public static void MapOversight(this IEndpointRouteBuilder app)
    {
        app.MapPages().MapGroup("/oversight").RequireAuthorization(Doors.OversightPages).ShowsNoPerson().MapGet("/challenges", async (HttpContext context, WatchChallenges watch, PublishedRules rules, CancellationToken ct) =>
            Pages.Render(new WatchedChallengesPage { Frame = Frame.Of(context, Portal.Oversight), Watched = await watch.RunAsync(ct), Today = rules.Today }));
        app.MapGroup("/api/oversight/challenges").WithTags("Oversight").RequireAuthorization(Doors.OversightApi).ShowsNoPerson().MapGet("", ShowAsync)
            .WithName("watchChallenges")
            .WithSummary("How bodies answered the challenges of their looks, and which officials named one document again and again")
            .WithDescription("Bodies, units and officials; nothing of people, and no document by its number.")
            .RefusesNothing();
    }

    static async Task<Ok<WatchedChallenges>> ShowAsync(HttpContext context, WatchChallenges watch, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(await watch.RunAsync(ct));
    }
}
