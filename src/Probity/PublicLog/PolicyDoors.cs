using System.Globalization;

namespace Probity.PublicLog;

/// <summary>
/// What was announced of witnesses, for everybody: the policy in force, the next one, each by its number, and the proof that its announcement is a leaf of the journal. A leaf that nobody could open would announce nothing.
/// </summary>
static class PolicyDoors
{
    internal static void MapPolicyDoors(this IEndpointRouteBuilder app)
    {
        LogDoors.Open(app.MapGet("/log/policy", (PublicLogs logs, HttpContext context) => Give(logs.Witnesses.Text, context)));
        LogDoors.Open(app.MapGet("/log/policy/next", (PublicLogs logs, HttpContext context) => logs.Policies.Coming is { } coming ? Give(Told(logs, coming), context) : LogDoors.Missing(context)));
        LogDoors.Open(app.MapGet("/log/policies", (PublicLogs logs, HttpContext context) => Give(string.Concat(logs.Policies.Book.All.Select(Line)), context)));
        LogDoors.Open(app.MapGet("/log/policies/{number:int:min(1)}", (int number, PublicLogs logs, HttpContext context) => logs.Policies.Book.Find(number) is { } policy ? Give(Told(logs, policy), context) : LogDoors.Missing(context)));
        LogDoors.Open(app.MapGet("/log/policies/{number:int:min(1)}/proof", ProveAsync));
    }

    static async Task<IResult> ProveAsync(int number, ProvePolicy prove, HttpContext context)
    {
        if (await prove.RunAsync(number, context.RequestAborted) is not { } proof) return LogDoors.Missing(context);

        context.Response.Headers.CacheControl = LogDoors.ForNow;
        return Results.File(proof, LogDoors.Text, $"witness-policy-{number.ToString(CultureInfo.InvariantCulture)}.tlog-proof");
    }

    static IResult Give(string text, HttpContext context)
    {
        context.Response.Headers.CacheControl = LogDoors.ForNow;
        return Results.Text(text, LogDoors.Text);
    }

    static string Told(PublicLogs logs, AnnouncedPolicy policy) => $"# policy {Line(policy)}{logs.Policies.Of(policy).Text}";

    static string Line(AnnouncedPolicy policy) =>
        string.Create(CultureInfo.InvariantCulture, $"{policy.Number} announced {policy.AnnouncedOn:yyyy-MM-dd} from {policy.From:yyyy-MM-dd}\n");
}
