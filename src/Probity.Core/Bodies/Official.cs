namespace Probity.Bodies;

/// <summary>A named official (经办人员) as the provider vouched for at sign-in. Facts and looks carry who this is.</summary>
/// <param name="Id">The provider's stable identifier of the official; never a resident number.</param>
/// <param name="Name">The official's own name.</param>
/// <param name="Body">The body on whose behalf the official acts, by its GB 32100 code.</param>
/// <param name="Post">The post (岗位) as the body words it; persons read it beside each look.</param>
/// <param name="Roles">What the body lets the official do; never empty, never <see cref="Role.Subject"/>.</param>
public sealed record Official(string Id, string Name, CreditCode Body, string Post, IReadOnlySet<Role> Roles)
{
    /// <summary>Whether the body lets the official do this.</summary>
    public bool Holds(Role role) => Roles.Contains(role);
}
