using Probity.Catalogue.Files;
using Probity.Portals;

namespace Probity.Catalogue;

/// <summary>Two addresses of each page of the catalogue: one of the edition in force today, and a permanent one below each edition.</summary>
static class EditionRoutes
{
    /// <summary>Maps a page at <paramref name="today"/>, and below <c>catalogue/editions/{edition}</c> at <paramref name="part"/>.</summary>
    public static void MapEdition(this IEndpointRouteBuilder pages, string today, string part, Func<HttpContext, Edition, IResult> show) =>
        pages.MapEdition(today, part, (context, edition) => Task.FromResult(show(context, edition)));

    /// <summary>The same for a page that reads besides the edition.</summary>
    public static void MapEdition(this IEndpointRouteBuilder pages, string today, string part, Func<HttpContext, Edition, Task<IResult>> show)
    {
        pages.MapGet(today, (HttpContext context, PublishedRules rules) => show(context, rules.Today));
        pages.MapGet("/catalogue/editions/{edition}" + part, async (HttpContext context, string edition, Editions editions) =>
            editions.Find(edition) is { } found ? await show(context, found) : PublishedFiles.EditionUnknown.ToPage(Frame.Of(context, Portal.Public)));
    }

    /// <summary>The code that the address names.</summary>
    public static string CodeOf(HttpContext context) => context.Request.RouteValues["code"] as string ?? "";
}
