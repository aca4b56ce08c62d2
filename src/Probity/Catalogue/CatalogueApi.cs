using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue;

/// <summary>The published edition for programs. Open to anybody; no person's data in it.</summary>
public static class CatalogueApi
{
    /// <summary><c>GET /api/catalogue</c> and <c>GET /api/purposes</c>.</summary>
    public static void MapCatalogueApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson().RefusesNothing();
        api.MapGet("/catalogue", GetCatalogue)
            .WithName("getCatalogue")
            .WithSummary("The edition in force: items, legal bases, bodies and file templates")
            .WithDescription("What can be recorded about a person, under which law, by whom, for how long and with which fields. What is not in it is not recorded.");
        api.MapGet("/purposes", GetPurposes)
            .WithName("getPurposes")
            .WithSummary("Reasons for which a person may be asked about")
            .WithDescription("Who holds each purpose, which items and fields it may see, and whether a registered case is needed. The published list is the access rule itself.");
    }

    static Ok<PublishedCatalogue> GetCatalogue(HttpContext context, PublishedRules rules, TimeProvider clock) =>
        Publish(context, rules.Today, edition => PublishedCatalogue.Of(edition, Display.DayOf(clock.GetUtcNow())));

    static Ok<PublishedPurposes> GetPurposes(HttpContext context, PublishedRules rules) => Publish(context, rules.Today, PublishedPurposes.Of);

    internal static Ok<T> Publish<T>(HttpContext context, Edition edition, Func<Edition, T> publish)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(publish(edition));
    }
}
