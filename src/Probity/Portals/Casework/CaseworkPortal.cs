using Probity.Bodies;

namespace Probity.Portals.Casework;

/// <summary>Pages of the identity desk, the counter and the catalogue (经办台): each sees the sections that open for them. No rule lives here.</summary>
public static class CaseworkPortal
{
    static readonly (Role Role, NavigationItem Item)[] Sections =
    [
        (Role.IdentityOfficer, new("casework/identity", new("身份核对", "Identity desk"))),
        (Role.IdentityOfficer, new("casework/texts", new("文字核对", "Free text"))),
        (Role.CounterClerk, new("casework/deliveries", new("送达告知书", "Deliver a notice"))),
        (Role.CounterClerk, new("casework/accounts", new("窗口绑定账号", "Bind accounts"))),
        (Role.CatalogueEditor, new("casework/editions", new("目录版本", "Editions")) { Also = ["casework/draft"] }),
        (Role.CatalogueApprover, new("casework/editions", new("目录版本", "Editions"))),
    ];

    /// <summary>The frame of a page of whoever is signed in. <paramref name="path"/> is given where the address of this answer cannot be fetched.</summary>
    public static Frame Open(HttpContext context, string? path = null) => Frame.Of(
        context,
        new Portal(new("经办台", "Case office"), "casework", [.. Sections.Where(section => context.User.IsInRole($"{section.Role}")).Select(section => section.Item).DistinctBy(item => item.Path)]),
        path);
}
