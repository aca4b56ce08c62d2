namespace Probity.Portals;

/// <summary>The language of a page stands first in its address: <c>/zh/…</c> or <c>/en/…</c>.</summary>
public static class LanguageRoute
{
    /// <summary>
    /// The group under which every page lives: <c>app.MapPages().MapGet("/catalogue", …)</c>. Posted forms are checked for their
    /// antiforgery token; pages stay out of the API's description.
    /// </summary>
    public static RouteGroupBuilder MapPages(this IEndpointRouteBuilder app) =>
        app.MapGroup("/{language:language}").ExcludeFromDescription().WithMetadata(new FormsCarryToken());

    /// <summary>The language that an address says; Chinese where it says none.</summary>
    public static Language Of(PathString path) => FirstSegment(path) is "en" ? Language.En : Language.Zh;

    /// <summary>The address of a page: <c>Link(En, "catalogue")</c> is <c>/en/catalogue</c>.</summary>
    public static string Link(Language language, string path) => $"/{Code(language)}/{path.TrimStart('/')}";

    /// <summary><c>zh</c> or <c>en</c>, as addresses write it.</summary>
    public static string Code(Language language) => language is Language.Zh ? "zh" : "en";

    /// <summary>BCP 47 tag for <c>lang</c> attributes and <c>Content-Language</c>.</summary>
    public static string Tag(Language language) => language is Language.Zh ? "zh-Hans-CN" : "en";

    /// <summary>The other of the two languages.</summary>
    public static Language Other(Language language) => language is Language.Zh ? Language.En : Language.Zh;

    /// <summary>The path of a page without its language, escaped as the address was: <c>/en/catalogue/x</c> gives <c>catalogue/x</c>.</summary>
    public static string WithoutLanguage(PathString path)
    {
        if (FirstSegment(path) is not ("zh" or "en")) return "";

        var rest = path.ToUriComponent()[3..];
        return rest.TrimStart('/');
    }

    static string FirstSegment(PathString path) => (path.Value ?? "").Split('/', 3) is [_, var first, ..] ? first : "";

    sealed class FormsCarryToken : Microsoft.AspNetCore.Antiforgery.IAntiforgeryMetadata
    {
        public bool RequiresValidation => true;
    }
}

/// <summary>Route constraint: the segment is exactly <c>zh</c> or <c>en</c>.</summary>
sealed class LanguageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is "zh" or "en";
}
