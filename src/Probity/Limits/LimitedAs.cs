namespace Probity.Limits;

/// <summary>A kind of door that has a limit of its own, beside the general one.</summary>
public enum LimitKind
{
    /// <summary>Where one says who one is.</summary>
    SignIn,

    /// <summary>Where files come in.</summary>
    Upload,

    /// <summary>Where an official asks about a person by page.</summary>
    InquiryByPage,

    /// <summary>Where anybody comments.</summary>
    Comment,
}

/// <summary>Which limit of its own a door has.</summary>
/// <param name="Kind">The kind of door.</param>
public sealed record LimitedAs(LimitKind Kind);

/// <summary>How a door declares its limit; one that declares none has the general limit alone.</summary>
public static class LimitedAsConventions
{
    /// <summary>This door has a limit of its own.</summary>
    public static T LimitedAs<T>(this T door, LimitKind kind) where T : IEndpointConventionBuilder => door.WithMetadata(new LimitedAs(kind));
}
