using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Erasures;

/// <summary>What was typed into the form that asks for an erasure.</summary>
/// <param name="Target">Code of what.</param>
/// <param name="Ground">Code of why.</param>
/// <param name="Numbers">Number of the entry, or receipt numbers.</param>
/// <param name="Order">The document.</param>
public sealed record ErasureForm(string Target, string Ground, string Numbers, string Order)
{
    /// <summary>The numbers one by one.</summary>
    public IReadOnlyList<string> List => Numbers.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Pages of the two administrators who erase: one asks, another co-signs. None shows a person.</summary>
static class ErasurePages
{
    /// <summary><c>administration/erasures</c> and <c>administration/erase</c>, in both languages.</summary>
    public static void MapErasurePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.SecurityAdministrator, Role.AuditAdministrator).ShowsNoPerson();
        pages.MapGet("/erasures", ListAsync);
        pages.MapGet("/erasures/{number}", ShowAsync);
        pages.MapPost("/erasures/{number}", DecideAsync);
        pages.MapGet("/erase", (HttpContext context) => Ask(context, new ErasureForm("", "", "", ""), []));
        pages.MapPost("/erase", AskAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ErasureNumber? after, ReadErasures read, CancellationToken ct) => Pages.Render(new ErasuresPage
    {
        Frame = AdministrationPortal.Open(context), Erasures = await read.ListAsync(after, ct), IsFirst = after is null, MayAsk = context.User.IsInRole(nameof(Role.SecurityAdministrator)),
    });

    static async Task<IResult> ShowAsync(HttpContext context, string number, ReadErasures read, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context)) : Show(context, found.Value, []);
    }

    static async Task<IResult> DecideAsync(HttpContext context, string number, ReadErasures read, DecideErasure decide, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        if (found.Refusal is { } unknown) return unknown.ToPage(AdministrationPortal.Open(context));

        var form = await context.Request.ReadFormAsync(ct);
        var version = int.TryParse(form["version"], out var seen) ? seen : 0;
        var (erasure, auditor) = (found.Value, context.User.RequireOfficial());
        if ($"{form["word"]}" is not ("cosign" or "decline")) return Show(context, erasure, [ErasurePage.WordMissing]);

        var decided = $"{form["word"]}" is "cosign"
            ? await decide.CosignAsync(erasure.Number, version, auditor, Channel.Page, ct)
            : await decide.DeclineAsync(erasure.Number, version, auditor, (Channel.Page, $"{form["note"]}".Trim()), ct);
        if (decided.Refusal == DecideErasure.ReasonMissing) return Show(context, erasure, [DecideErasure.ReasonMissing.ToFieldError("note")]);

        return decided.Refusal is { } refusal
            ? refusal.ToPage(AdministrationPortal.Open(context, $"administration/erasures/{number}"))
            : Results.LocalRedirect(AdministrationPortal.Open(context).Link($"administration/erasures/{erasure.Number}"));
    }

    static async Task<IResult> AskAsync(HttpContext context, AskErasure ask, CancellationToken ct)
    {
        var typed = await context.Request.ReadFormAsync(ct);
        var form = new ErasureForm($"{typed["target"]}", $"{typed["ground"]}", $"{typed["numbers"]}", $"{typed["order"]}".Trim());
        if (ErasureCodes.FindTarget(form.Target) is not { } target) return Ask(context, form, [TargetMissing]);

        var asked = await RunAsync(ask, context.User.RequireOfficial(), Channel.Page, (target, form), ct);
        return asked.Refusal is { } refusal
            ? Ask(context, form, [refusal.ToFieldError(FieldOf(refusal))])
            : Results.LocalRedirect(AdministrationPortal.Open(context).Link($"administration/erasures/{asked.Value.Number}"));
    }

    static readonly FieldError TargetMissing = new("target", new("请选择要删除什么", "Choose what is to be erased"));

    /// <summary>Asks, for page and API alike.</summary>
    internal static Task<Outcome<Erasure>> RunAsync(AskErasure ask, Official asker, Channel channel, (ErasureTarget Target, ErasureForm Form) what, CancellationToken ct)
    {
        var (target, form) = what;
        var ground = ErasureCodes.FindGround(form.Ground);
        return target is ErasureTarget.Entry
            ? ask.EntryAsync(asker, channel, ground, new ErasureDetails(form.Order) { Entry = form.Numbers.Trim() }, ct)
            : ask.LooksAsync(asker, channel, ground, (form.Order, form.List), ct);
    }

    static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "erasure.order-missing" => "order",
        "erasure.ground-unknown" or "erasure.needs-subject" => "ground",
        "erasure.entry-unknown" or "erasure.receipts-unknown" => "numbers",
        _ => "",
    };

    static IResult Ask(HttpContext context, ErasureForm form, IReadOnlyList<FieldError> errors) =>
        Pages.Render(new AskErasurePage { Frame = AdministrationPortal.Open(context), Form = form, Errors = errors }, errors.Count is 0 ? 200 : 422);

    static IResult Show(HttpContext context, Erasure erasure, IReadOnlyList<FieldError> errors) => Pages.Render(new ErasurePage
    {
        Frame = AdministrationPortal.Open(context), Erasure = erasure, Errors = errors,
        MayDecide = erasure.State is ErasureState.Asked && context.User.IsInRole(nameof(Role.AuditAdministrator)),
    }, errors.Count is 0 ? 200 : 422);
}
