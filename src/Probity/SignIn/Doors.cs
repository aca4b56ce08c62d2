using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Probity.Bodies;

namespace Probity.SignIn;

/// <summary>
/// Who passes which door: one policy a portal and kind of door, named here and nowhere else. Pages read the cookie alone, the API
/// bearer tokens alone; no door reads both.
/// </summary>
public static class Doors
{
    /// <summary>Pages of persons before their own file.</summary>
    public const string SubjectPages = "pages.subject";

    /// <summary>Pages of bodies that send entries.</summary>
    public const string AgencyPages = "pages.agency";

    /// <summary>Pages of officials who ask for a purpose.</summary>
    public const string DeskPages = "pages.desk";

    /// <summary>Pages of the identity desk, the counter and the catalogue.</summary>
    public const string CaseworkPages = "pages.casework";

    /// <summary>Pages of auditors.</summary>
    public const string OversightPages = "pages.oversight";

    /// <summary>Pages of administrators.</summary>
    public const string AdministrationPages = "pages.administration";

    /// <summary>API of persons before their own file.</summary>
    public const string SubjectApi = "api.subject";

    /// <summary>API of bodies that send entries.</summary>
    public const string AgencyApi = "api.agency";

    /// <summary>API of officials who ask for a purpose.</summary>
    public const string DeskApi = "api.desk";

    /// <summary>API of the identity desk, the counter and the catalogue.</summary>
    public const string CaseworkApi = "api.casework";

    /// <summary>API of auditors.</summary>
    public const string OversightApi = "api.oversight";

    /// <summary>API of administrators.</summary>
    public const string AdministrationApi = "api.administration";

    /// <summary>Pages of every official about the own appointment.</summary>
    public const string OfficialPages = "pages.official";

    /// <summary>API of every official about the own appointment.</summary>
    public const string OfficialApi = "api.official";

    static readonly Dictionary<string, Role[]> Roles = new()
    {
        ["subject"] = [Role.Subject],
        ["agency"] = [Role.IntakeMaker, Role.IntakeChecker],
        ["desk"] = [Role.Inquirer],
        ["casework"] = [Role.IdentityOfficer, Role.CounterClerk, Role.CatalogueEditor, Role.CatalogueApprover],
        ["oversight"] = [Role.Auditor],
        ["administration"] = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator, Role.BodyAdministrator],
        ["official"] = [.. Enum.GetValues<Role>().Where(role => role is not Role.Subject)],
    };

    /// <summary>The first page of somebody with these roles, without the language.</summary>
    public static string HomeOf(IReadOnlySet<Role> roles)
    {
        if (roles.Contains(Role.Subject)) return "my";

        if (roles.Contains(Role.Auditor)) return "oversight/challenges";

        if (roles.Contains(Role.CatalogueEditor) || roles.Contains(Role.CatalogueApprover)) return "casework/editions";

        return roles.Contains(Role.CounterClerk) ? "casework/deliveries" : Roles.First(portal => portal.Value.Any(roles.Contains)).Key;
    }

    /// <summary>The roles of whoever is signed in; none where nobody is.</summary>
    public static IReadOnlySet<Role> RolesOf(ClaimsPrincipal user) =>
        user.Identities.SelectMany(who => who.FindAll(who.RoleClaimType)).Select(claim => Enum.Parse<Role>(claim.Value)).ToHashSet();

    internal static void AddDoors(this IServiceCollection services)
    {
        // A door that says nothing is shut; an address that leads to no door is answered as such.
        var authorization = services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAssertion(asked => asked.Resource is HttpContext context && context.GetEndpoint() is null).Build());
        foreach (var (portal, roles) in Roles)
        {
            authorization.AddPolicy($"pages.{portal}", policy => Allow(policy, PagesSignIn.Scheme, roles));
            authorization.AddPolicy($"api.{portal}", policy => Allow(policy, ApiTokens.Scheme, roles));
        }
    }

    static void Allow(AuthorizationPolicyBuilder policy, string scheme, Role[] roles) => policy
        .AddAuthenticationSchemes(scheme)
        .RequireAuthenticatedUser()
        .RequireRole(roles.Select(role => role.ToString()));
}
