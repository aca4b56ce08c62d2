using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Proposals;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Administrators;

/// <summary>What administrators did, for the audit administrator: page and API. It shows bodies and officials, never a person who is recorded.</summary>
static class JournalDoors
{
    /// <summary><c>administration/journal</c> in both languages and <c>/api/administration/journal</c>.</summary>
    public static void MapJournal(this IEndpointRouteBuilder app)
    {
        app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.AuditAdministrator).ShowsNoPerson()
            .MapGet("/journal", async (ProposalDesk desk, ReadRosterFacts read, long? before, CancellationToken ct) =>
                Pages.Render(new JournalPage { Frame = desk.Open(), Facts = await read.ListAsync(before, ct), IsFirst = before is null }));
        app.MapGroup("/api/administration").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.AuditAdministrator).ShowsNoPerson()
            .MapGet("/journal", ListAsync)
            .WithName("listAdministrativeFacts")
            .WithSummary("What administrators did, the newest first")
            .WithDescription("Facts of bodies, purposes, administrators and officials. Nothing of a person who is recorded stands in it.")
            .RefusesNothing();
    }

    static async Task<Ok<JournalBody>> ListAsync(ReadRosterFacts read, long? before, HttpContext context, CancellationToken ct)
    {
        var facts = await read.ListAsync(before, ct);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new JournalBody([.. facts.Select(JournalFact.Of)], facts.Count < ReadRosterFacts.PageSize ? null : $"/api/administration/journal?before={facts[^1].N}"));
    }
}

/// <summary>A page of what administrators did.</summary>
/// <param name="Facts">The newest first.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record JournalBody(IReadOnlyList<JournalFact> Facts, string? Next);

/// <summary>One fact.</summary>
/// <param name="N">Number in the register's order.</param>
/// <param name="Kind">Code of the kind.</param>
/// <param name="At">When.</param>
/// <param name="Body">Body of who did it; empty for the register itself.</param>
/// <param name="Official">Number and name of who did it.</param>
public sealed record JournalFact(long N, string Kind, DateTimeOffset At, string Body, string Official)
{
    /// <summary>Number of the proposal by which it was done; empty where there was none.</summary>
    public required string Why { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyDictionary<string, string> What { get; init; }

    internal static JournalFact Of(NumberedFact one) => new(one.N, one.Fact.Kind.Code, one.Fact.At.ToDateTimeOffset(), one.Fact.Actor.Body, one.Fact.Actor.Official)
    {
        Why = one.Fact.Why,
        What = one.Fact.Kind.Keys.Zip(one.Fact.What).ToDictionary(),
    };
}
