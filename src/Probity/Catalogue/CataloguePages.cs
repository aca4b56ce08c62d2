using Probity.Bodies;
using Probity.Bodies.Tree;
using Probity.Catalogue.Changes;
using Probity.Catalogue.Deadlines;
using Probity.Catalogue.Drafts;
using Probity.Catalogue.KeyAreas;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue;

/// <summary>The rules, as anybody may read them: items, purposes and legal bases of the edition in force today, and of each edition at its own address.</summary>
public static class CataloguePages
{
    /// <summary>No item of the edition in force has this code.</summary>
    public static readonly Refusal ItemUnknown = Refusal.Unknown(
        "catalogue.item-unknown", "现行目录中没有这个条目。请从信用目录中重新选择。", "The edition in force has no such item. Choose one from the catalogue.");

    /// <summary>No purpose of the edition in force has this code.</summary>
    public static readonly Refusal PurposeUnknown = Refusal.Unknown(
        "catalogue.purpose-unknown", "现行目录中没有这个应用事项。请从应用事项中重新选择。", "The edition in force has no such purpose. Choose one from the list of purposes.");

    /// <summary><c>catalogue</c>, <c>catalogue/{code}</c>, <c>purposes</c>, <c>purposes/{code}</c>, <c>bases</c>, the pages of key areas and of deadlines, in both languages.</summary>
    public static void MapCataloguePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapEdition("/catalogue", "", (context, edition) => Pages.Render(new CataloguePage { Frame = Open(context), Edition = edition, Sought = $"{context.Request.Query["q"]}".Trim() }));
        pages.MapEdition("/catalogue/{code}", "/items/{code}", ShowItem);
        pages.MapEdition("/purposes", "/purposes", (context, edition) => Pages.Render(new PurposesPage { Frame = Open(context), Edition = edition }));
        pages.MapEdition("/purposes/{code}", "/purposes/{code}", ShowPurposeAsync);
        pages.MapEdition("/bases", "/bases", (context, edition) => Pages.Render(new BasesPage { Frame = Open(context), Edition = edition }));
        pages.MapGet("/catalogue/words", (HttpContext context) => Pages.Render(new WordsPage { Frame = Open(context) }));
        app.MapKeyAreaPages();
        app.MapDeadlinePages();
        app.MapChanges();
        app.MapDraftPages();
        app.MapDraftDeskPages();
        app.MapDraftsApi();
    }

    static IResult ShowItem(HttpContext context, Edition edition) =>
        edition.FindItem(EditionRoutes.CodeOf(context)) is { } item ? Pages.Render(new ItemPage { Frame = Open(context), Edition = edition, Item = item, Day = Today(context), Names = Names(context) }) : ItemUnknown.ToPage(Open(context));

    static async Task<IResult> ShowPurposeAsync(HttpContext context, Edition edition)
    {
        if (edition.FindPurpose(EditionRoutes.CodeOf(context)) is not { } purpose) return PurposeUnknown.ToPage(Open(context));

        var suspended = await context.RequestServices.GetRequiredService<ReadSuspendedUnits>().ListOfAsync(purpose.Code, context.RequestAborted);
        return Pages.Render(new PurposePage { Frame = Open(context), Edition = edition, Purpose = purpose, Suspended = suspended, Names = Names(context) });
    }

    static DateOnly Today(HttpContext context) => Display.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    static BodyNames Names(HttpContext context)
    {
        var (services, today) = (context.RequestServices, Today(context));
        return new BodyNames(services.GetRequiredService<Roster>().Tree, today, services.GetRequiredService<Editions>().InForceOn(today));
    }

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}
