using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Deadlines;

/// <summary>The master deadline table and the working days, for people and programs.</summary>
public static class DeadlinePages
{
    /// <summary><c>catalogue/deadlines</c> and <c>catalogue/calendar</c> in both languages; <c>/api/catalogue/calendar</c>.</summary>
    public static void MapDeadlinePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        pages.MapEdition("/catalogue/deadlines", "/deadlines", (context, edition) => Pages.Render(new DeadlinesPage { Frame = Open(context), Edition = edition }));
        pages.MapGet("/catalogue/calendar", (HttpContext context, Editions editions) => Pages.Render(new CalendarPage { Frame = Open(context), Calendar = editions.Calendar }));
        app.MapGroup("/api/catalogue").WithTags("Catalogue").OpenToAll(OpenBecause.Public).ShowsNoPerson().RefusesNothing().MapGet("/calendar", GetCalendar)
            .WithName("getCalendar")
            .WithSummary("The working days: holidays and worked weekends of each year that is known")
            .WithDescription("A year that is not official, and every year that is not listed, is provisional: what is reckoned with it says so and is reckoned anew when the notice is known.");
    }

    static Ok<PublishedCalendar> GetCalendar(HttpContext context, Editions editions)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Ok(PublishedCalendar.Of(editions.Calendar));
    }

    static Frame Open(HttpContext context) => Frame.Of(context, Portal.Public);
}
