namespace Probity.Portals;

/// <summary>
/// Versions of the API are dates. A published version never changes; a request that names none gets the newest. Every answer under
/// <c>/api</c> says by which version it was made.
/// </summary>
public static class ApiVersion
{
    /// <summary>The header of requests and answers.</summary>
    public const string Header = "Api-Version";

    /// <summary>Every published version, the newest last.</summary>
    public static IReadOnlyList<string> All { get; } = ["2026-11-23"];

    /// <summary>The newest.</summary>
    public static string Newest => All[^1];

    /// <summary>The request names a version that was never published (HTTP 400).</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("api.version-unknown",
        "请求头Api-Version所列接口版本不存在。已发布的版本见接口说明（/openapi/v1.json）。",
        "The version in the header Api-Version was never published. The description at /openapi/v1.json names those that were.");

    internal static void UseApiVersion(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/api")) return next(context);

        var asked = context.Request.Headers[Header];
        var version = asked.Count == 0 ? Newest : All.FirstOrDefault(known => known == asked.ToString());
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = version ?? Newest;
            return Task.CompletedTask;
        });
        return version is null ? Unknown.ToProblem(StatusCodes.Status400BadRequest).ExecuteAsync(context) : next(context);
    });
}
