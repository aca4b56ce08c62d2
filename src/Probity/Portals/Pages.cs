using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>
/// Turns a page into an answer: <c>Pages.Render(new ItemPage { Frame = frame, Item = item })</c>. The page object carries the
/// parameters, so a page without one of its required parameters does not compile.
/// </summary>
public static class Pages
{
    /// <summary>
    /// The page as UTF-8 HTML with this status. Public pages may be kept by a cache that asks again; every other page, and any
    /// page shown to somebody who is signed in, is <c>no-store</c> and must not be indexed.
    /// </summary>
    public static IResult Render<TPage>(TPage page, int status = StatusCodes.Status200OK) where TPage : Page =>
        new RenderedPage<TPage>(page, status);

    sealed class RenderedPage<TPage>(TPage page, int status) : IResult where TPage : Page
    {
        static readonly PropertyInfo[] Parameters =
            [.. typeof(TPage).GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), inherit: true))];

        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            var isOpen = page.Frame is { SignedIn: null } && page.Frame.Portal == Portal.Public;

            // A form's token wants both words, and logs a warning for each page that says only the second.
            var asks = httpContext.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>() is { Why: OpenBecause.Asked };
            headers.CacheControl = isOpen && !asks && status == StatusCodes.Status200OK ? "no-cache" : "no-cache, no-store";
            headers.ContentLanguage = LanguageRoute.Tag(page.Frame.Language);
            if (!isOpen) headers["X-Robots-Tag"] = "noindex, nofollow";

            var result = new RazorComponentResult<TPage>(Parameters.ToDictionary(property => property.Name, property => property.GetValue(page)))
            {
                StatusCode = status,
                PreventStreamingRendering = true,
            };
            return result.ExecuteAsync(httpContext);
        }
    }
}
