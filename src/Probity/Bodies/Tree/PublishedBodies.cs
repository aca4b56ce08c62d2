using Probity.Catalogue;

namespace Probity.Bodies.Tree;

/// <summary>Bodies of the register as anybody may read them; no official stands in it.</summary>
/// <param name="Day">The day for which it says what is so.</param>
/// <param name="Bodies">By level, region and code.</param>
public sealed record PublishedBodies(DateOnly Day, IReadOnlyList<PublishedBody> Bodies)
{
    /// <summary>Every body that the register knows or knew.</summary>
    public static PublishedBodies Of(BodyTree tree, DateOnly day) => new(day, [.. tree.All.Select(body => PublishedBody.Of(tree, body, day))]);
}

/// <summary>A body.</summary>
/// <param name="Code">Unified social credit code.</param>
/// <param name="Name">The name that it bears on the day.</param>
/// <param name="Level">Level of government.</param>
/// <param name="Region">Territory, six digits of GB/T 2260.</param>
public sealed record PublishedBody(string Code, Words Name, BodyLevel Level, string Region)
{
    /// <summary>Whether it acts on the day.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>First day on which it acts no more; null where none is known.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>Why it was closed.</summary>
    public required string? ClosedWhy { get; init; }

    /// <summary>Code of the body above it on the day; null at the top.</summary>
    public required string? Superior { get; init; }

    /// <summary>All its names, those to come too.</summary>
    public required IReadOnlyList<PublishedName> Names { get; init; }

    /// <summary>Bodies that it follows.</summary>
    public required IReadOnlyList<PublishedSuccession> Predecessors { get; init; }

    /// <summary>Bodies that follow it.</summary>
    public required IReadOnlyList<PublishedSuccession> Successors { get; init; }

    /// <summary>Purposes that it holds, or will, by this register.</summary>
    public required IReadOnlyList<PublishedGrant> Purposes { get; init; }

    /// <summary>The body as published.</summary>
    public static PublishedBody Of(BodyTree tree, PublicBody body, DateOnly day) => new($"{body.Code}", body.NameOn(day), body.Level, body.Region)
    {
        IsOpen = body.IsOpenOn(day), OpenedOn = body.OpenedOn, ClosedOn = body.ClosedOn, ClosedWhy = body.ClosedWhy,
        Superior = body.SuperiorOn(day)?.ToString(),
        Names = [.. body.Names.Select(name => new PublishedName(name.From, name.Name))],
        Predecessors = [.. tree.PredecessorsOf(body.Code).Select(one => new PublishedSuccession($"{one.Predecessor}", one.Kind, one.From))],
        Successors = [.. tree.SuccessorsOf(body.Code).Select(one => new PublishedSuccession($"{one.Successor}", one.Kind, one.From))],
        Purposes =
        [
            .. tree.PurposesOf(body.Code).Where(held => !held.IsEnded && (held.To is null || held.To >= day)).OrderBy(held => held.Purpose, StringComparer.Ordinal)
                .Select(held => new PublishedGrant(held.Purpose, held.From, held.To)),
        ],
    };
}

/// <summary>A name, from a day.</summary>
public sealed record PublishedName(DateOnly From, Words Name);

/// <summary>The other body of a merger or a division, and its day.</summary>
public sealed record PublishedSuccession(string Body, SuccessionKind Kind, DateOnly From);

/// <summary>A purpose that is held, with its days.</summary>
public sealed record PublishedGrant(string Purpose, DateOnly From, DateOnly? To);
