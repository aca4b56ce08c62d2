using Probity.Bodies;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Storage;

namespace Probity.Notices;

/// <summary>The person's inbox, as pages. A notice is opened by a posted form: following a link delivers nothing.</summary>
public static class NoticesPages
{
    static readonly NavigationItem ToList = new("my/notices", new("查看我的告知书", "See your notices"));

    /// <summary><c>my/notices</c> and <c>my/notices/{number}</c>, in both languages.</summary>
    public static void MapNoticesPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/my/notices").RequireAuthorization(Doors.SubjectPages).ShowsOwnFile();
        pages.MapGet("", ListAsync);
        pages.MapGet("/{number}", ShowAsync);
        pages.MapPost("/{number}", OpenAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ReadNotices notices, Roster roster, CancellationToken ct) => Pages.Render(new InboxPage
    {
        Frame = Frame.Of(context, Portal.Subject),
        Notices = await notices.ListAsync(context.User.RequireSubjectId(), ct),
        Bodies = roster.Tree,
    });

    static async Task<IResult> ShowAsync(
        string number, HttpContext context, ReadNotices notices, RulesInForce known, Store store, CancellationToken ct)
    {
        var rules = context.RequestServices.GetRequiredService<PublishedRules>();
        var subject = context.User.RequireSubjectId();
        var line = await notices.FindAsync(subject, number, ct);
        if (line.Refusal is { } refusal) return refusal.ToPage(Frame.Of(context, Portal.Subject, "my/notices"), ToList);

        var frame = Frame.Of(context, Portal.Subject);
        if (line.Value is { Look: not null, OpenedAt: not null })
        {
            var told = await context.RequestServices.GetRequiredService<ReadLookNotice>().FindAsync(subject, line.Value, ct);
            return told is null ? ReadNotices.Unknown.ToPage(Frame.Of(context, Portal.Subject, "my/notices"), ToList) : Pages.Render(new LookNoticePage { Frame = frame, Opened = told });
        }

        var read = await notices.ReadAsync(subject, number, ct);
        return read.Value is { } opened
            ? Pages.Render(new NoticePage { Frame = frame, Opened = opened, Today = rules.Today, Now = store.Now })
            : Pages.Render(new UnopenedNoticePage { Frame = frame, Notice = line.Value, Bodies = known.Bodies });
    }

    static async Task<IResult> OpenAsync(string number, HttpContext context, OpenNotice open, CancellationToken ct)
    {
        var opened = await open.RunAsync(context.User.RequireSubjectId(), number, Channel.Page, ct);
        return opened.Refusal is { } refusal
            ? refusal.ToPage(Frame.Of(context, Portal.Subject, "my/notices"), ToList)
            : Results.LocalRedirect(context.Request.Path);
    }
}
