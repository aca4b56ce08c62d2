using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Portals;
using Probity.SignIn;
using Probity.Templates;

namespace Probity.Catalogue.Files;

/// <summary>Sample files of one item of the edition in force. Open to anybody; the people in them are invented.</summary>
public static class ItemFilesApi
{
    /// <summary>The item is off, so nothing of it is taken.</summary>
    public static readonly Refusal ItemOff = Refusal.Unknown(
        "catalogue.item-off", "该条目没有启用，没有样例。请从信用目录中选择启用的条目。", "The item is not in use and has no sample. Choose one that is in use from the catalogue.");

    /// <summary><c>GET /api/catalogue/{item}/sample.csv</c> and its companion.</summary>
    public static void MapItemFilesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/catalogue").WithTags("Files").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        foreach (var file in ItemFile.All)
        {
            api.MapGet($"/{{item}}/{file.Name}", (string item, HttpContext context, PublishedRules rules) => GiveAsync(context, rules.Today, item, file))
                .WithName(file.Form is "sample" ? "itemSample" : "itemSampleCompanion")
                .WithSummary($"{file.About.En} of one item")
                .WithDescription("Passes `probity intake check` in a demonstration; a real register takes none of it.")
                .Produces(200, contentType: ItemFile.MediaType.Split(';')[0])
                .Refuses(CataloguePages.ItemUnknown, ItemOff);
        }
    }

    /// <summary>Address of a file.</summary>
    internal static string AddressOf(Item item, ItemFile file) => $"/api/catalogue/{item.Code}/{file.Name}";

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GiveAsync(HttpContext context, Edition edition, string code, ItemFile file)
    {
        if (edition.FindItem(code) is not { } item) return CataloguePages.ItemUnknown.ToProblem();
        if (!item.Enabled) return ItemOff.ToProblem();

        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.File(await file.Make(edition, item), ItemFile.MediaType, file.NameOfCopy(edition, item));
    }
}
