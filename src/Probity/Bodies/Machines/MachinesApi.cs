using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Machines;

/// <summary>Programs of bodies, for programs of their administrators and of the security administrator.</summary>
static class MachinesApi
{
    /// <summary>All of <c>/api/administration/machines</c>.</summary>
    public static void MapMachinesApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/machines").WithTags("Machines").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.BodyAdministrator, Role.SecurityAdministrator).ShowsNoPerson();
        api.MapGet("", ListAsync)
            .WithName("listMachines").WithSummary("Programs of your body; for the security administrator, what waits for approval anywhere").RefusesNothing();
        api.MapPost("", RegisterAsync)
            .WithName("registerMachine").WithSummary("Register a program of your body with its public key")
            .WithDescription("It signs in once somebody else has approved it, for a year at most.")
            .OnlyFor(Role.BodyAdministrator).Refuses(typeof(MachineRules), typeof(MachineKey));
        api.MapPost("/{machine}/approval", ApproveAsync)
            .WithName("approveMachine").WithSummary("Approve a program, or a further key of one, that somebody else registered")
            .WithDescription("Names the key that the approver read; where another waits by now, nothing is approved.").Refuses(typeof(ApproveMachine), typeof(OwnMachine));
        api.MapPost("/{machine}/keys", AddKeyAsync)
            .WithName("addMachineKey").WithSummary("Add the next key of a program; another administrator approves it")
            .OnlyFor(Role.BodyAdministrator).Refuses(typeof(MachineKey), typeof(OwnMachine)).Refuses(ChangeMachineKeys.TwoKeys, ChangeMachineKeys.KeyKnown);
        api.MapPost("/{machine}/keys/{key}/end", EndKeyAsync)
            .WithName("endMachineKey").WithSummary("End a key of a program at once").Refuses(typeof(OwnMachine)).Refuses(ChangeMachineKeys.KeyUnknown);
        api.MapPost("/{machine}/end", EndAsync)
            .WithName("endMachine").WithSummary("End a program at once, its tokens with it").Refuses(typeof(OwnMachine));
    }

    static async Task<Ok<MachinesBody>> ListAsync(HttpContext http, ReadMachines machines, CancellationToken ct) =>
        TypedResults.Ok(new MachinesBody([.. (await machines.ListAsync(http.User.RequireOfficial(), ct)).Select(MachineBody.Of)]));

    static async Task<Results<Ok<RegisteredMachineBody>, ProblemHttpResult>> RegisterAsync(NewMachineBody body, HttpContext http, RegisterMachine register, Roster roster, CancellationToken ct)
    {
        var key = MachineKey.Read(body.Key);
        if (key.Refusal is { } malformed) return malformed.ToProblem();

        var wanted = new NewMachine(body.Label ?? "", body.Roles ?? [], body.To ?? roster.Today.AddYears(1), key.Value);
        var made = await register.RunAsync(http.User.RequireOfficial(), wanted, Channel.Api, ct);
        return made.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(new RegisteredMachineBody(made.Value.ToString(), key.Value.Thumbprint));
    }

    static Task<Results<NoContent, ProblemHttpResult>> ApproveAsync(string machine, ApprovedKeyBody body, HttpContext http, ApproveMachine approve, CancellationToken ct) =>
        AnswerAsync(machine, number => approve.RunAsync(http.User.RequireOfficial(), (number, body.Key), Channel.Api, ct));

    static async Task<Results<NoContent, ProblemHttpResult>> AddKeyAsync(string machine, KeyBody body, HttpContext http, ChangeMachineKeys keys, CancellationToken ct)
    {
        var key = MachineKey.Read(body.Key);
        return key.Refusal is { } malformed ? malformed.ToProblem() : await AnswerAsync(machine, number => keys.AddAsync(http.User.RequireOfficial(), number, key.Value, Channel.Api, ct));
    }

    static Task<Results<NoContent, ProblemHttpResult>> EndKeyAsync(string machine, string key, HttpContext http, ChangeMachineKeys keys, CancellationToken ct) =>
        AnswerAsync(machine, number => keys.EndAsync(http.User.RequireOfficial(), number, key, Channel.Api, ct));

    static Task<Results<NoContent, ProblemHttpResult>> EndAsync(string machine, HttpContext http, EndMachine end, CancellationToken ct) =>
        AnswerAsync(machine, number => end.RunAsync(http.User.RequireOfficial(), number, Channel.Api, ct));

    static async Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(string machine, Func<MachineNumber, Task<Outcome<bool>>> change)
    {
        if (!MachineNumber.TryParse(machine, null, out var number)) return OwnMachine.Unknown.ToProblem();

        var done = await change(number);
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
    }
}

/// <summary>A program to be registered.</summary>
/// <param name="Label">Which system it is.</param>
/// <param name="Roles"><c>inquirer</c>, <c>intake-maker</c> or both.</param>
/// <param name="To">Its last day; a year ahead when none is named.</param>
/// <param name="Key">Its public key, PEM or JWK.</param>
public sealed record NewMachineBody(string? Label, IReadOnlyList<Role>? Roles, DateOnly? To, string? Key);

/// <summary>A further key.</summary>
/// <param name="Key">PEM or JWK.</param>
public sealed record KeyBody(string? Key);

/// <summary>What is approved.</summary>
/// <param name="Key">Name of the key (RFC 7638), as the list of programs gave it.</param>
public sealed record ApprovedKeyBody(string? Key);

/// <summary>A program that waits for approval.</summary>
/// <param name="Machine">The number by which it will sign in: its <c>client_id</c>.</param>
/// <param name="Key">Name of the key (RFC 7638).</param>
public sealed record RegisteredMachineBody(string Machine, string Key);

/// <summary>A key of a program.</summary>
/// <param name="Key">Its name.</param>
/// <param name="ApprovedAt">When somebody else approved it: ISO 8601, UTC; null while it waits.</param>
/// <param name="EndedAt">When it was ended.</param>
public sealed record MachineKeyBody(string Key, string? ApprovedAt, string? EndedAt);

/// <summary>A program.</summary>
/// <param name="Machine">The number by which it signs in.</param>
/// <param name="Body">Whose it is.</param>
/// <param name="Label">Which system it is.</param>
/// <param name="Roles">What it may do in an official's name.</param>
/// <param name="To">Its last day.</param>
/// <param name="ApprovedAt">When somebody else approved it; null while it waits.</param>
/// <param name="EndedAt">When it was ended.</param>
/// <param name="Keys">Its keys, the oldest first.</param>
public sealed record MachineBody(string Machine, string Body, string Label, IReadOnlyList<Role> Roles, DateOnly To, string? ApprovedAt, string? EndedAt, IReadOnlyList<MachineKeyBody> Keys)
{
    internal static MachineBody Of(ShownMachine one) => new(
        one.Number.ToString(), one.Body.ToString(), one.Label, one.Roles, one.To, one.ApprovedAt?.ToString(), one.EndedAt?.ToString(),
        [.. one.Keys.Select(key => new MachineKeyBody(key.Thumbprint, key.ApprovedAt?.ToString(), key.EndedAt?.ToString()))]);
}

/// <summary>Programs.</summary>
/// <param name="Machines">The newest first.</param>
public sealed record MachinesBody(IReadOnlyList<MachineBody> Machines);
