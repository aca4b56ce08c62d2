using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Catalogue.Drafts;
using Probity.Catalogue.Files;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Changes;

/// <summary>Editions by themselves and what they changed: permanent addresses, for people, programs and feed readers.</summary>
public static class ChangesPages
{
    const string Kept = "public, max-age=300";

    /// <summary><c>catalogue/changes</c> and <c>catalogue/changes.atom</c> in both languages; <c>/api/catalogue/editions</c> and below.</summary>
    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapGet("/changes", (HttpContext context, Editions editions) => Pages.Render(new ChangesPage { Frame = Open(context), Editions = ChangedEdition.All(editions) }));
        pages.MapGet("/changes.atom", Feed);
        var api = app.MapGroup("/api/catalogue/editions").WithTags("Catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        api.MapGet("", List)
            .WithName("listEditions")
            .WithSummary("Every edition of the catalogue, the latest first, with what it changed")
            .RefusesNothing();
        api.MapGet("/{edition}", (string edition, HttpContext context, Editions editions, TimeProvider clock) => Whole(edition, context, editions, found => PublishedCatalogue.Of(found, Display.DayOf(clock.GetUtcNow()))))
            .WithName("getEdition")
            .WithSummary("One edition, whole: as the catalogue of today, at an address that stays")
            .Refuses(PublishedFiles.EditionUnknown);
        api.MapGet("/{edition}/purposes", (string edition, HttpContext context, Editions editions) => Whole(edition, context, editions, PublishedPurposes.Of))
            .WithName("getEditionPurposes")
            .WithSummary("The purposes of one edition, at an address that stays")
            .Refuses(PublishedFiles.EditionUnknown);
        api.MapGet("/{edition}/changes", Compare)
            .WithName("compareEditions")
            .WithSummary("What changes from another edition to this one")
            .WithDescription("`from` names the other one; without it, the one before.")
            .Refuses(PublishedFiles.EditionUnknown);
    }

    static Results<Ok<T>, ProblemHttpResult> Whole<T>(string edition, HttpContext context, Editions editions, Func<Edition, T> publish) =>
        editions.Find(edition) is { } found ? CatalogueApi.Publish(context, found, publish) : PublishedFiles.EditionUnknown.ToProblem();

    static async Task<IResult> Feed(HttpContext context, Editions editions, KeepDrafts keep, PublicAddress address, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = Kept;
        var asked = (await keep.ListAsync(null, ct)).Where(draft => draft.State is DraftState.OpenToComment && keep.Today <= draft.CommentTo);
        return Results.Bytes(ChangesFeed.Make(ChangedEdition.All(editions), [.. asked], LanguageRoute.Of(context.Request.Path), address), "application/atom+xml; charset=utf-8");
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
