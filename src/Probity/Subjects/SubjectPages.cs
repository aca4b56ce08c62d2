using Probity.Challenges;
using Probity.Entries;
using Probity.Notices;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects.Counter;

namespace Probity.Subjects;

/// <summary>The person's home, the list of looks, and what counters did for the account.</summary>
public static class SubjectPages
{
    /// <summary><c>my</c>, <c>my/looks</c> and <c>my/account</c>, in both languages.</summary>
    public static void MapSubjectPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("", HomeAsync);
        pages.MapGet("/looks", LooksAsync);
        pages.MapGet("/account", AccountAsync);
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

    static async Task<IResult> AccountAsync(HttpContext context, ReadBindings bindings, CancellationToken ct) => Pages.Render(new OwnAccountPage
    {
        Frame = Frame.Of(context, Portal.Subject),
        Bindings = await bindings.ListOwnAsync(context.User.RequireSubjectId(), ct),
    });

    static async Task<IResult> LooksAsync(long? before, HttpContext context, ReadLooks looks, ReadChallenges challenges, CancellationToken ct) => Pages.Render(new LooksPage
    {
        Challenged = (await challenges.ListOwnAsync(context.User.RequireSubjectId(), ct)).ToDictionary(one => one.Challenge.Matter.Receipt, one => one.Challenge),
        Frame = Frame.Of(context, Portal.Subject),
        Shown = await looks.ListAsync(context.User.RequireSubjectId(), before, ct),
        IsNewest = before is null,
    });
}
