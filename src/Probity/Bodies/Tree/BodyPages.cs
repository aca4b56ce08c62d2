using Probity.Bodies.Proposals;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Tree;

/// <summary>Bodies as everybody reads them, and as administrators do.</summary>
static class BodyPages
{
    /// <summary>The register has no body with this code.</summary>
    public static readonly Refusal BodyUnknown = Refusal.Unknown("body.code-unknown",
        "本系统没有登记这一单位。", "The register has no body with this code.");

    /// <summary><c>bodies</c>, <c>bodies/{code}</c>, and the same below <c>administration</c>, in both languages.</summary>
    public static void MapBodyPages(this IEndpointRouteBuilder app)
    {
        var open = app.MapPages().OpenToAll(OpenBecause.Public).ShowsNoPerson();
        open.MapGet("/bodies", (HttpContext context, Roster roster) => Pages.Render(new BodiesPage { Frame = Frame.Of(context, Portal.Public), Tree = roster.Tree, Today = roster.Today }));
        open.MapGet("/bodies/{code}", (string code, HttpContext context, Roster roster, PublishedRules rules) => Find(roster, code) is { } body
            ? Pages.Render(new BodyPage { Frame = Frame.Of(context, Portal.Public), Body = body, Tree = roster.Tree, Today = roster.Today, Edition = rules.Today })
            : BodyUnknown.ToPage(Frame.Of(context, Portal.Public)));

        var pages = app.MapPages().MapGroup("/administration/bodies").RequireAuthorization(Doors.AdministrationPages).OnlyFor([.. RoleRules.Administrators]).ShowsNoPerson();
        pages.MapGet("", (ProposalDesk desk, Roster roster) => Pages.Render(new AdministeredBodiesPage { Frame = desk.Open(), Tree = roster.Tree, Today = roster.Today, MayPropose = desk.Official.Holds(Role.SystemAdministrator) }));
        pages.MapGet("/{code}", (string code, ProposalDesk desk, Roster roster, PublishedRules rules) => Find(roster, code) is { } body
            ? Pages.Render(new AdministeredBodyPage { Frame = desk.Open(), Body = body, Tree = roster.Tree, Today = roster.Today, Edition = rules.Today, MayPropose = desk.Official.Holds(Role.SystemAdministrator) })
            : BodyUnknown.ToPage(desk.Open()));
        pages.MapGet("/import", (ProposalDesk desk) => Show(desk, [])).OnlyFor(Role.SystemAdministrator);
        pages.MapPost("/import", ImportAsync).OnlyFor(Role.SystemAdministrator);
        pages.MapGet("/template", BodiesApi.Template).OnlyFor(Role.SystemAdministrator);
    }

    static async Task<IResult> ImportAsync(HttpContext context, ProposalDesk desk, ImportBodiesFile import, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return Show(desk, [], ImportBodiesPage.FileMissing);

        await using var stream = file.OpenReadStream();
        var imported = await import.RunAsync(desk.Official, Channel.Page, stream, ct);
        if (imported.Refusal is { } refusal) return Show(desk, [], refusal.ToFieldError("file"));

        return imported.Value.Done is { } done ? desk.Answer(done) : Show(desk, imported.Value.Wrong, BodiesFile.RowsWrong.ToFieldError("file"));
    }

    static IResult Show(ProposalDesk desk, IReadOnlyList<WrongRow> wrong, params FieldError[] errors) =>
        Pages.Render(new ImportBodiesPage { Frame = desk.Open(), Wrong = wrong, Errors = errors }, errors.Length is 0 ? 200 : 422);

    static PublicBody? Find(Roster roster, string code) => CreditCode.TryParse(code, null, out var known) ? roster.Tree.Find(known) : null;
}
