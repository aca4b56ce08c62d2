using Probity.Bodies.Proposals;
using Probity.Catalogue.Drafts;
using Probity.Facts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Bodies.Administrators;

/// <summary>The first page of each administrator, and who administers. None of these pages shows a person (charter C12).</summary>
static class AdministrationPages
{
    /// <summary><c>administration</c> and <c>administration/administrators</c>, in both languages.</summary>
    public static void MapAdministrationPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapPages().MapGroup("/administration").RequireAuthorization(Doors.AdministrationPages).ShowsNoPerson();
        pages.MapGet("", HomeAsync);
        pages.MapGet("/administrators", ListAsync).OnlyFor([.. RoleRules.Administrators]);
        pages.MapPost("/administrators/invite", InviteAsync).OnlyFor([.. RoleRules.Administrators]);
    }

    static async Task<IResult> HomeAsync(ReadProposals read, ReadAdministrators administrators, ProposalDesk desk, KeepDrafts drafts, CancellationToken ct)
    {
        var role = desk.Official.Roles.Single();
        return Pages.Render(new AdministrationHomePage
        {
            Frame = desk.Open(), Role = role, Rows = desk.Rows, Open = role is Role.BodyAdministrator ? null : await read.ListOpenAsync(ct),
            IsWithoutGuard = role is Role.SystemAdministrator && await administrators.IsWithoutGuardAsync(ct),
            ApproversStanding = role is Role.SystemAdministrator or Role.SecurityAdministrator ? drafts.ApproversStanding : null,
        });
    }

    static async Task<IResult> ListAsync(ReadAdministrators read, Roster roster, ProposalDesk desk, CancellationToken ct) => Pages.Render(new AdministratorsPage
    {
        Frame = desk.Open(), Administrators = await read.ListAsync(ct), NameOf = roster.NameOf, MayInvite = role => InviteAdministrator.MayInvite(desk.Official, role),
    });

    static async Task<IResult> InviteAsync(HttpContext context, ProposalDesk desk, InviteAdministrator invite, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var frame = desk.Open("administration/administrators");
        if (!CreditCode.TryParse(form["body"], null, out var body)) return AdministratorRefusals.Unknown.ToPage(frame);

        var code = await invite.RunAsync(desk.Official, Channel.Page, body, $"{form["number"]}", ct);
        return code.Refusal is { } refusal ? refusal.ToPage(frame) : desk.Show(code.Value, "administration/administrators");
    }
}
