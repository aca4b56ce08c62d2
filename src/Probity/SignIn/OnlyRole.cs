using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Probity.Bodies;

namespace Probity.SignIn;

/// <summary>Of the roles that its policy lets in, a door takes this one alone.</summary>
/// <param name="Role">The role.</param>
public sealed record OnlyRole(Role Role) : IAuthorizationRequirementData
{
    /// <summary>What is asked for beside the policy.</summary>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RolesAuthorizationRequirement([Role.ToString()])];
}

/// <summary>How a door behind a policy of several roles declares that it is one role's.</summary>
public static class OnlyRoleConventions
{
    /// <summary>Lets this role in and refuses the others of the policy, before anything of the request is read.</summary>
    public static T OnlyFor<T>(this T door, Role role) where T : IEndpointConventionBuilder => door.WithMetadata(new OnlyRole(role));
}
