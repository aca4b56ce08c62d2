namespace Probity.Portals;

/// <summary>What every answer tells the browser: load only our style sheet and images, run nothing (but for doors that say <see cref="RunsScript"/>), be framed by nobody.</summary>
static class SecurityHeaders
{
    const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    const string WithScript = ContentSecurityPolicy + "; script-src 'self'";

    // Set as the answer starts: the exception handler clears whatever was set before.
    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<RunsScript>() is null ? ContentSecurityPolicy : WithScript;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Path.StartsWithSegments("/api") && headers.CacheControl.Count is 0) headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var isForOthers = context.GetEndpoint()?.Metadata.GetMetadata<OthersPages>() is not null;
        headers["Cross-Origin-Resource-Policy"] = isForOthers ? "cross-origin" : "same-origin";
        if (isForOthers) headers.AccessControlAllowOrigin = "*";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return Task.CompletedTask;
    }
}
