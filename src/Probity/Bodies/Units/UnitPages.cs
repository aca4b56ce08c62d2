using Probity.Facts;
using Probity.Portals;
using Probity.Portals.Administration;
using Probity.SignIn;

namespace Probity.Bodies.Units;

/// <summary>Pages on which a body's administrator keeps its units and posts.</summary>
static class UnitPages
{
    /// <summary>Address of the list, without the language.</summary>
    public const string Root = "administration/units";

    /// <summary><c>administration/units</c> and below, in both languages.</summary>
    public static void MapUnitPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).OnlyFor(Role.BodyAdministrator).ShowsNoPerson();
        pages.MapGet("/units", ListAsync);
        pages.MapGet("/add-unit", (HttpContext context, ChangeUnits units, string? within, CancellationToken ct) => ShowAsync(context, units, new UnitForm("", within, "", "", ""), [], ct));
        pages.MapPost("/add-unit", AddAsync);
        pages.MapGet("/units/{code}", ChangeAsync);
        pages.MapPost("/units/{code}", RenameAsync);
        pages.MapPost("/units/{code}/end", EndAsync);
    }

    static async Task<IResult> ListAsync(HttpContext context, ChangeUnits units, Roster roster, CancellationToken ct)
    {
        var body = context.User.RequireOfficial().Body;
        return Pages.Render(new UnitsPage { Frame = AdministrationPortal.Open(context), Units = (await units.ReadAsync(body, ct)).Living, Body = roster.NameOf(body) });
    }

    static async Task<IResult> AddAsync(HttpContext context, ChangeUnits units, CancellationToken ct)
    {
        var form = UnitForm.Read(await context.Request.ReadFormAsync(ct));
        if (form.Check() is { Count: > 0 } errors) return await ShowAsync(context, units, form, errors, ct);

        var unit = new BodyUnit(BodyUnit.ReadCode(form.Code).Value, form.Within, form.Kind is "post" ? UnitKind.Post : UnitKind.Unit, BodyUnit.ReadName(form.NameZh, form.NameEn).Value, 1);
        var done = await units.AddAsync(context.User.RequireOfficial(), Channel.Page, unit, ct);
        return done.Refusal is { } refusal ? await ShowAsync(context, units, form, [refusal.ToFieldError(UnitForm.FieldOf(refusal))], ct) : Back(context);
    }

    static async Task<IResult> ChangeAsync(string code, HttpContext context, ChangeUnits units, CancellationToken ct)
    {
        var tree = await units.ReadAsync(context.User.RequireOfficial().Body, ct);
        return tree.Find(code) is { } unit ? Show(context, unit, new UnitForm(unit.Code, unit.Within, "", unit.Name.Zh, unit.Name.En), []) : UnitTree.Unknown.ToPage(AdministrationPortal.Open(context));
    }

    static async Task<IResult> RenameAsync(string code, HttpContext context, ChangeUnits units, CancellationToken ct)
    {
        var tree = await units.ReadAsync(context.User.RequireOfficial().Body, ct);
        if (tree.Find(code) is not { } unit) return UnitTree.Unknown.ToPage(AdministrationPortal.Open(context));

        var form = await context.Request.ReadFormAsync(ct);
        var typed = UnitForm.Read(form) with { Code = code };
        var name = BodyUnit.ReadName(typed.NameZh, typed.NameEn);
        if (name.Refusal is { } missing) return Show(context, unit, typed, [missing.ToFieldError("name-zh")]);

        var done = await units.RenameAsync(context.User.RequireOfficial(), Channel.Page, code, new Renaming(VersionOf(form), name.Value), ct);
        return done.Refusal is { } refusal ? Show(context, unit, typed, [refusal.ToFieldError("name-zh")]) : Back(context);
    }

    static async Task<IResult> EndAsync(string code, HttpContext context, ChangeUnits units, CancellationToken ct)
    {
        var done = await units.EndAsync(context.User.RequireOfficial(), Channel.Page, code, VersionOf(await context.Request.ReadFormAsync(ct)), ct);
        return done.Refusal is { } refusal ? refusal.ToPage(AdministrationPortal.Open(context, $"{Root}/{code}")) : Back(context);
    }

    static async Task<IResult> ShowAsync(HttpContext context, ChangeUnits units, UnitForm form, IReadOnlyList<FieldError> errors, CancellationToken ct) => Pages.Render(new UnitFormPage
    {
        Frame = AdministrationPortal.Open(context), Form = form, Errors = errors, Unit = null, Units = (await units.ReadAsync(context.User.RequireOfficial().Body, ct)).Living,
    }, errors.Count is 0 ? 200 : 422);

    static IResult Show(HttpContext context, BodyUnit unit, UnitForm form, IReadOnlyList<FieldError> errors) => Pages.Render(new UnitFormPage
    {
        Frame = AdministrationPortal.Open(context), Form = form, Errors = errors, Unit = unit, Units = [],
    }, errors.Count is 0 ? 200 : 422);

    static int VersionOf(IFormCollection form) => int.TryParse(form["version"], out var version) ? version : 0;

    static IResult Back(HttpContext context) => Results.LocalRedirect(AdministrationPortal.Open(context).Link(Root));
}

/// <summary>The form of a unit or post as it was typed.</summary>
/// <param name="Code">Short name.</param>
/// <param name="Within">Code of the unit in which it stands.</param>
/// <param name="Kind"><c>unit</c> or <c>post</c>.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
public sealed record UnitForm(string Code, string? Within, string Kind, string NameZh, string NameEn)
{
    static readonly FieldError KindMissing = new("kind", new("请选择内设机构或者岗位", "Choose a unit or a post"));

    /// <summary>What the form sent.</summary>
    public static UnitForm Read(IFormCollection form) =>
        new($"{form["code"]}".Trim(), $"{form["within"]}".Trim() is { Length: > 0 } within ? within : null, $"{form["kind"]}", $"{form["name-zh"]}".Trim(), $"{form["name-en"]}".Trim());

    /// <summary>What is missing or wrong; the rest is decided by the operation.</summary>
    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (Kind is not ("unit" or "post")) errors.Add(KindMissing);
        if (BodyUnit.ReadCode(Code).Refusal is { } code) errors.Add(code.ToFieldError("code"));
        if (BodyUnit.ReadName(NameZh, NameEn).Refusal is { } name) errors.Add(name.ToFieldError("name-zh"));
        return errors;
    }

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "unit.code-taken" => "code",
        "unit.place-wrong" or "unit.too-deep" => "within",
        _ => "name-zh",
    };
}
