using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Erasures;

/// <summary>What an administrator asks to be erased.</summary>
/// <param name="Target"><c>entry</c> or <c>looks</c>.</param>
/// <param name="Ground"><c>sealed</c>, <c>annulled</c> or <c>court-order</c>.</param>
/// <param name="Numbers">Number of one entry, or receipts of looks at one person.</param>
/// <param name="Order">The document on which it rests, with its number.</param>
public sealed record ErasureAskBody(string? Target, string? Ground, IReadOnlyList<string>? Numbers, string? Order);

/// <summary>A word on an erasure.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Reason">Why; required where it is declined.</param>
public sealed record ErasureWordBody(int Version, string? Reason);

/// <summary>An erasure after a step.</summary>
/// <param name="Number">Public number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">To be sent back with a word on it.</param>
public sealed record ErasureAskedBody(string Number, ErasureState State, int Version)
{
    internal static ErasureAskedBody Of(Erasure erasure) => new($"{erasure.Number}", erasure.State, erasure.Version);
}

/// <summary>An erasure as programs of the two administrators read it. Whom it concerns is not in it.</summary>
/// <param name="Number">Public number.</param>
/// <param name="Target"><c>entry</c> or <c>looks</c>.</param>
/// <param name="Ground">Code of why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">To be sent back with a word on it.</param>
public sealed record ErasureBody(string Number, string Target, string Ground, ErasureState State, int Version)
{
    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the keys went.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Number of the entry; null for looks, and once it was carried out.</summary>
    public string? Entry { get; init; }

    /// <summary>The document; null once it was carried out.</summary>
    public string? Order { get; init; }

    internal static ErasureBody Of(Erasure one) => new($"{one.Number}", one.Target.Code(), one.Ground.Code(), one.State, one.Version)
    {
        AskedAt = one.AskedAt.ToDateTimeOffset(), DoneAt = one.DoneAt?.ToDateTimeOffset(),
        Entry = one.Details is { Entry.Length: > 0 } details ? details.Entry : null, Order = one.Details?.Order,
    };
}

/// <summary>A page of erasures.</summary>
/// <param name="Erasures">The newest first.</param>
/// <param name="Next">Where the next page is; null on the last.</param>
public sealed record ErasuresBody(IReadOnlyList<ErasureBody> Erasures, string? Next);

/// <summary>Erasures for programs of the two administrators.</summary>
static class ErasuresApi
{
    /// <summary>All of <c>/api/administration/erasures</c>.</summary>
    public static void MapErasuresApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/erasures").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi)
            .OnlyFor(Role.SecurityAdministrator, Role.AuditAdministrator).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listErasures").WithSummary("Erasures before their term, the newest first").RefusesNothing();
        api.MapGet("/{number}", ShowAsync).WithName("showErasure").WithSummary("One erasure").Refuses(Erasure.Unknown);
        api.MapPost("", AskAsync)
            .WithName("askForErasure")
            .WithSummary("Ask for an entry, or for looks, to be made unreadable for good")
            .WithDescription("For the security administrator, by a document. Looks by a court's order alone: otherwise the person asks. Nothing goes before the audit administrator co-signs.")
            .Refuses(typeof(ErasureRules)).Refuses(AskErasure.EntryUnknown, AskErasure.ReceiptsUnknown, AskErasure.AlreadyAsked);
        api.MapPost("/{number}/cosign", CosignAsync)
            .WithName("cosignErasure")
            .WithSummary("Co-sign an erasure, as the audit administrator: the keys are destroyed within minutes")
            .Refuses(typeof(Erasure)).Refuses(ErasureRules.NotYours);
        api.MapPost("/{number}/decline", DeclineAsync)
            .WithName("declineErasure")
            .WithSummary("Decline an erasure, as the audit administrator, with the reason")
            .Refuses(typeof(Erasure)).Refuses(ErasureRules.NotYours, DecideErasure.ReasonMissing);
    }

    static async Task<Ok<ErasuresBody>> ListAsync(ErasureNumber? after, HttpContext context, ReadErasures read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var all = await read.ListAsync(after, ct);
        return TypedResults.Ok(new ErasuresBody([.. all.Select(ErasureBody.Of)], all.Count < ReadErasures.PageSize ? null : $"/api/administration/erasures?after={all[^1].Number}"));
    }

    static async Task<Results<Ok<ErasureBody>, ProblemHttpResult>> ShowAsync(string number, HttpContext context, ReadErasures read, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await read.FindAsync(number, ct);
        return found.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ErasureBody.Of(found.Value));
    }

    static async Task<Results<Ok<ErasureAskedBody>, ProblemHttpResult>> AskAsync(ErasureAskBody body, HttpContext context, AskErasure ask, CancellationToken ct)
    {
        if (ErasureCodes.FindTarget(body.Target) is not { } target) return ErasureRules.TargetUnknown.ToProblem();

        var form = new ErasureForm(body.Target!, body.Ground ?? "", string.Join('\n', body.Numbers ?? []), body.Order?.Trim() ?? "");
        return Done(await ErasurePages.RunAsync(ask, context.User.RequireOfficial(), Channel.Api, (target, form), ct));
    }

    static async Task<Results<Ok<ErasureAskedBody>, ProblemHttpResult>> CosignAsync(ErasureNumber number, ErasureWordBody body, HttpContext context, DecideErasure decide, CancellationToken ct) =>
        Done(await decide.CosignAsync(number, body.Version, context.User.RequireOfficial(), Channel.Api, ct));

    static async Task<Results<Ok<ErasureAskedBody>, ProblemHttpResult>> DeclineAsync(ErasureNumber number, ErasureWordBody body, HttpContext context, DecideErasure decide, CancellationToken ct) =>
        Done(await decide.DeclineAsync(number, body.Version, context.User.RequireOfficial(), (Channel.Api, body.Reason?.Trim()), ct));

    static Results<Ok<ErasureAskedBody>, ProblemHttpResult> Done(Outcome<Erasure> done) => done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(ErasureAskedBody.Of(done.Value));
}
