using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>Pages: what they need, what stands before them, and the addresses that belong to no capability.</summary>
public static class PortalSetup
{
    /// <summary>Rendering, form tokens, encoders that leave Chinese readable. The caller registers <see cref="Site"/>.</summary>
    public static void AddPortals(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.Replace(ServiceDescriptor.Singleton<HtmlEncoder>(PlainHtmlEncoder.Instance));
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<LanguageConstraint>("language"));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "probity-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors 'none' says it
        });
        services.AddApiDescription();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // JSON is served as JSON with nosniff, never inside HTML
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
    }

    /// <summary>Security headers, error pages and the version of the API, before everything else.</summary>
    public static void UsePortals(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseApiVersion();
    }

    /// <summary>Form tokens: after authentication, because a token belongs to who is signed in.</summary>
    public static void UsePageForms(this WebApplication app) => app.UseFormTokens();

    /// <summary>Assets, the way from <c>/</c> to the Chinese home page, <c>/healthz</c> (the process is up; it asks nothing else) and the API's description.</summary>
    public static void MapPortals(this WebApplication app)
    {
        app.MapAssets();
        app.MapGet("/", () => TypedResults.Redirect(LanguageRoute.Link(Language.Zh, ""))).ExcludeFromDescription().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        app.MapGet("/healthz", () => TypedResults.Text("ok\n")).ExcludeFromDescription().OpenToAll(OpenBecause.Watching).ShowsNoPerson();
        app.MapApiDescription();
    }
}
