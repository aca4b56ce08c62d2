using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Officials;
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
        pages.MapGet("", (HttpContext context, ConfirmationLists lists, int? done, CancellationToken ct) => ShowAsync(context, lists, done, [], ct));
        pages.MapPost("", ConfirmAsync);
        pages.MapPost("/code", ApproveAsync);

        var api = app.MapGroup("/api/administration/confirmations").WithTags("Officials").RequireAuthorization(Doors.AdministrationApi).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listConfirmations").WithSummary("Appointments that you confirm, the first due first").RefusesNothing();
        api.MapPost("", TakeAsync)
            .WithName("confirmOfficials").WithSummary("Confirm that appointments are still needed")
            .WithDescription("All that are named, or nobody. What is not confirmed within six months is suspended.")
            .Refuses(typeof(ConfirmOfficials));

        var codes = app.MapGroup("/api/administration/codes").WithTags("Officials").RequireAuthorization(Doors.AdministrationApi).ShowsNoPerson();
        codes.MapGet("", ListCodesAsync).WithName("listWaitingCodes").WithSummary("One-time codes that wait for another administrator's approval, for you to decide").RefusesNothing();
        codes.MapPost("/approve", TakeCodeAsync)
            .WithName("approveCode").WithSummary("Approve a one-time code that another administrator gave out")
            .WithDescription("For an appointment that had an account. Make sure first that its holder asked for the code.")
            .Refuses(typeof(ApproveCode));
    }

    static async Task<IResult> ShowAsync(HttpContext context, ConfirmationLists lists, int? done, IReadOnlyList<FieldError> errors, CancellationToken ct) => Pages.Render(
        new ConfirmationsPage
        {
            Frame = AdministrationPortal.Open(context, Root),
            Officials = await lists.Confirm.ListAsync(context.User.RequireOfficial(), ct),
            Codes = await lists.Approve.ListAsync(context.User.RequireOfficial(), ct),
            NameOf = lists.Roster.NameOf,
            Today = lists.Roster.Today,
            Done = done,
            Errors = errors,
        },
        errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> ConfirmAsync(HttpContext context, ConfirmationLists lists, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await lists.Confirm.RunAsync(context.User.RequireOfficial(), [.. form["officials"].OfType<string>()], Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await ShowAsync(context, lists, null, [refusal.ToFieldError("officials")], ct)
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"{Root}?done={done.Value}"));
    }

    static async Task<IResult> ApproveAsync(HttpContext context, ConfirmationLists lists, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await lists.Approve.RunAsync(context.User.RequireOfficial(), form["official"], Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await ShowAsync(context, lists, null, [refusal.ToFieldError("codes")], ct)
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), Root));
    }

    static async Task<Ok<WaitingCodesBody>> ListCodesAsync(HttpContext context, ApproveCode approve, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(WaitingCodesBody.Of(await approve.ListAsync(context.User.RequireOfficial(), ct)));
    }

    static async Task<Results<Ok<WaitingCodesBody>, ProblemHttpResult>> TakeCodeAsync(CodeApprovalBody body, HttpContext context, ApproveCode approve, CancellationToken ct)
    {
        var done = await approve.RunAsync(context.User.RequireOfficial(), body.Official, Channel.Api, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : await ListCodesAsync(context, approve, ct);
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

/// <summary>What an administrator's list is made from.</summary>
sealed class ConfirmationLists(ConfirmOfficials confirm, ApproveCode approve, Roster roster)
{
    public ConfirmOfficials Confirm => confirm;

    public ApproveCode Approve => approve;

    public Roster Roster => roster;
}
