using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Probity.SignIn;

/// <summary>
/// What follows from the public address: no other name is answered to, and under https every request counts as one that came by https, because TLS then ends
/// here or in front of us, and every cookie is bound to the host by its name (RFC 6265bis, <c>__Host-</c>).
/// </summary>
static class PublicHost
{
    const string Prefix = "__Host-";

    static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    internal static void AddPublicHost(this IServiceCollection services)
    {
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, BindCookies>();
        services.AddOptions<AntiforgeryOptions>().Configure<PublicAddress>((form, address) =>
        {
            if (!address.IsHttps) return;
            form.Cookie.Name = Bound(form.Cookie.Name);
            form.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            form.Cookie.Path = "/";
        });
    }

    internal static void UsePublicHost(this WebApplication app)
    {
        var (options, address) = (app.Services.GetRequiredService<SignInOptions>(), app.Services.GetRequiredService<PublicAddress>());
        app.Use((context, next) =>
        {
            if (options.PublicUrl is { } url && !IsOurs(context.Request, url))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }

            if (!context.Request.IsHttps && address.IsHttps) context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
    }

    // The framework's own filter knows no exception, and whoever watches us may name us by any address.
    static bool IsOurs(HttpRequest request, Uri url) =>
        request.Path.Value is "/healthz" or "/readyz"
        || string.Equals(request.Host.Host, url.Host, StringComparison.OrdinalIgnoreCase)
        || OfThisMachine.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase);

    static string Bound(string? name) => name is null || name.StartsWith(Prefix, StringComparison.Ordinal) ? name ?? "" : Prefix + name;

    sealed class BindCookies(PublicAddress address) : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options)
        {
            if (!address.IsHttps) return;
            options.Cookie.Name = Bound(options.Cookie.Name);
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.Path = "/";
        }
    }
}
