using Probity.Bodies.Officials;
using Probity.Bodies.Upkeep;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Handovers;

/// <summary>Pages of handovers: the administrator's list and each official's own, where leaver and successor sign. They name work by number and show nothing of any person.</summary>
static class HandoversPages
{
    /// <summary>The administrator's list, without the language.</summary>
    public const string Root = "administration/handovers";

    /// <summary>The own lists of whoever signs, without the language.</summary>
    public const string Mine = "appointment/handovers";

    public static void MapHandoversPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        pages.MapGet("/handovers", ListAsync);
        pages.MapGet("/officials/{number}/handover", (string number, HttpContext context, FindHandovers find, FindOfficials officials, CancellationToken ct) => ShowAsync(number, context, find, officials, [], ct));
        pages.MapPost("/officials/{number}/handover", OpenAsync);
        pages.MapPost("/officials/{number}/handover/signature", InPlaceAsync);

        var mine = app.MapPages().MapGroup("/appointment/handovers").RequireAuthorization(Doors.OfficialPages).ShowsNoPerson();
        mine.MapGet("", MineAsync);
        mine.MapPost("/{leaver}", SignAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, FindHandovers find, CancellationToken ct)
    {
        var body = context.User.RequireOfficial().Body;
        return Pages.Render(new HandoversPage
        {
            Frame = AdministrationPortal.Open(context),
            Handovers = await find.ListAsync(body, null, ct),
            Leavers = await find.ListLeaversAsync(body, ct),
        });
    }

    static async Task<IResult> ShowAsync(string number, HttpContext context, FindHandovers find, FindOfficials officials, IReadOnlyList<FieldError> errors, CancellationToken ct)
    {
        var admin = context.User.RequireOfficial();
        var hand = await find.RunAsync(admin.Body, number, ct);
        if (hand.Refusal is { } refusal) return refusal.ToPage(AdministrationPortal.Open(context));

        return Pages.Render(new HandoverPage
        {
            Frame = AdministrationPortal.Open(context, $"{OfficialsPages.Root}/{number}/handover"),
            Hand = hand.Value,
            Successors = await officials.ListServingAsync(admin.Body, Role.IntakeMaker, ct),
            Errors = errors,
        }, errors.Count is 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> OpenAsync(string number, HttpContext context, OpenHandover open, FindHandovers find, FindOfficials officials, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await open.RunAsync(context.User.RequireOfficial(), number, form["successor"], Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await ShowAsync(number, context, find, officials, [refusal.ToFieldError("successor")], ct)
            : To(context, $"{OfficialsPages.Root}/{Uri.EscapeDataString(number)}/handover");
    }

    static async Task<IResult> InPlaceAsync(string number, HttpContext context, SignHandover sign, FindHandovers find, FindOfficials officials, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await sign.InPlaceAsync(context.User.RequireOfficial(), number, VersionOf(form), Channel.Page, ct);
        return done.Refusal is { } refusal
            ? await ShowAsync(number, context, find, officials, [refusal.ToFieldError("successor")], ct)
            : To(context, done.Value ? $"{OfficialsPages.Root}/{Uri.EscapeDataString(number)}?done=handed" : $"{OfficialsPages.Root}/{Uri.EscapeDataString(number)}/handover");
    }

    static async Task<IResult> MineAsync(HttpContext context, FindHandovers find, string? done, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        return Pages.Render(new MyHandoversPage
        {
            Frame = MyAppointmentDoors.Open(context),
            Handovers = await find.ListAsync(official.Body, official.Appointment, ct),
            Own = official.Id,
            Done = done,
        });
    }

    static async Task<IResult> SignAsync(string leaver, HttpContext context, SignHandover sign, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var done = await sign.RunAsync(context.User.RequireOfficial(), leaver, VersionOf(form), Channel.Page, ct);
        return done.Refusal is { } refusal ? refusal.ToPage(MyAppointmentDoors.Open(context, Mine)) : To(context, $"{Mine}?done={(done.Value ? "complete" : "signed")}");
    }

    static int VersionOf(IFormCollection form) => int.TryParse(form["version"], out var version) ? version : 0;

    static IResult To(HttpContext context, string path) => Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), path));
}
