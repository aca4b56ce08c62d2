using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.PublicLog;

/// <summary>What the logs are and how anybody checks them, for people.</summary>
static class LogPages
{
    internal static void MapLogPages(this IEndpointRouteBuilder app)
    {
        app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson().MapGet("/log", ShowAsync);
        app.MapGet("/log", () => Results.LocalRedirect("/zh/log")).ExcludeFromDescription().OpenToAll(OpenBecause.Public).ShowsNoPerson();
    }

    static async Task<IResult> ShowAsync(HttpContext context, PublicLogs logs, CancellationToken ct)
    {
        var shown = new List<LogPage.ShownLog>();
        foreach (var home in logs.Homes) shown.Add(new(NameOf(home.Kind), home.Name, home.Origin, await logs.PublishedAsync(home.Kind, ct)));
        return Pages.Render(new LogPage { Frame = Frame.Of(context, Portal.Public), Logs = shown, Policies = logs.Policies, Address = $"{context.Request.Scheme}://{context.Request.Host}" });
    }

    static Words NameOf(LogKind kind) => kind is LogKind.Inquiries ? new("查询日志：每一次查询和查看", "Inquiries: every look") : new("变更日志：每一项变更", "Journal: every change");
}
