using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Catalogue.Files;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Changes;

/// <summary>Editions by themselves and what they changed: permanent addresses, for people, programs and feed readers.</summary>
public static class ChangesPages
{
    const string Kept = "public, max-age=300";

    /// <summary><c>catalogue/changes</c>, <c>catalogue/changes.atom</c> and <c>catalogue/editions/…</c> in both languages; <c>/api/catalogue/editions</c>.</summary>
    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapGet("/changes", (HttpContext context, Editions editions) => Pages.Render(new ChangesPage { Frame = Open(context), Editions = ChangedEdition.All(editions) }));
        pages.MapGet("/changes.atom", Feed);
        pages.MapGet("/editions/{edition}", (HttpContext context, string edition, Editions editions) =>
            editions.Find(edition) is { } found ? Pages.Render(new CataloguePage { Frame = Open(context), Edition = found, Sought = "" }) : PublishedFiles.EditionUnknown.ToPage(Open(context)));
        pages.MapGet("/editions/{edition}/items/{code}", (HttpContext context, string edition, string code, Editions editions, TimeProvider clock) =>
            editions.Find(edition) is not { } found ? PublishedFiles.EditionUnknown.ToPage(Open(context))
            : found.FindItem(code) is { } item ? Pages.Render(new ItemPage { Frame = Open(context), Edition = found, Item = item, Day = Display.DayOf(clock.GetUtcNow()) })
            : CataloguePages.ItemUnknown.ToPage(Open(context)));
        pages.MapGet("/editions/{edition}/purposes/{code}", (HttpContext context, string edition, string code, Editions editions) =>
            editions.Find(edition) is not { } found ? PublishedFiles.EditionUnknown.ToPage(Open(context))
            : found.FindPurpose(code) is { } purpose ? Pages.Render(new PurposePage { Frame = Open(context), Edition = found, Purpose = purpose })
            : CataloguePages.PurposeUnknown.ToPage(Open(context)));
        var api = app.MapGroup("/api/catalogue/editions").WithTags("Catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        api.MapGet("", List)
            .WithName("listEditions")
            .WithSummary("Every edition of the catalogue, the latest first, with what it changed")
            .RefusesNothing();
        api.MapGet("/{edition}/changes", Compare)
            .WithName("compareEditions")
            .WithSummary("What changes from another edition to this one")
            .WithDescription("`from` names the other one; without it, the one before.")
            .Refuses(PublishedFiles.EditionUnknown);
    }

    static IResult Feed(HttpContext context, Editions editions, PublicAddress address)
    {
        context.Response.Headers.CacheControl = Kept;
        return Results.Bytes(ChangesFeed.Make(ChangedEdition.All(editions), LanguageRoute.Of(context.Request.Path), address), "application/atom+xml; charset=utf-8");
    }

    static Ok<PublishedEditions> List(HttpContext context, Editions editions)
    {
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Ok(new PublishedEditions([.. ChangedEdition.All(editions).Select(PublishedEdition.Of)]));
    }

    static Results<Ok<PublishedEdition>, ProblemHttpResult> Compare(string edition, string? from, HttpContext context, Editions editions)
    {
        var known = ChangedEdition.All(editions).FirstOrDefault(one => one.Edition.Code == edition);
        if (known is null || (from is not null && editions.Find(from) is null)) return PublishedFiles.EditionUnknown.ToProblem();

        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Ok(PublishedEdition.Of(from is null ? known : ChangedEdition.Of(editions.Find(from)!, known.Edition)));
    }

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}
