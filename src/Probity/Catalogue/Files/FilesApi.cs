using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Probity.Intake;
using Probity.Portals;
using Probity.SignIn;
using Probity.Templates;

namespace Probity.Catalogue.Files;

/// <summary>Files that are made from the catalogue, for programs and for the pages' links. Open to anybody; no person's data in them, samples are invented.</summary>
public static class FilesApi
{
    /// <summary>Name of the field reference in addresses.</summary>
    internal const string Fields = "fields.json";

    /// <summary><c>GET /api/datasets</c> and below.</summary>
    public static void MapFilesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/datasets").WithTags("Files").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        api.MapGet("", List)
            .WithName("listDatasets")
            .WithSummary("Datasets of an edition, with their templates, samples and field references")
            .WithDescription("`edition` names an edition; without it, that of today. Files of an earlier edition's template are still taken where only headers changed, and are told what changed where more did.")
            .Refuses(PublishedFiles.EditionUnknown);
        api.MapGet($"/{{dataset}}/{Fields}", ShowFields)
            .WithName("datasetFields")
            .WithSummary("The field reference: each column, how it is filled in, what goes wrong, and who sees it")
            .Refuses(PublishedFiles.EditionUnknown, PublishedFiles.DatasetUnknown);
        foreach (var file in TemplateFile.All)
        {
            api.MapGet($"/{{dataset}}/{file.Name}", (string dataset, string? edition, HttpContext context, PublishedFiles files) => GiveAsync(context, files, files.Find(dataset, edition), file))
                .WithName(IdOf(file))
                .WithSummary(file.About.En)
                .Produces(200, contentType: file.MediaType.Split(';')[0])
                .Refuses(PublishedFiles.EditionUnknown, PublishedFiles.DatasetUnknown);
        }

        app.MapItemFilesApi();
    }

    // companion-csv is datasetCompanionCsv.
    static string IdOf(TemplateFile file) => "dataset" + string.Concat(file.Form.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Address of a file; the query names an edition that is not today's.</summary>
    internal static string AddressOf(Dataset dataset, string file, string query) => $"/api/datasets/{dataset.Code}/{file}{query}";

    /// <summary>The query by which an edition is named in addresses; none for that of today.</summary>
    internal static string QueryOf(Edition edition, Edition today) => edition.Code == today.Code ? "" : $"?edition={Uri.EscapeDataString(edition.Code)}";

    static Results<Ok<PublishedDatasets>, ProblemHttpResult> List(string? edition, HttpContext context, PublishedFiles files, PublishedRules rules)
    {
        var found = files.FindEdition(edition);
        if (found.Refusal is { } refusal) return refusal.ToProblem();

        Keep(context);
        var query = QueryOf(found.Value, rules.Today);
        return TypedResults.Ok(new PublishedDatasets(
            found.Value.Code, [.. files.Editions.Select(one => one.Code)],
            [.. found.Value.Datasets.Select(dataset => PublishedDataset.Of(new(found.Value, dataset), query))]));
    }

    static Results<Ok<PublishedFields>, ProblemHttpResult> ShowFields(string dataset, string? edition, HttpContext context, PublishedFiles files)
    {
        var found = files.Find(dataset, edition);
        if (found.Refusal is { } refusal) return refusal.ToProblem();

        Keep(context);
        return TypedResults.Ok(PublishedFields.Of(FieldReference.Of(found.Value.Edition, found.Value.Dataset)));
    }

    static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GiveAsync(HttpContext context, PublishedFiles files, Outcome<DatasetOfEdition> found, TemplateFile file)
    {
        if (found.Refusal is { } refusal) return refusal.ToProblem();

        var made = await files.MakeAsync(found.Value, file);
        Keep(context);
        return TypedResults.File(made.Content, file.MediaType, file.NameOfCopy(found.Value.Edition, found.Value.Dataset), entityTag: new EntityTagHeaderValue($"\"{made.Hash}\""));
    }

    static void Keep(HttpContext context) => context.Response.Headers.CacheControl = "public, max-age=300";
}
