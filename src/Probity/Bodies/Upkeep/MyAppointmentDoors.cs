using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Upkeep;

/// <summary>The own appointment and the terms of use, for every official, by page and API.</summary>
static class MyAppointmentDoors
{
    /// <summary>Address of the page, without the language.</summary>
    public const string Root = "appointment";

    static readonly Portal Portal = new(new("我的任职", "My appointment"), Root, [new(Root, new("任职", "Appointment")), new(TermsGate.Page, new("使用守则", "Terms of use")), new("appointment/handovers", new("工作移交", "Handovers"))]);

    /// <summary><c>appointment</c> and below, and <c>/api/me/appointment</c>.</summary>
    public static void MapMyAppointment(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/appointment").RequireAuthorization(Doors.OfficialPages).ShowsNoPerson();
        pages.MapGet("", ShowAsync);
        pages.MapGet("/terms", TermsAsync).OpensBeforeTerms();
        pages.MapPost("/terms", AcceptAsync).OpensBeforeTerms();

        var api = app.MapGroup("/api/me/appointment").WithTags("Me").RequireAuthorization(Doors.OfficialApi).ShowsNoPerson();
        api.MapGet("", TellAsync).WithName("showMyAppointment").WithSummary("Your own appointment").OpensBeforeTerms().RefusesNothing();
        api.MapPost("/terms", TakeAsync)
            .WithName("acceptTerms").WithSummary("Accept the terms of use, by the edition that you read")
            .WithDescription("Once a year, in the own name. Until then every other operation answers `official.terms-due`.")
            .OpensBeforeTerms().Refuses(typeof(AcceptTerms));
    }

    /// <summary>The frame of a page about the own appointment.</summary>
    public static Frame Open(HttpContext context, string? path = null) => Frame.Of(context, Portal, path);

    static async Task<IResult> ShowAsync(HttpContext context, FindMyAppointment find, Roster roster, SignInOptions options, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        return Pages.Render(new MyAppointmentPage
        {
            Frame = Open(context),
            Mine = await find.RunAsync(official, ct),
            Body = roster.NameOf(official.Body),
            HasAccount = options.HasAccounts,
            Home = Doors.HomeOf(official.Roles),
        });
    }

    static async Task<IResult> TermsAsync(HttpContext context, FindMyAppointment find, string? returnUrl, CancellationToken ct) => Pages.Render(new TermsPage
    {
        Frame = Open(context),
        Mine = await find.RunAsync(context.User.RequireOfficial(), ct),
        IsDue = context.User.OwesTerms(),
        ReturnUrl = LocalUrl.IsLocal(returnUrl) ? returnUrl : "",
    });

    static async Task<IResult> AcceptAsync(HttpContext context, AcceptTerms accept, CancellationToken ct)
    {
        var (official, form) = (context.User.RequireOfficial(), await context.Request.ReadFormAsync(ct));
        var done = await accept.RunAsync(official, form["edition"], Channel.Page, ct);
        if (done.Refusal is { } refusal) return refusal.ToPage(Open(context));

        var back = $"{form["return"]}";
        return Results.LocalRedirect(LocalUrl.IsLocal(back) ? back : LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), Doors.HomeOf(official.Roles)));
    }

    static async Task<Ok<MyAppointmentBody>> TellAsync(HttpContext context, FindMyAppointment find, Roster roster, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var official = context.User.RequireOfficial();
        return TypedResults.Ok(MyAppointmentBody.Of(await find.RunAsync(official, ct), roster.NameOf(official.Body)));
    }

    static async Task<Results<Ok<MyAppointmentBody>, ProblemHttpResult>> TakeAsync(
        AcceptanceBody body, HttpContext context, AcceptTerms accept, FindMyAppointment find, Roster roster, CancellationToken ct)
    {
        var done = await accept.RunAsync(context.User.RequireOfficial(), body.Edition, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await TellAsync(context, find, roster, ct);
    }
}
