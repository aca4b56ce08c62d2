using System.Security.Claims;
using Probity.Bodies;

namespace Probity.Portals.Administration;

/// <summary>Pages of administrators (管理台): each kind has a navigation of its own, because what one kind does is another's to check. No rule lives here.</summary>
public static class AdministrationPortal
{
    /// <summary>First page, without the language.</summary>
    public const string Home = "administration";

    static readonly Words Name = new("管理台", "Administration");
    static readonly NavigationItem Overview = new(Home, new("概览", "Overview"));
    static readonly NavigationItem Proposals = new("administration/proposals", new("申请与批准", "Proposals")) { Also = ["administration/propose"] };
    static readonly NavigationItem Administrators = new("administration/administrators", new("管理员", "Administrators"));
    static readonly NavigationItem Journal = new("administration/journal", new("管理日志", "Journal"));
    static readonly NavigationItem Bodies = new("administration/bodies", new("单位与事项", "Bodies and purposes"));

    static readonly NavigationItem Confirmations = new("administration/confirmations", new("复核任职", "Confirmations"));

    static readonly NavigationItem Machines = new("administration/machines", new("机器客户端", "Programs")) { Also = ["administration/register-machine"] };

    static readonly NavigationItem Erasures = new("administration/erasures", new("删除", "Erasures")) { Also = ["administration/erase"] };

    static readonly Portal Decides = new(Name, Home, [Overview, Proposals, Bodies, Administrators, Confirmations]);
    static readonly Portal Guards = new(Name, Home, [Overview, Proposals, Bodies, Administrators, Confirmations, Machines, Erasures]);
    static readonly Portal Watches = new(Name, Home, [Overview, Journal, Proposals, Bodies, Administrators, Confirmations, Erasures]);
    static readonly Portal OfOneBody = new(Name, Home, [Overview, new("administration/officials", new("人员", "Officials")) { Also = ["administration/appoint"] }, new("administration/handovers", new("移交", "Handovers")), Confirmations, new("administration/units", new("机构和岗位", "Units and posts")), Machines]);

    /// <summary>The frame of a page of whoever is signed in.</summary>
    public static Frame Open(HttpContext context, string? path = null) => Frame.Of(context, Of(context.User), path);

    static Portal Of(ClaimsPrincipal user)
    {
        if (user.IsInRole(nameof(Role.BodyAdministrator))) return OfOneBody;

        if (user.IsInRole(nameof(Role.SecurityAdministrator))) return Guards;

        return user.IsInRole(nameof(Role.AuditAdministrator)) ? Watches : Decides;
    }
}
