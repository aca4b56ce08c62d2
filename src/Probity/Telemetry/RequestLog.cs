using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Probity.Telemetry;

/// <summary>One line a request: method, the pattern of the door, status and time. Never the path, in which numbers stand, nor the query, a header or the body.</summary>
sealed partial class RequestLog
{
    internal static void Use(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<RequestLog>>();
        app.Use(async (context, next) =>
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                await next(context);
            }
            finally
            {
                Write(log, context, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        });
    }

    static void Write(ILogger log, HttpContext context, long milliseconds)
    {
        var door = DoorOf(context);
        var status = context.Response.StatusCode;
        var isProbe = door is "/healthz" or "/readyz";
        if (isProbe && status < 500) return;

        // That a host is not ready is an answer; whoever asked does something about it.
        Answered(log, status >= 500 && !isProbe ? LogLevel.Error : LogLevel.Information, MethodOf(context.Request.Method), door, status, milliseconds);
    }

    /// <summary>The pattern of the door that was asked for, also after it failed.</summary>
    internal static string DoorOf(HttpContext context) =>
        ((context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint) as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";

    // A method is text of the client like any other.
    internal static string MethodOf(string method) => method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "(other)";

    [LoggerMessage(Message = "{Method} {Door} {Status} in {Milliseconds} ms")]
    static partial void Answered(ILogger log, LogLevel level, string method, string door, int status, long milliseconds);
}
