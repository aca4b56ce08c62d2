namespace Probity.Catalogue.Changes;

/// <summary>One edition with what it changed.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Before">The one before it; null for the first.</param>
/// <param name="Changes">Every difference between the two; none for the first.</param>
public sealed record ChangedEdition(Edition Edition, Edition? Before, IReadOnlyList<EditionChange> Changes)
{
    /// <summary>Every edition with what it changed, the latest first.</summary>
    public static IReadOnlyList<ChangedEdition> All(Editions editions) =>
        [.. editions.All.Select((edition, i) => i is 0 ? new ChangedEdition(edition, null, []) : Of(editions.All[i - 1], edition)).Reverse()];

    /// <summary>What changes from one edition to another.</summary>
    public static ChangedEdition Of(Edition before, Edition edition) => new(edition, before, CompareEditions.Run(before, edition));
}

/// <summary>A change, for programs.</summary>
/// <param name="Thing">What it is about: <c>item</c>, <c>purpose</c>, <c>terms</c>, <c>deadline</c>, <c>refused-statute</c>, <c>exclusion</c>, <c>refused-purpose</c>, <c>key-field</c>, <c>key-group</c>, <c>serious-conduct</c>, <c>statute</c>, <c>body</c>, <c>dataset</c>, <c>context</c> or <c>edition</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Effect"><c>widens</c>, <c>narrows</c> or <c>neither</c>.</param>
/// <param name="Words">The sentence.</param>
public sealed record PublishedChange(ChangedThing Thing, string Code, ChangeEffect Effect, Words Words)
{
    internal static PublishedChange Of(EditionChange change) => new(change.Thing, change.Code, change.Effect, change.Words);
}

/// <summary>An edition, for programs.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day on which it holds; null while no later edition is known.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hex.</param>
public sealed record PublishedEdition(string Code, Words Name, DateOnly From, DateOnly? To, string Hash)
{
    /// <summary>Code of the one before it; null for the first.</summary>
    public string? Before { get; init; }

    /// <summary>What it changed.</summary>
    public required IReadOnlyList<PublishedChange> Changes { get; init; }

    internal static PublishedEdition Of(ChangedEdition one) => new(one.Edition.Code, one.Edition.Name, one.Edition.From, one.Edition.To, one.Edition.Hash)
    {
        Before = one.Before?.Code,
        Changes = [.. one.Changes.Select(PublishedChange.Of)],
    };
}

/// <summary>Every edition, for programs.</summary>
/// <param name="Editions">The latest first.</param>
public sealed record PublishedEditions(IReadOnlyList<PublishedEdition> Editions);
