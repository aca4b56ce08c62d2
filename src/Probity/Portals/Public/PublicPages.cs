using Probity.SignIn;

namespace Probity.Portals.Public;

/// <summary>Pages that explain the register to anybody. No person's data on any of them (charter C10).</summary>
public static class PublicPages
{
    /// <summary><c>/zh/</c> and <c>/zh/charter</c>, and the same in English.</summary>
    public static void MapPublicPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapGet("/", (HttpContext context) => Pages.Render(new HomePage { Frame = Frame.Of(context, Portal.Public) }));
        pages.MapGet("/charter", (HttpContext context) => Pages.Render(new CharterPage { Frame = Frame.Of(context, Portal.Public) }));
    }
}
