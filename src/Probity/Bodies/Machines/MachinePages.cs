using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Machines;

/// <summary>Pages of programs: the list, one of them with its keys, the other hand's approval, and the end.</summary>
static class MachinePages
{
    /// <summary>Address of the list, without the language.</summary>
    public const string Root = "administration/machines";

    /// <summary><c>administration/machines</c> and below, in both languages.</summary>
    public static void MapMachinePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.BodyAdministrator, Role.SecurityAdministrator).ShowsNoPerson();
        pages.MapGet("/machines", ListAsync);
        pages.MapPost("/find-machine", FindAsync);
        pages.MapGet("/machines/{machine}", (string machine, HttpContext context, ReadMachines machines, Roster roster, CancellationToken ct) => ShowAsync(context, machines, roster, machine, ct));
        pages.MapPost("/machines/{machine}/approval", ApproveAsync);
        pages.MapPost("/machines/{machine}/keys/{key}/end", EndKeyAsync);
        pages.MapPost("/machines/{machine}/end", EndAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ReadMachines machines, Roster roster, CancellationToken ct)
    {
        var admin = context.User.RequireOfficial();
        return Pages.Render(new MachinesPage
        {
            Frame = AdministrationPortal.Open(context),
            Machines = await machines.ListAsync(admin, ct),
            NameOf = roster.NameOf,
            Today = roster.Today,
            IsOfEveryBody = admin.Holds(Role.SecurityAdministrator),
        });
    }

    static async Task<IResult> FindAsync(HttpContext context, ReadMachines machines, CancellationToken ct)
    {
        var typed = $"{(await context.Request.ReadFormAsync(ct))["number"]}".Trim();
        var found = await machines.FindAsync(context.User.RequireOfficial(), typed, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context, Root)) : To(context, $"{Root}/{found.Value.Number}");
    }

    static async Task<IResult> ShowAsync(HttpContext context, ReadMachines machines, Roster roster, string machine, CancellationToken ct)
    {
        var admin = context.User.RequireOfficial();
        var found = await machines.FindAsync(admin, machine, ct);
        if (found.Refusal is { } refusal) return refusal.ToPage(AdministrationPortal.Open(context, Root));

        return Pages.Render(new MachinePage
        {
            Frame = AdministrationPortal.Open(context),
            Machine = found.Value,
            BodyName = roster.NameOf(found.Value.Body),
            Today = roster.Today,
            AddsKeys = admin.Holds(Role.BodyAdministrator),
        });
    }

    static async Task<IResult> ApproveAsync(string machine, HttpContext context, ApproveMachine approve, CancellationToken ct)
    {
        // What is approved is the key that stood on the page, and no other.
        var read = $"{(await context.Request.ReadFormAsync(ct))["key"]}";
        return await AnswerAsync(context, machine, number => approve.RunAsync(context.User.RequireOfficial(), (number, read), Channel.Page, ct));
    }

    static Task<IResult> EndKeyAsync(string machine, string key, HttpContext context, ChangeMachineKeys keys, CancellationToken ct) =>
        AnswerAsync(context, machine, number => keys.EndAsync(context.User.RequireOfficial(), number, key, Channel.Page, ct));

    static Task<IResult> EndAsync(string machine, HttpContext context, EndMachine end, CancellationToken ct) =>
        AnswerAsync(context, machine, number => end.RunAsync(context.User.RequireOfficial(), number, Channel.Page, ct));

    static async Task<IResult> AnswerAsync(HttpContext context, string machine, Func<MachineNumber, Task<Outcome<bool>>> change)
    {
        if (!MachineNumber.TryParse(machine, null, out var number)) return OwnMachine.Unknown.ToPage(AdministrationPortal.Open(context, Root));

        var done = await change(number);
        return done.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context, $"{Root}/{number}")) : To(context, $"{Root}/{number}");
    }

    internal static IResult To(HttpContext context, string path) => Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), path));
}
