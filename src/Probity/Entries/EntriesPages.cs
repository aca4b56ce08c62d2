using Probity.Catalogue;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>A person's own entries, as pages.</summary>
public static class EntriesPages
{
    static readonly NavigationItem ToList = new("my/entries", new("查看我的记录", "See your entries"));

    /// <summary><c>my/entries</c> and <c>my/entries/{number}</c>, in both languages.</summary>
    public static void MapEntriesPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my/entries").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("", ListAsync);
        pages.MapGet("/{number}", ShowAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ReadEntries entries, Store store, CancellationToken ct) => Pages.Render(new EntriesPage
    {
        Frame = Frame.Of(context, Portal.Subject),
        Entries = await entries.ListAsync(context.User.RequireSubjectId(), ct),
        Now = store.Now,
    });

    static async Task<IResult> ShowAsync(string number, HttpContext context, ReadEntries entries, ReadRecipients recipients, PublishedRules rules, CancellationToken ct)
    {
        var found = await entries.FindAsync(context.User.RequireSubjectId(), number, ct);

        // The path of a refusal is the list's: an answer for an unknown number must not differ by the number.
        if (found.Refusal is { } refusal) return refusal.ToPage(Frame.Of(context, Portal.Subject, "my/entries"), ToList);

        return Pages.Render(new EntryPage
        {
            Frame = Frame.Of(context, Portal.Subject),
            Entry = found.Value,
            Today = rules.Today,
            Now = context.RequestServices.GetRequiredService<Store>().Now,
            Recipients = await recipients.ListAsync(context.User.RequireSubjectId(), found.Value, ct),
        });
    }
}
