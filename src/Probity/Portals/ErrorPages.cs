using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Probity.Portals;

/// <summary>Every answer without a body of its own gets one: a page in the look for people, problem details under <c>/api</c>.</summary>
static class ErrorPages
{
    internal static void UseErrorPages(this WebApplication app)
    {
        // Without the selector a request that cannot be read (BadHttpRequestException, 400) would be called our failure (500).
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => ShowAsync(context, context.Response.StatusCode),
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(context => ShowAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }

    /// <summary>A form without its token, or with one of another person or an older key, is refused before its door is reached.</summary>
    internal static void UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    static Task ShowAsync(HttpContext context, int status)
    {
        var text = ErrorTexts.Of(status);
        var trace = status >= 500 ? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier : null;
        IResult result = context.Request.Path.StartsWithSegments("/api")
            ? Problem(status, text, trace)
            : Pages.Render(new ErrorPage { Frame = Frame.Of(context, Portal.Public), Title = text.Title, Detail = text.Detail, Code = trace }, status);
        return result.ExecuteAsync(context);
    }

    static ProblemHttpResult Problem(int status, ErrorText text, string? trace)
    {
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = $"http.{status}",
            ["en"] = new Dictionary<string, string> { ["title"] = text.Title.En, ["detail"] = text.Detail.En },
        };
        if (trace is not null) extensions["trace"] = trace;
        return TypedResults.Problem(statusCode: status, title: text.Title.Zh, detail: text.Detail.Zh, extensions: extensions);
    }
}
