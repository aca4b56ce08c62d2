using Microsoft.AspNetCore.Http.HttpResults;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Units;

/// <summary>Units and posts of the own body, for programs of its administrator.</summary>
static class UnitsApi
{
    /// <summary>All of <c>/api/administration/units</c>.</summary>
    public static void MapUnitsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/administration/units").WithTags("Administration").RequireAuthorization(Doors.AdministrationApi).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        api.MapGet("", ListAsync).WithName("listUnits").WithSummary("Units and posts of your body, each unit before what stands in it").RefusesNothing();
        api.MapPost("", AddAsync).WithName("addUnit").WithSummary("Add a unit or a post to your body").Refuses(typeof(BodyUnit))
            .Refuses(UnitTree.CodeTaken, UnitTree.PlaceWrong, UnitTree.TooDeep, UnitTree.NameTaken);
        api.MapPost("/{code}/rename", RenameAsync).WithName("renameUnit").WithSummary("Give a unit or post another name").Refuses(BodyUnit.NameMissing, UnitTree.Unknown, UnitTree.NameTaken, ChangeUnits.Changed);
        api.MapPost("/{code}/end", EndAsync).WithName("endUnit").WithSummary("End a unit or post").Refuses(UnitTree.Unknown, UnitTree.HasParts, ChangeUnits.Changed);
    }

    static async Task<Ok<UnitsBody>> ListAsync(ChangeUnits units, HttpContext context, CancellationToken ct)
    {
        var tree = await units.ReadAsync(context.User.RequireOfficial().Body, ct);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new UnitsBody([.. tree.Living.Select(one => UnitBody.Of(one.Unit))]));
    }

    static async Task<Results<Ok<UnitBody>, ProblemHttpResult>> AddAsync(NewUnitBody body, ChangeUnits units, HttpContext context, CancellationToken ct)
    {
        var (code, name) = (BodyUnit.ReadCode(body.Code), BodyUnit.ReadName(body.NameZh, body.NameEn));
        if ((code.Refusal ?? name.Refusal) is { } refusal) return refusal.ToProblem();

        var unit = new BodyUnit(code.Value, string.IsNullOrWhiteSpace(body.Within) ? null : body.Within.Trim(), body.Kind ?? UnitKind.Unit, name.Value, 1);
        return Done(await units.AddAsync(context.User.RequireOfficial(), Channel.Api, unit, ct), context);
    }

    static async Task<Results<Ok<UnitBody>, ProblemHttpResult>> RenameAsync(string code, RenameUnitBody body, ChangeUnits units, HttpContext context, CancellationToken ct)
    {
        var name = BodyUnit.ReadName(body.NameZh, body.NameEn);
        return name.Refusal is { } refusal
            ? refusal.ToProblem()
            : Done(await units.RenameAsync(context.User.RequireOfficial(), Channel.Api, code, new Renaming(body.Version, name.Value), ct), context);
    }

    static async Task<Results<Ok<UnitBody>, ProblemHttpResult>> EndAsync(string code, EndUnitBody body, ChangeUnits units, HttpContext context, CancellationToken ct) =>
        Done(await units.EndAsync(context.User.RequireOfficial(), Channel.Api, code, body.Version, ct), context);

    static Results<Ok<UnitBody>, ProblemHttpResult> Done(Outcome<BodyUnit> done, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return done.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.Ok(UnitBody.Of(done.Value));
    }
}

/// <summary>Units and posts.</summary>
/// <param name="Units">Each unit before what stands in it.</param>
public sealed record UnitsBody(IReadOnlyList<UnitBody> Units);

/// <summary>A unit or post.</summary>
/// <param name="Code">Short name, unique in the body for good.</param>
/// <param name="Within">Code of the unit in which it stands; null: the body itself.</param>
/// <param name="Kind">Unit or post.</param>
/// <param name="Name">In both languages.</param>
/// <param name="Version">To be sent back with a change.</param>
public sealed record UnitBody(string Code, string? Within, UnitKind Kind, Words Name, int Version)
{
    internal static UnitBody Of(BodyUnit unit) => new(unit.Code, unit.Within, unit.Kind, unit.Name, unit.Version);
}

/// <summary>A unit or post to be added.</summary>
/// <param name="Code">Short name: 1 to 20 small letters, digits or hyphens.</param>
/// <param name="Within">Code of the unit in which it stands; null: the body itself.</param>
/// <param name="Kind">Unit or post.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record NewUnitBody(string? Code, string? Within, UnitKind? Kind, string? NameZh, string? NameEn);

/// <summary>Another name.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="NameEn">In English.</param>
public sealed record RenameUnitBody(int Version, string? NameZh, string? NameEn);

/// <summary>The end of a unit or post.</summary>
/// <param name="Version">The version that was read.</param>
public sealed record EndUnitBody(int Version);
