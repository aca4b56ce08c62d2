using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>The files of the logs, for any program that speaks C2SP tlog-tiles.</summary>
static class LogDoors
{
    internal const string Text = "text/plain; charset=utf-8", ForNow = "public, max-age=1, must-revalidate";
    const string Bytes = "application/octet-stream", ForGood = "public, max-age=31536000, immutable";

    internal static void MapLogDoors(this IEndpointRouteBuilder app)
    {
        foreach (var kind in Enum.GetValues<LogKind>())
        {
            var name = LogHome.NameOf(kind);
            Open(app.MapGet($"/log/{name}/checkpoint", (PublicLogs logs, HttpContext context) => Give(logs.Of(kind), LogFiles.Checkpoint, Text, ForNow, context)));
            Open(app.MapGet($"/log/{name}/tile/{{**path}}", (string path, PublicLogs logs, HttpContext context) =>
                Tile.TryParse("tile/" + path, out _) ? Give(logs.Of(kind), "tile/" + path, Bytes, ForGood, context) : Missing(context)));
        }
    }

    internal static void Open(RouteHandlerBuilder door) => door.ExcludeFromDescription().OpenToAll(OpenBecause.Public).ShowsNoPerson().ForOthersPages();

    static IResult Give(LogHome home, string path, string type, string caching, HttpContext context)
    {
        try
        {
            // Opened here: a partial tile may be collected at any moment.
            var file = new FileStream(Path.Combine(home.Folder, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
            context.Response.Headers.CacheControl = caching;
            return Results.File(file, type);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(context);
        }
    }

    internal static IResult Missing(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.NotFound();
    }
}
