using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;

namespace Probity.Intake;

/// <summary>The identity desk: rows by number, names only after the look is in the log, and two answers.</summary>
public static class IdentityPages
{
    /// <summary><c>casework/identity</c> and below, and the way from <c>casework</c> to the desk or the counter.</summary>
    public static void MapIdentityPages(this IEndpointRouteBuilder app)
    {
        var casework = app.MapPages().MapGroup("/casework").RequireAuthorization(Doors.CaseworkPages).ShowsAskersOwn();
        casework.MapGet("", Home);
        var pages = casework.MapGroup("/identity").OnlyFor(Role.IdentityOfficer);
        pages.MapGet("", ListAsync);
        pages.MapPost("/{number}", CompareAsync).LeavesALook(FactKind.IdentityCompared);
        pages.MapPost("/{number}/decision", DecideAsync);
        pages.MapGet("/{number}/decision", ShowDone);
    }

    static IResult Home(HttpContext context)
    {
        var page = context.User.RequireOfficial().Holds(Role.IdentityOfficer) ? "casework/identity" : "casework/deliveries";
        return Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), page));
    }

    static async Task<IResult> ListAsync(HttpContext context, IdentityDesk desk, CancellationToken ct)
    {
        var waiting = await desk.ListAsync(context.User.RequireOfficial(), ct);
        return waiting.Refusal is { } refusal ? refusal.ToPage(Open(context)) : Pages.Render(new IdentityPage { Frame = Open(context), Checks = waiting.Value });
    }

    static async Task<IResult> CompareAsync(string number, HttpContext context, IdentityDesk desk, Roster roster, CancellationToken ct)
    {
        if (!CaseNumber.TryParse(number, null, out var known)) return IdentityDesk.Unknown.ToPage(Open(context));

        var compared = await desk.CompareAsync(known, context.User.RequireOfficial(), Channel.Page, ct);
        return compared.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : Pages.Render(new ComparePage { Frame = Open(context), Names = compared.Value, Source = roster.NameOf(compared.Value.Source) });
    }

    static async Task<IResult> DecideAsync(string number, HttpContext context, DecideIdentity decide, DestroyKeys destroy, CancellationToken ct)
    {
        var word = $"{(await context.Request.ReadFormAsync(ct))["word"]}";
        if (!CaseNumber.TryParse(number, null, out var known) || word is not ("same" or "other")) return IdentityDesk.Unknown.ToPage(Open(context));

        var decided = await decide.RunAsync(known, word is "same", context.User.RequireOfficial(), Channel.Page, ct);
        if (!decided.IsRefused) await destroy.SettledAsync(ct);
        return decided.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"casework/identity/{known}/decision?word={(decided.Value ? "same" : "other")}"));
    }

    // Says again what the address says, and reads nothing: reloading decides nothing twice, and a number that was guessed tells nothing.
    static IResult ShowDone(string number, string? word, HttpContext context) => CaseNumber.TryParse(number, null, out var known) && word is "same" or "other"
        ? Pages.Render(new IdentityDonePage { Frame = Open(context), Number = known, IsSame = word is "same" })
        : IdentityDesk.Unknown.ToPage(Open(context));

    static Frame Open(HttpContext context) => CaseworkPortal.Open(context, "casework/identity");
}
