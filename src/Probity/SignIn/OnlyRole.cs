using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Probity.Bodies;

namespace Probity.SignIn;

/// <summary>Of the roles that its policy lets in, a door takes these alone.</summary>
/// <param name="Roles">The roles.</param>
public sealed record OnlyRole(IReadOnlyList<Role> Roles) : IAuthorizationRequirementData
{
    /// <summary>What is asked for beside the policy.</summary>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RolesAuthorizationRequirement(Roles.Select(role => role.ToString()))];
}

/// <summary>How a door behind a policy of several roles declares that it is one role's, or some of them.</summary>
public static class OnlyRoleConventions
{
    /// <summary>Lets these roles in and refuses the others of the policy, before anything of the request is read. The declaration nearest to the door narrows those round it.</summary>
    public static T OnlyFor<T>(this T door, params Role[] roles) where T : IEndpointConventionBuilder => door.WithMetadata(new OnlyRole(roles));
}
