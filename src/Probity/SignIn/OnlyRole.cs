using Probity.Bodies;
using Probity.Portals;

namespace Probity.SignIn;

/// <summary>Of the roles that its policy lets in, a door takes this one alone.</summary>
/// <param name="Role">The role.</param>
public sealed record OnlyRole(Role Role);

/// <summary>How a door behind a policy of several roles declares that it is one role's.</summary>
public static class OnlyRoleConventions
{
    /// <summary>Lets this role in and refuses the others of the policy with <see cref="ApiTokens.RoleMissing"/>.</summary>
    public static T OnlyFor<T>(this T door, Role role) where T : IEndpointConventionBuilder => door
        .WithMetadata(new OnlyRole(role))
        .AddEndpointFilter((called, next) => called.HttpContext.User.RequireOfficial().Holds(role) ? next(called) : ValueTask.FromResult<object?>(Refuse(called.HttpContext)));

    static IResult Refuse(HttpContext context) => context.Request.Path.StartsWithSegments("/api")
        ? ApiTokens.RoleMissing.ToProblem()
        : ApiTokens.RoleMissing.ToPage(Frame.Of(context, Portal.Casework));
}
