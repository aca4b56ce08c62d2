using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Challenges;

/// <summary>Challenges at the inquiry desk: the list of the body's, and the form by which it names the document. No page of it shows a person.</summary>
static class ChallengePages
{
    const string Root = "desk/challenges";

    /// <summary><c>desk/challenges</c> and <c>desk/challenges/{receipt}</c>, in both languages.</summary>
    public static void MapChallengePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/desk/challenges").RequireAuthorization(Doors.DeskPages).ShowsNoPerson();
        pages.MapGet("", ListAsync);
        pages.MapGet("/{receipt}", ShowAsync);
        pages.MapPost("/{receipt}", AnswerAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ReadChallenges read, CancellationToken ct) =>
        Pages.Render(new ChallengesPage
        {
            Frame = Frame.Of(context, Portal.Desk), Awaited = await read.AwaitedAsync(context.User.RequireOfficial(), ct), Challenges = await read.ListOfAsync(context.User.RequireOfficial(), ct),
        });

    static async Task<IResult> ShowAsync(HttpContext context, string receipt, ReadChallenges read, CancellationToken ct)
    {
        var found = await read.FindAsync(context.User.RequireOfficial(), receipt, ct);
        return found.Refusal is { } refusal ? refusal.ToPage(Frame.Of(context, Portal.Desk, Root)) : Show(context, read, found.Value, new DocumentForm("", "", DateParts.Empty, ""), []);
    }

    static async Task<IResult> AnswerAsync(HttpContext context, string receipt, ReadChallenges read, AnswerChallenge answer, CancellationToken ct)
    {
        var official = context.User.RequireOfficial();
        var found = await read.FindAsync(official, receipt, ct);
        if (found.Refusal is { } unknown) return unknown.ToPage(Frame.Of(context, Portal.Desk, Root));

        var form = DocumentForm.Read(await context.Request.ReadFormAsync(ct));
        var answered = await answer.RunAsync(official, Channel.Page, receipt, form.Typed, ct);
        if (answered.Refusal is { } refusal)
            return DocumentForm.FieldOf(refusal) is { } field ? Show(context, read, found.Value, form, [refusal.ToFieldError(field)]) : refusal.ToPage(Frame.Of(context, Portal.Desk, Root));

        return Results.LocalRedirect(Frame.Of(context, Portal.Desk).Link(Root));
    }

    static IResult Show(HttpContext context, ReadChallenges read, ShownChallenge shown, DocumentForm form, IReadOnlyList<FieldError> errors) => Pages.Render(new ChallengePage
    {
        Frame = Frame.Of(context, Portal.Desk), Shown = shown, WhyNot = read.WhyNot(context.User.RequireOfficial(), shown), Form = form, Kinds = [.. read.Documents.Select(kind => new Option(kind.Code, kind.Name))], Errors = errors,
    }, errors.Count is 0 ? 200 : 422);
}

/// <summary>The form of a document as it was typed.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">Its date.</param>
/// <param name="Digest">SHA-256.</param>
public sealed record DocumentForm(string Kind, string Number, DateParts On, string Digest)
{
    /// <summary>What the form sent.</summary>
    public static DocumentForm Read(IFormCollection form) => new($"{form["kind"]}", $"{form["number"]}".Trim(), DateParts.Read(form, "on"), $"{form["digest"]}".Trim());

    /// <summary>As an operation reads it.</summary>
    public DocumentTyped Typed => new(Kind, Number, On.ToDate() is { } day ? $"{day:yyyy-MM-dd}" : "", Digest);

    /// <summary>The field that a refusal speaks of; null where it is none of the form.</summary>
    public static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "challenge.document-unknown" => "kind",
        "challenge.number-malformed" => "number",
        "challenge.date-malformed" or "challenge.document-later" => "on",
        "challenge.digest-malformed" => "digest",
        _ => null,
    };
}
