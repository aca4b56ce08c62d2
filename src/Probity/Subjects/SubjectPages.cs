using Probity.Entries;
using Probity.Notices;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>The person's home and the list of looks.</summary>
public static class SubjectPages
{
    /// <summary><c>my</c> and <c>my/looks</c>, in both languages.</summary>
    public static void MapSubjectPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("", HomeAsync);
        pages.MapGet("/looks", LooksAsync);
    }

    static async Task<IResult> HomeAsync(HttpContext context, ReadEntries entries, ReadNotices notices, ReadLooks looks, Store store, CancellationToken ct)
    {
        var subject = context.User.RequireSubjectId();
        var own = await entries.ListAsync(subject, ct);
        var inbox = await notices.ListAsync(subject, ct);
        var seen = await looks.ListAsync(subject, null, ct);
        return Pages.Render(new MyPage
        {
            Frame = Frame.Of(context, Portal.Subject),
            Unread = inbox.Count(notice => notice.OpenedAt is null),
            EntryCount = own.Count,
            LookCount = seen.Total,
            Dates = NextDate.Of(own, store.Now),
        });
    }

    static async Task<IResult> LooksAsync(long? before, HttpContext context, ReadLooks looks, CancellationToken ct) => Pages.Render(new LooksPage
    {
        Frame = Frame.Of(context, Portal.Subject),
        Shown = await looks.ListAsync(context.User.RequireSubjectId(), before, ct),
        IsNewest = before is null,
    });
}
