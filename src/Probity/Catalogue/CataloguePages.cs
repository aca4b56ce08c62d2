using Probity.Catalogue.Changes;
using Probity.Catalogue.KeyAreas;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue;

/// <summary>The rules, as anybody may read them: items, purposes and legal bases of the edition in force today.</summary>
public static class CataloguePages
{
    /// <summary>No item of the edition in force has this code.</summary>
    public static readonly Refusal ItemUnknown = Refusal.Unknown(
        "catalogue.item-unknown", "现行目录中没有这个条目。请从信用目录中重新选择。", "The edition in force has no such item. Choose one from the catalogue.");

    /// <summary>No purpose of the edition in force has this code.</summary>
    public static readonly Refusal PurposeUnknown = Refusal.Unknown(
        "catalogue.purpose-unknown", "现行目录中没有这个应用事项。请从应用事项中重新选择。", "The edition in force has no such purpose. Choose one from the list of purposes.");

    /// <summary><c>catalogue</c>, <c>catalogue/{code}</c>, <c>purposes</c>, <c>purposes/{code}</c>, <c>bases</c> and the pages of key areas, in both languages.</summary>
    public static void MapCataloguePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapGet("/catalogue", (HttpContext context, string? q, PublishedRules rules) =>
            Pages.Render(new CataloguePage { Frame = Open(context), Edition = rules.Today, Sought = q?.Trim() ?? "" }));
        pages.MapGet("/catalogue/{code}", (HttpContext context, string code, PublishedRules rules, TimeProvider clock) =>
            rules.Today.FindItem(code) is { } item
                ? Pages.Render(new ItemPage { Frame = Open(context), Edition = rules.Today, Item = item, Day = Display.DayOf(clock.GetUtcNow()) })
                : ItemUnknown.ToPage(Open(context)));
        pages.MapGet("/purposes", (HttpContext context, PublishedRules rules) =>
            Pages.Render(new PurposesPage { Frame = Open(context), Edition = rules.Today }));
        pages.MapGet("/purposes/{code}", (HttpContext context, string code, PublishedRules rules) =>
            rules.Today.FindPurpose(code) is { } purpose
                ? Pages.Render(new PurposePage { Frame = Open(context), Edition = rules.Today, Purpose = purpose })
                : PurposeUnknown.ToPage(Open(context)));
        pages.MapGet("/bases", (HttpContext context, PublishedRules rules) =>
            Pages.Render(new BasesPage { Frame = Open(context), Edition = rules.Today }));
        app.MapKeyAreaPages();
        app.MapChanges();
    }

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}
