using Probity.Catalogue.Drafts;
using Probity.Catalogue.Files;
using Probity.Catalogue.WorkDays;

namespace Probity.Catalogue;

/// <summary>What the catalogue's pages and API need besides the loaded <see cref="Editions"/> and the clock.</summary>
public static class CatalogueSetup
{
    /// <summary>Registers <see cref="PublishedRules"/>, <see cref="PublishedFiles"/> and the way of a draft.</summary>
    public static void AddCatalogue(this WebApplicationBuilder builder, LoadEditions load)
    {
        var services = builder.Services;
        services.AddSingleton<PublishedRules>().AddSingleton<PublishedFiles>();
        services.AddSingleton(load).AddSingleton<EditionWatch>().AddHostedService(all => all.GetRequiredService<EditionWatch>()).AddSingleton(load.WorkDays).AddSingleton<WatchCalendarFiles>().AddHostedService<CalendarFilesWatch>();
        services.AddSingleton<KeepDrafts>().AddSingleton<DraftShelf>().AddSingleton<DraftNumbers>().AddSingleton<BringDraft>().AddSingleton<MoveDraft>().AddSingleton<PublishDraft>();
        services.AddSingleton<CommentOnDraft>().AddSingleton<AnswerComment>().AddSingleton<DraftScene>().AddSingleton<DraftDesk>();
    }
}
