using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Administrators;
using Probity.Catalogue;
using Probity.Catalogue.WorkDays;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;
using Probity.Subjects;

namespace Probity.Bodies.Proposals;

/// <summary>Proposals for programs of administrators.</summary>
static class ProposalsApi
{
    /// <summary>All of <c>/api/administration/proposals</c>.</summary>
    public static void MapProposalsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/proposals").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi).OnlyFor([.. RoleRules.Administrators]).ShowsNoPerson();
        api.MapPost("", ProposeAsync)
            .WithName("propose")
            .WithSummary("Propose a change of bodies, purposes, working days or administrators")
            .WithDescription("Nothing takes effect before another kind of administrator approves it. `open-body`: body, superior, on. `rename-body`: body, name, nameEn, on. `move-body`: body, superior, on. `close-body`: body, on, why. `merge-bodies`: body (the one that follows), others (those that end), on, why. `split-body`: body (the one that ends), others (those that follow), on, why. `import-bodies`: bodies. `grant-purpose`: body, purpose, on, until. `end-purpose`: body, purpose. `resume-purpose`: body, purpose, unit, why. `announce-year`: year, calendar (the text of its file). `appoint-administrator`: role, body, number, name, until. `end-administrator`: role, body, number. Days are today or later; without `on` it is the day of approval.")
            .Refuses(typeof(Propose), typeof(ReadAct), typeof(PlanTree), typeof(Placement), typeof(PlanPurpose), typeof(TakeYear), typeof(AdministratorRefusals), typeof(RoleRules), typeof(OfficialNumber), typeof(PersonName))
            .Refuses(ProposalRules.NotYours, Proposal.Changed);
        api.MapGet("", ListAsync)
            .WithName("listProposals")
            .WithSummary("Proposals, the newest first; those that wait with `state=open`, the oldest first")
            .RefusesNothing();
        api.MapGet("/{number}", ShowAsync).WithName("showProposal").WithSummary("One proposal").Refuses(Proposal.Unknown);
        Word(api.MapPost("/{number}/approve", ApproveAsync).WithName("approveProposal").WithSummary("Approve a proposal of another kind of administrator; it is carried out at once"))
            .WithDescription("Where an administrator was appointed, the answer holds the one-time code: it is shown now and never again.")
            .Refuses(typeof(PlanTree), typeof(Placement), typeof(PlanPurpose), typeof(TakeYear), typeof(AdministratorRefusals), typeof(RoleRules));
        Word(api.MapPost("/{number}/decline", DeclineAsync).WithName("declineProposal").WithSummary("Decline a proposal of another kind of administrator, with the reason"))
            .Refuses(DecideProposal.ReasonMissing);
        api.MapPost("/{number}/withdraw", WithdrawAsync)
            .WithName("withdrawProposal")
            .WithSummary("Take back your own proposal")
            .Refuses(typeof(Proposal)).Refuses(ProposalRules.OnlyProposer);
    }

    static RouteHandlerBuilder Word(RouteHandlerBuilder door) =>
        door.Refuses(typeof(Proposal)).Refuses(ProposalRules.Own, ProposalRules.AboutYou, ProposalRules.OtherKindDecides);

    static async Task<Results<Created<ProposalDoneBody>, ProblemHttpResult>> ProposeAsync(ProposeBody body, Propose propose, PublicAddress address, HttpContext context, CancellationToken ct)
    {
        if (body.Kind is not { } kind) return Propose.KindUnknown.ToProblem();

        var made = await propose.RunAsync(context.User.RequireOfficial(), Channel.Api, kind, body.Fields ?? new ActFields(), ct);
        context.Response.Headers.CacheControl = "no-store";
        return made.Refusal is { } refusal
            ? refusal.ToProblem()
            : TypedResults.Created($"/api/administration/proposals/{made.Value.Proposal.Number}", ProposalDoneBody.Of(made.Value, address));
    }

    static async Task<Ok<ProposalsBody>> ListAsync(string? state, ProposalNumber? after, ReadProposals read, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (state is "open") return TypedResults.Ok(new ProposalsBody([.. (await read.ListOpenAsync(ct)).Select(ProposalBody.Of)], null));

        var all = await read.ListAsync(after, ct);
        return TypedResults.Ok(new ProposalsBody([.. all.Select(ProposalBody.Of)], all.Count < ReadProposals.PageSize ? null : $"/api/administration/proposals?after={all[^1].Number}"));
    }

    static async Task<Results<Ok<ProposalBody>, ProblemHttpResult>> ShowAsync(string number, ReadProposals read, PublishedRules rules, HttpContext context, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        context.Response.Headers.CacheControl = "no-store";
        return found.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ProposalBody.Of(found.Value) with { Changes = YearChangeBody.Of(found.Value, rules.Calendar) });
    }

    static async Task<Results<Ok<ProposalDoneBody>, ProblemHttpResult>> ApproveAsync(string number, WordBody body, DecideProposal decide, PublicAddress address, HttpContext context, CancellationToken ct) =>
        Done(await decide.ApproveAsync(number, WordOf(body, context), ct), address, context);

    static async Task<Results<Ok<ProposalDoneBody>, ProblemHttpResult>> DeclineAsync(string number, WordBody body, DecideProposal decide, PublicAddress address, HttpContext context, CancellationToken ct) =>
        Done(await decide.DeclineAsync(number, WordOf(body, context), ct), address, context);

    static async Task<Results<Ok<ProposalDoneBody>, ProblemHttpResult>> WithdrawAsync(string number, WordBody body, DecideProposal decide, PublicAddress address, HttpContext context, CancellationToken ct) =>
        Done(await decide.WithdrawAsync(number, WordOf(body, context), ct), address, context);

    static Word WordOf(WordBody body, HttpContext context) => new(context.User.RequireOfficial(), Channel.Api, body.Version, body.Note?.Trim());

    static Results<Ok<ProposalDoneBody>, ProblemHttpResult> Done(Outcome<ProposalDone> done, PublicAddress address, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ProposalDoneBody.Of(done.Value, address));
    }
}
