using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Proposals;
using Probity.Csv;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Tree;

/// <summary>Bodies for programs: to read for everybody, and many at once from a file of the system administrator.</summary>
static class BodiesApi
{
    /// <summary><c>/api/bodies</c> and <c>/api/administration/bodies</c>.</summary>
    public static void MapBodiesApi(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("/api/bodies").WithTags("Bodies").OpenToAll(OpenBecause.Public).ShowsNoPerson();
        open.MapGet("", List)
            .WithName("listBodies")
            .WithSummary("Bodies of the register: names over time, superiors, successions, purposes held")
            .WithDescription("Bodies that act no more stand in it too. No official does.")
            .RefusesNothing();
        open.MapGet("/{code}", Show).WithName("showBody").WithSummary("One body").Refuses(BodyPages.BodyUnknown);

        var administration = app.MapGroup("/api/administration/bodies").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.SystemAdministrator).ShowsNoPerson();
        administration.MapPost("/import", ImportAsync)
            .WithName("importBodies")
            .WithSummary("Propose many bodies from a CSV file, all or none")
            .WithDescription("The request is the file (`text/csv`, 64 KB at most). Columns: 统一社会信用代码 or `body`, 上级单位统一社会信用代码 or `superior`, 启用日期 or `on`. Where rows are wrong, the problem lists them under `rows`.")
            .Refuses(typeof(BodiesFile), typeof(CsvSheet), typeof(FileText)).Refuses(ProposalRules.NotYours);
        administration.MapGet("/template", Template)
            .WithName("bodiesTemplate").WithSummary("The header that a file of bodies must have").Produces(200, contentType: "text/csv").RefusesNothing();
    }

    internal static FileContentHttpResult Template(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(BodiesFile.Template), "text/csv; charset=utf-8", "bodies.csv");
    }

    static Ok<PublishedBodies> List(Roster roster) => TypedResults.Ok(PublishedBodies.Of(roster.Tree, roster.Today));

    static Results<Ok<PublishedBody>, ProblemHttpResult> Show(string code, Roster roster) =>
        CreditCode.TryParse(code, null, out var known) && roster.Tree.Find(known) is { } body
            ? TypedResults.Ok(PublishedBody.Of(roster.Tree, body, roster.Today))
            : BodyPages.BodyUnknown.ToProblem();

    static async Task<Results<Created<ProposalDoneBody>, ProblemHttpResult>> ImportAsync(HttpContext context, ImportBodiesFile import, PublicAddress address, CancellationToken ct)
    {
        var imported = await import.RunAsync(context.User.RequireOfficial(), Channel.Api, context.Request.Body, ct);
        context.Response.Headers.CacheControl = "no-store";
        if (imported.Refusal is { } refusal) return refusal.ToProblem();
        if (imported.Value.Done is { } done) return TypedResults.Created($"/api/administration/proposals/{done.Proposal.Number}", ProposalDoneBody.Of(done, address));

        var problem = BodiesFile.RowsWrong.ToProblem();
        problem.ProblemDetails.Extensions["rows"] = imported.Value.Wrong.Select(one => new WrongRowBody(one.Row, one.Refusal.Code, one.Refusal.Words)).ToArray();
        return problem;
    }
}

/// <summary>A row that is wrong.</summary>
/// <param name="Row">Number as a spreadsheet shows it.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Words">Its sentence.</param>
public sealed record WrongRowBody(int Row, string Code, Words Words);
