using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Upkeep;

/// <summary>The list of appointments that an administrator confirms, by page and API.</summary>
static class ConfirmationDoors
{
    /// <summary>Address of the list, without the language.</summary>
    public const string Root = "administration/confirmations";

    /// <summary><c>administration/confirmations</c> and <c>/api/administration/confirmations</c>.</summary>
    public static void MapConfirmations(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration/confirmations").RequireAuthorization(Doors.AdministrationPages).ShowsNoPerson();
        pages.MapGet("", (HttpContext context, ConfirmOfficials confirm, Roster roster, int? done, CancellationToken ct) => ShowAsync(context, confirm, roster, done, [], ct));
        pages.MapPost("", ConfirmAsync);

        var api = app.MapGroup("/api/administration/confirmations").WithTags("Officials").RequireAuthorization(Doors.AdministrationApi).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listConfirmations").WithSummary("Appointments that you confirm, the first due first").RefusesNothing();
        api.MapPost("", TakeAsync)
            .WithName("confirmOfficials").WithSummary("Confirm that appointments are still needed")
            .WithDescription("All that are named, or nobody. What is not confirmed within six months is suspended.")
            .Refuses(typeof(ConfirmOfficials));
    }

    static async Task<IResult> ShowAsync(HttpContext context, ConfirmOfficials confirm, Roster roster, int? done, IReadOnlyList<FieldError> errors, CancellationToken ct) => Pages.Render(
        new ConfirmationsPage
        {
            Frame = AdministrationPortal.Open(context, Root),
            Officials = await confirm.ListAsync(context.User.RequireOfficial(), ct),
            NameOf = roster.NameOf,
            Today = roster.Today,
            Done = done,
            Errors = errors,
        },
        errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> ConfirmAsync(HttpContext context, ConfirmOfficials confirm, Roster roster, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await confirm.RunAsync(context.User.RequireOfficial(), [.. form["officials"].OfType<string>()], Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await ShowAsync(context, confirm, roster, null, [refusal.ToFieldError("officials")], ct)
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"{Root}?done={done.Value}"));
    }

    static async Task<Ok<ConfirmationListBody>> ListAsync(HttpContext context, ConfirmOfficials confirm, Roster roster, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(ConfirmationListBody.Of(await confirm.ListAsync(context.User.RequireOfficial(), ct), roster.Today));
    }

    static async Task<Results<Ok<ConfirmationListBody>, ProblemHttpResult>> TakeAsync(
        ConfirmationBody body, HttpContext context, ConfirmOfficials confirm, Roster roster, CancellationToken ct)
    {
        var done = await confirm.RunAsync(context.User.RequireOfficial(), body.Officials ?? [], Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await ListAsync(context, confirm, roster, ct);
    }
}
