using Microsoft.AspNetCore.Authorization;

namespace Probity.SignIn;

/// <summary>Why a door lets in whoever comes.</summary>
public enum OpenBecause
{
    /// <summary>What is behind it is for everybody to read.</summary>
    Public,

    /// <summary>It is where one says who one is.</summary>
    SigningIn,

    /// <summary>It belongs to the bundled provider, whose protocol or whose own sign-in checks who comes.</summary>
    ProviderChecks,

    /// <summary>Everybody is asked: a comment needs no account.</summary>
    Asked,

    /// <summary>Whoever watches over the machine asks there whether the program is well.</summary>
    Watching,
}

/// <summary>A door that is open on purpose, with the reason. A door that names neither a policy nor this is shut to everybody.</summary>
/// <param name="Why">The reason, as <c>docs/doors.md</c> prints it.</param>
public sealed record OpenDoor(OpenBecause Why);

/// <summary>How a door declares that it is open.</summary>
public static class OpenDoorConventions
{
    /// <summary>Whoever comes may pass, for this reason.</summary>
    public static T OpenToAll<T>(this T door, OpenBecause why) where T : IEndpointConventionBuilder =>
        door.WithMetadata(new AllowAnonymousAttribute(), new OpenDoor(why));
}
