using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Administrators;

/// <summary>The first page of each administrator. None of these pages shows a person (charter C12).</summary>
static class AdministrationPages
{
    /// <summary><c>administration</c>, in both languages.</summary>
    public static void MapAdministrationPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).ShowsNoPerson();
        pages.MapGet("", (HttpContext context) => Pages.Render(new AdministrationHomePage
        {
            Frame = AdministrationPortal.Open(context),
            Role = context.User.RequireOfficial().Roles.Single(),
        }));
    }
}
