using Probity.Facts;

namespace Probity.Portals;

/// <summary>What a door can show of persons.</summary>
public enum Showing
{
    /// <summary>Nothing of any person.</summary>
    NoPerson,

    /// <summary>Only what the asker sends or sent: a form shown again, the result of the asker's own file. The register adds nothing to it.</summary>
    AskersOwn,

    /// <summary>The file of whoever is signed in, to that person alone.</summary>
    OwnFile,

    /// <summary>Something that the register brings, to somebody other than the person: a look, in the log before it is shown.</summary>
    Look,

    /// <summary>A look that was written before, to the same asker once more.</summary>
    SameLook,
}

/// <summary>
/// What a door shows of persons and what it leaves in the log (charter C6). Every endpoint declares it, itself or by its group; a test
/// refuses one that does not. The declaration nearest to the endpoint holds.
/// </summary>
/// <param name="What">What it can show at most.</param>
/// <param name="Facts">The facts that are in the log of looks when it has shown it; empty unless it is a look.</param>
public sealed record Shows(Showing What, IReadOnlyList<FactKind> Facts);

/// <summary>How a door declares what it shows.</summary>
public static class ShowsConventions
{
    /// <summary>Nothing of any person can come out of here.</summary>
    public static T ShowsNoPerson<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new Shows(Showing.NoPerson, []));

    /// <summary>Only what the asker sends or sent comes out of here.</summary>
    public static T ShowsAskersOwn<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new Shows(Showing.AskersOwn, []));

    /// <summary>The person's own file, to the person.</summary>
    public static T ShowsOwnFile<T>(this T door) where T : IEndpointConventionBuilder => door.WithMetadata(new Shows(Showing.OwnFile, []));

    /// <summary>A look: one of these facts is durable before anything is shown.</summary>
    public static T LeavesALook<T>(this T door, params FactKind[] facts) where T : IEndpointConventionBuilder => door.WithMetadata(new Shows(Showing.Look, facts));

    /// <summary>The answer of an earlier look, which left one of these facts, to the same asker.</summary>
    public static T ShowsALookAgain<T>(this T door, params FactKind[] facts) where T : IEndpointConventionBuilder => door.WithMetadata(new Shows(Showing.SameLook, facts));
}
