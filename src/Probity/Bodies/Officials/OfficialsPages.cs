using Probity.Bodies.Handovers;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Officials;

/// <summary>Pages of a body's administrator about the officials of that body. None of them shows a person (charter C12).</summary>
static class OfficialsPages
{
    /// <summary>Address of the list, without the language.</summary>
    public const string Root = "administration/officials";

    /// <summary>Address of the form for a new official, without the language.</summary>
    public const string New = "administration/appoint";

    /// <summary>The list, one official, and what an administrator does to one.</summary>
    public static void MapOfficialsPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        pages.MapGet("/officials", ListAsync);
        pages.MapGet("/appoint", (HttpContext context, Scene scene) => FormAsync(context, scene, OfficialForm.New(scene.Roster.Today), isNew: true, []));
        pages.MapPost("/appoint", AppointAsync);
        pages.MapGet("/officials/{number}", ShowAsync);
        pages.MapGet("/officials/{number}/change", ChangeAsync);
        pages.MapPost("/officials/{number}/change", SaveAsync);
        pages.MapGet("/officials/{number}/end", (string number, HttpContext context, FindHandovers find, CancellationToken ct) => EndFormAsync(number, context, find, [], ct));
        pages.MapPost("/officials/{number}/end", EndAsync);
        pages.MapGet("/officials/{number}/invitation", InvitationAsync);
        pages.MapPost("/officials/{number}/invitation", InviteAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, FindOfficials find, Roster roster, string? after, CancellationToken ct) => Pages.Render(new OfficialsPage
    {
        Frame = AdministrationPortal.Open(context),
        Officials = await find.ListAsync(context.User.RequireOfficial().Body, after, ct),
        Body = roster.NameOf(context.User.RequireOfficial().Body),
        Today = roster.Today,
        IsFirst = after is null,
    });

    static async Task<IResult> FormAsync(HttpContext context, Scene scene, OfficialForm form, bool isNew, IReadOnlyList<FieldError> errors) => Pages.Render(new OfficialFormPage
    {
        Frame = AdministrationPortal.Open(context, isNew ? New : $"{Root}/{form.Number}/change"),
        Form = form,
        IsNew = isNew,
        Grantable = scene.GrantableBy(context.User.RequireOfficial()),
        Posts = await scene.PostsOfAsync(context.User.RequireOfficial(), context.RequestAborted),
        Errors = errors,
    }, StatusOf(errors));

    static async Task<IResult> AppointAsync(HttpContext context, Scene scene, AppointOfficial appoint, CancellationToken ct)
    {
        var form = OfficialForm.Read(await context.Request.ReadFormAsync(ct));
        if (form.Check(isNew: true) is { Count: > 0 } errors) return await FormAsync(context, scene, form, isNew: true, errors);

        var done = await appoint.RunAsync(context.User.RequireOfficial(), form.ToNew(), Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await FormAsync(context, scene, form, isNew: true, [refusal.ToFieldError(OfficialForm.FieldOf(refusal))])
            : Back(context, form.ToNew().Number, "appointed");
    }

    static async Task<IResult> ShowAsync(string number, string? done, HttpContext context, FindOfficials find, Roster roster, CancellationToken ct)
    {
        var found = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        if (found.Refusal is { } refusal) return refusal.ToPage(AdministrationPortal.Open(context));

        return Pages.Render(new OfficialPage
        {
            Frame = AdministrationPortal.Open(context),
            Official = found.Value,
            Today = roster.Today,
            IsOwn = found.Value.Id == context.User.RequireOfficial().Appointment,
            Done = done,
        });
    }

    static async Task<IResult> ChangeAsync(string number, HttpContext context, FindOfficials find, Scene scene, CancellationToken ct)
    {
        var found = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context)) : await FormAsync(context, scene, OfficialForm.Of(found.Value), isNew: false, []);
    }

    static async Task<IResult> SaveAsync(string number, HttpContext context, Scene scene, ChangeOfficial change, CancellationToken ct)
    {
        var form = OfficialForm.Read(await context.Request.ReadFormAsync(ct), number);
        if (form.Check(isNew: false) is { Count: > 0 } errors) return await FormAsync(context, scene, form, isNew: false, errors);

        var done = await change.RunAsync(context.User.RequireOfficial(), number, form.ToChange(), Channel.Page, ct);
        if (done.Refusal is not { } refusal) return Back(context, number, "changed");
        if (refusal == ChangeOfficial.NothingChanged) return Back(context, number, "unchanged");

        return refusal == OwnOfficial.Unknown
            ? refusal.ToPage(AdministrationPortal.Open(context))
            : await FormAsync(context, scene, form, isNew: false, [refusal.ToFieldError(OfficialForm.FieldOf(refusal))]);
    }

    static async Task<IResult> EndFormAsync(string number, HttpContext context, FindHandovers find, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var found = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        return found.Refusal is { } refusal
            ? refusal.ToPage(AdministrationPortal.Open(context))
            : Pages.Render(new EndOfficialPage { Frame = AdministrationPortal.Open(context), Hand = found.Value, Errors = errors }, StatusOf(errors));
    }

    static async Task<IResult> EndAsync(string number, HttpContext context, EndOfficial end, FindHandovers find, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var ending = new Ending(int.TryParse(form["version"], out var version) ? version : 0, form["reason"]) { IsUrgent = $"{form["urgent"]}" is "yes" };
        var done = await end.RunAsync(context.User.RequireOfficial(), number, ending, Channel.Page, ct);
        return done.Refusal is { } refusal ? await EndFormAsync(number, context, find, [refusal.ToFieldError("reason")], ct) : Back(context, number, "ended");
    }

    static async Task<IResult> InvitationAsync(string number, HttpContext context, FindOfficials find, CancellationToken ct)
    {
        var found = await find.RunAsync(context.User.RequireOfficial().Body, number, ct);
        return found.Refusal is { } refusal
            ? refusal.ToPage(AdministrationPortal.Open(context))
            : Pages.Render(new InvitationPage { Frame = AdministrationPortal.Open(context), Official = found.Value });
    }

    // The code is in this answer and nowhere else, so that nothing can lead back to it: sent again, the form makes another code and this one is dead.
    static async Task<IResult> InviteAsync(string number, HttpContext context, InviteOfficial invite, FindOfficials find, PublicAddress address, CancellationToken ct)
    {
        var (admin, form) = (context.User.RequireOfficial(), await context.Request.ReadFormAsync(ct));
        var issued = await invite.RunAsync(admin, number, $"{form["release"]}" is "yes", Channel.Page, ct);
        if (issued.Refusal is { } refusal) return refusal.ToPage(AdministrationPortal.Open(context, $"{Root}/{number}"));

        var found = await find.RunAsync(admin.Body, number, ct);
        return Pages.Render(new InvitedPage
        {
            Frame = AdministrationPortal.Open(context, $"{Root}/{number}"),
            Official = found.Value,
            Issued = issued.Value,
            Address = address.Value.AbsoluteUri,
        });
    }

    static IResult Back(HttpContext context, string number, string done) =>
        Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"{Root}/{Uri.EscapeDataString(number)}?done={done}"));

    static int StatusOf(IReadOnlyList<FieldError> errors) => errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
