using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Casework;
using Probity.SignIn;

namespace Probity.Intake;

/// <summary>The desk's rows with doubtful free text: by number, the text only after the look is in the log, and two answers.</summary>
public static class TextPages
{
    /// <summary><c>casework/texts</c> and below.</summary>
    public static void MapTextPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/casework/texts").RequireAuthorization(Doors.CaseworkPages).ShowsAskersOwn().OnlyFor(Role.IdentityOfficer);
        pages.MapGet("", ListAsync);
        pages.MapPost("/{number}", ReadAsync).LeavesALook(FactKind.RowTextReviewed);
        pages.MapPost("/{number}/decision", DecideAsync);
        pages.MapGet("/{number}/decision", ShowDone);
    }

    static async Task<IResult> ListAsync(HttpContext context, TextDesk desk, CancellationToken ct)
    {
        var waiting = await desk.ListAsync(context.User.RequireOfficial(), ct);
        return waiting.Refusal is { } refusal ? refusal.ToPage(Open(context)) : Pages.Render(new TextsPage { Frame = Open(context), Checks = waiting.Value });
    }

    static async Task<IResult> ReadAsync(string number, HttpContext context, TextDesk desk, Roster roster, CancellationToken ct)
    {
        if (!CaseNumber.TryParse(number, null, out var known)) return IdentityDesk.Unknown.ToPage(Open(context));

        var read = await desk.ReadAsync(known, context.User.RequireOfficial(), Channel.Page, ct);
        return read.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : Pages.Render(new TextPage { Frame = Open(context), Shown = read.Value, Source = roster.NameOf(read.Value.Source) });
    }

    static async Task<IResult> DecideAsync(string number, HttpContext context, DecideText decide, DestroyKeys destroy, CancellationToken ct)
    {
        var word = $"{(await context.Request.ReadFormAsync(ct))["word"]}";
        if (!CaseNumber.TryParse(number, null, out var known) || word is not ("clear" or "refused")) return IdentityDesk.Unknown.ToPage(Open(context));

        var decided = await decide.RunAsync(known, word is "clear", context.User.RequireOfficial(), Channel.Page, ct);
        if (!decided.IsRefused) await destroy.SettledAsync(ct);
        return decided.Refusal is { } refusal
            ? refusal.ToPage(Open(context))
            : Results.LocalRedirect(LanguageRoute.Link(LanguageRoute.Of(context.Request.Path), $"casework/texts/{known}/decision?word={(decided.Value ? "clear" : "refused")}"));
    }

    // Says again what the address says, and reads nothing.
    static IResult ShowDone(string number, string? word, HttpContext context) => CaseNumber.TryParse(number, null, out var known) && word is "clear" or "refused"
        ? Pages.Render(new TextDonePage { Frame = Open(context), Number = known, IsClear = word is "clear" })
        : IdentityDesk.Unknown.ToPage(Open(context));

    static Frame Open(HttpContext context) => CaseworkPortal.Open(context, "casework/texts");
}
