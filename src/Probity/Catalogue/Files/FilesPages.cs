using Probity.Intake;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Files;

/// <summary>Files and templates for anybody who fills them in: templates, samples and what each column wants.</summary>
public static class FilesPages
{
    /// <summary><c>files</c> and <c>files/{dataset}</c>, in both languages, for every edition.</summary>
    public static void MapFilesPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/files").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapGet("", (string? edition, HttpContext context, PublishedFiles files, PublishedRules rules) =>
            files.FindEdition(edition) is { Refusal: null } found
                ? Pages.Render(new FilesPage { Frame = Open(context), Edition = found.Value, Today = rules.Today, Editions = [.. files.Editions] })
                : PublishedFiles.EditionUnknown.ToPage(Open(context)));
        pages.MapGet("/{dataset}", (string dataset, string? edition, HttpContext context, PublishedFiles files, PublishedRules rules) =>
            files.Find(dataset, edition) is var found && found.Refusal is { } refusal
                ? refusal.ToPage(Open(context))
                : Pages.Render(new FieldsPage { Frame = Open(context), Edition = found.Value.Edition, Dataset = found.Value.Dataset, Today = rules.Today, Reference = FieldReference.Of(found.Value.Edition, found.Value.Dataset) }));
    }

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}
