namespace Probity.Portals;

/// <summary>A door whose answers pages of others may read: there is no person in them, and whoever checks us should need no help of ours.</summary>
sealed record OthersPages;

/// <summary>How a door declares it.</summary>
static class OthersPagesConventions
{
    /// <summary>Pages of any origin may read the answers.</summary>
    public static T ForOthersPages<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new OthersPages());
}
