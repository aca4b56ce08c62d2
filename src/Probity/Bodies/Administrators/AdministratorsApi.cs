using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Bodies.Proposals;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Administrators;

/// <summary>Who administers, for programs. Coming and going is proposed: <see cref="ProposalsApi"/>.</summary>
static class AdministratorsApi
{
    /// <summary>All of <c>/api/administration/administrators</c>.</summary>
    public static void MapAdministratorsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/administrators").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi).OnlyFor([.. RoleRules.Administrators]).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listAdministrators").WithSummary("Administrators of the register and of bodies, in office or invited").RefusesNothing();
        api.MapPost("/invite", InviteAsync)
            .WithName("inviteAdministrator")
            .WithSummary("Another one-time code for an administrator who has not come in yet, or whose account was closed")
            .WithDescription("It is shown now and never again; the earlier one is dead from then on. Another kind of administrator gives it out; for a body administrator it is the security administrator.")
            .Refuses(AdministratorRefusals.Unknown, AdministratorRefusals.CameIn, AdministratorRefusals.OtherInvites);
    }

    static async Task<Ok<AdministratorsBody>> ListAsync(ReadAdministrators read, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new AdministratorsBody([.. (await read.ListAsync(ct)).Select(AdministratorBody.Of)]));
    }

    static async Task<Results<Ok<OfficialCodeBody>, ProblemHttpResult>> InviteAsync(InviteBody body, InviteAdministrator invite, PublicAddress address, HttpContext context, CancellationToken ct)
    {
        if (!CreditCode.TryParse(body.Body, null, out var code)) return AdministratorRefusals.Unknown.ToProblem();

        var issued = await invite.RunAsync(context.User.RequireOfficial(), Channel.Api, code, body.Number ?? "", ct);
        context.Response.Headers.CacheControl = "no-store";
        return issued.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(OfficialCodeBody.Of(issued.Value, address));
    }
}

/// <summary>Whom to invite again.</summary>
/// <param name="Body">Code of the body.</param>
/// <param name="Number">Number there.</param>
public sealed record InviteBody(string? Body, string? Number);

/// <summary>Administrators.</summary>
/// <param name="Administrators">The three of the register first.</param>
public sealed record AdministratorsBody(IReadOnlyList<AdministratorBody> Administrators);

/// <summary>An administrator as programs read it.</summary>
/// <param name="Body">Code of the body.</param>
/// <param name="Number">Number there.</param>
/// <param name="Name">Name.</param>
/// <param name="Role"><c>system</c>, <c>security</c>, <c>audit</c> or <c>body</c>.</param>
public sealed record AdministratorBody(string Body, string Number, string Name, string Role)
{
    /// <summary>Last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Whether the one-time code was used.</summary>
    public required bool CameIn { get; init; }

    /// <summary>Whether the account was closed because nobody used it; another code opens the office again.</summary>
    public required bool IsClosed { get; init; }

    internal static AdministratorBody Of(KnownAdministrator one) => new($"{one.Body}", one.Number, one.Name, ReadAct.NameOf(one.Role)) { Until = one.Until, CameIn = one.CameIn, IsClosed = one.IsClosed };
}
