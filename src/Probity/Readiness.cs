using System.Data.Common;
using System.Security.Cryptography;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Keys;
using Probity.Portals;
using Probity.PublicLog;
using Probity.Serving;
using Probity.SignIn;
using Probity.Storage;
using Probity.Subjects;

namespace Probity;

/// <summary>
/// <c>/readyz</c>: whether this host can do its work now. 200 when every part can, otherwise 503 with the parts that cannot; nothing of any person
/// and no message of a part is in it.
/// </summary>
static class Readiness
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static void MapReadiness(this IEndpointRouteBuilder app) =>
        app.MapGet("/readyz", CheckAsync).ExcludeFromDescription().OpenToAll(OpenBecause.Watching).ShowsNoPerson();

    static async Task<IResult> CheckAsync(HttpContext context, Store store, KeyRing ring, Editions editions)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.RequestServices.GetRequiredService<Draining>().IsStopping)
            return TypedResults.Json(new Dictionary<string, string> { ["stopping"] = Say(false) }, statusCode: StatusCodes.Status503ServiceUnavailable);

        var logs = context.RequestServices.GetRequiredService<PublicLogs>();
        var parts = new Dictionary<string, string>
        {
            ["database"] = await SayAsync(store, AnswersAsync),
            ["schema"] = await SayAsync(store, (session, ct) => new Migrator(store).IsDoneAsync(ct)),
            ["keys"] = await SayAsync(store, (session, ct) => OpensAsync(session, ring, ct)),
            ["catalogue"] = Say(editions.InForceOn(ShanghaiTime.DayOf(store.Now)) is not null && !context.RequestServices.GetRequiredService<EditionWatch>().HasFailed),
            ["log"] = Say(logs.Homes.All(home => logs.Condition.WhyStopped(home.Kind) is null)),
        };
        foreach (var home in logs.Homes) parts[$"log-{home.Name}"] = Say(logs.Condition.WhyStopped(home.Kind) is null);
        var isReady = !parts.ContainsValue(Say(false));
        parts["calendar-files"] = context.RequestServices.GetRequiredService<Catalogue.WorkDays.WatchCalendarFiles>().AtLastLook is { Count: > 0 } names ? "not in force: " + string.Join(' ', names) : Say(true);
        foreach (var home in logs.Homes) parts[$"{home.Name}-waiting"] = await LagAsync(context, home.Kind);
        return TypedResults.Json(parts, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>How many leaves of a log are not published yet.</summary>
    static async Task<string> LagAsync(HttpContext context, LogKind log)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return (await context.RequestServices.GetRequiredService<ReadLag>().RunAsync(log, patience.Token)).Waiting.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is DbException or IOException or TimeoutException or OperationCanceledException or InvalidOperationException or TransparencyLog.LogFormatException or TransparencyLog.LogMismatchException)
        {
            return "unknown";
        }
    }

    static async Task<string> SayAsync(Store store, Func<Session, CancellationToken, Task<bool>> check)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await using var session = await store.ReadAsync(patience.Token);
            return Say(await check(session, patience.Token));
        }
        catch (Exception error) when (error is DbException or IOException or TimeoutException or OperationCanceledException or InvalidOperationException or CryptographicException)
        {
            return Say(false);
        }
    }

    static string Say(bool isReady) => isReady ? "ok" : "failed";

    static async Task<bool> AnswersAsync(Session session, CancellationToken ct) =>
        await session.FindAsync($"select count(*) from register_state", row => row.Long(0), ct) == 1;

    /// <summary>The register's own root key opens under the ring.</summary>
    static async Task<bool> OpensAsync(Session session, KeyRing ring, CancellationToken ct) =>
        (await session.RootAsync(ring, Ids.Register, ct)).Subject == Ids.Register;
}
