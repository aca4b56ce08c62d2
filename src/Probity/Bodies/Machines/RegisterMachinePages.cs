using Probity.Bodies.Officials;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Machines;

/// <summary>Pages on which a body's administrator registers a program, and the next key of one.</summary>
static class RegisterMachinePages
{
    const string New = "administration/register-machine";

    /// <summary><c>administration/register-machine</c> and <c>administration/machines/{machine}/add-key</c>, in both languages.</summary>
    public static void MapRegisterMachinePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        pages.MapGet("/register-machine", (HttpContext context, Roster roster) => Ask(context, MachineForm.New(roster.Today), []));
        pages.MapPost("/register-machine", CheckAsync);
        pages.MapPost("/machines", RegisterAsync);
        pages.MapGet("/machines/{machine}/add-key", AskKeyAsync);
        pages.MapPost("/machines/{machine}/add-key", AddKeyAsync);
    }

    static IResult Ask(HttpContext context, MachineForm form, IReadOnlyList<FieldError> errors) =>
        Pages.Render(new NewMachinePage { Frame = AdministrationPortal.Open(context, New), Form = form.ToShowAgain(), Grantable = GrantableIn(context), Errors = errors }, errors.Count is 0 ? 200 : 422);

    static IReadOnlyList<Role> GrantableIn(HttpContext context) => context.RequestServices.GetRequiredService<Scene>().GrantableBy(context.User.RequireOfficial());

    static async Task<IResult> CheckAsync(HttpContext context, Roster roster, CancellationToken ct)
    {
        var sent = await context.Request.ReadFormAsync(ct);
        var form = await MachineForm.ReadAsync(sent, ct);
        if (sent["change"].Count > 0) return Ask(context, form, []);

        return form.Check(roster.Today) is ({ } machine, _)
            ? Pages.Render(new CheckMachinePage { Frame = AdministrationPortal.Open(context, New), Form = form, Machine = machine })
            : Ask(context, form, form.Check(roster.Today).Errors);
    }

    static async Task<IResult> RegisterAsync(HttpContext context, Roster roster, RegisterMachine register, CancellationToken ct)
    {
        var form = await MachineForm.ReadAsync(await context.Request.ReadFormAsync(ct), ct);
        if (form.Check(roster.Today) is not ({ } machine, var errors)) return Ask(context, form, form.Check(roster.Today).Errors);

        var made = await register.RunAsync(context.User.RequireOfficial(), machine, Channel.Page, ct);
        return made.Refusal is { } refusal ? Ask(context, form, [.. errors, refusal.ToFieldError(MachineForm.FieldOf(refusal))]) : MachinePages.To(context, $"{MachinePages.Root}/{made.Value}");
    }

    static async Task<IResult> AskKeyAsync(string machine, HttpContext context, ReadMachines machines, CancellationToken ct)
    {
        var found = await machines.FindAsync(context.User.RequireOfficial(), machine, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context, MachinePages.Root)) : AskKey(context, found.Value, "", []);
    }

    static async Task<IResult> AddKeyAsync(string machine, HttpContext context, ReadMachines machines, ChangeMachineKeys keys, CancellationToken ct)
    {
        var admin = context.User.RequireOfficial();
        var found = await machines.FindAsync(admin, machine, ct);
        if (found.Refusal is { } unknown) return unknown.ToPage(AdministrationPortal.Open(context, MachinePages.Root));

        var text = await MachineForm.ReadKeyAsync(await context.Request.ReadFormAsync(ct), ct);
        var key = MachineKey.Read(text);
        if (key.Refusal is { } malformed) return AskKey(context, found.Value, malformed == MachineKey.Private ? "" : text, [malformed.ToFieldError("key")]);

        var added = await keys.AddAsync(admin, found.Value.Number, key.Value, Channel.Page, ct);
        return added.Refusal is { } refusal ? AskKey(context, found.Value, text, [refusal.ToFieldError("key")]) : MachinePages.To(context, $"{MachinePages.Root}/{found.Value.Number}");
    }

    static IResult AskKey(HttpContext context, ShownMachine machine, string text, IReadOnlyList<FieldError> errors) => Pages.Render(
        new AddMachineKeyPage { Frame = AdministrationPortal.Open(context, $"{MachinePages.Root}/{machine.Number}/add-key"), Machine = machine, Key = text, Errors = errors }, errors.Count is 0 ? 200 : 422);
}
