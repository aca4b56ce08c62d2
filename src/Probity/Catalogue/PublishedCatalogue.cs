using Probity.Catalogue.Deadlines;

namespace Probity.Catalogue;

/// <summary>The catalogue as programs read it.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day; null while no later edition is known.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hex.</param>
public sealed record PublishedCatalogue(string Edition, Words Name, DateOnly From, DateOnly? To, string Hash)
{
    /// <summary>Bodies that may send, ask or decide, and those above them, by the names that the edition gives them; <c>/api/bodies</c> says what each is called today.</summary>
    public required IReadOnlyList<PublishedBody> Bodies { get; init; }

    /// <summary>Legal bases.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>Statutes under which nothing is recorded.</summary>
    public required IReadOnlyList<RefusedStatute> RefuseList { get; init; }

    /// <summary>Kinds of entry.</summary>
    public required IReadOnlyList<PublishedItem> Items { get; init; }

    /// <summary>File templates.</summary>
    public required IReadOnlyList<Dataset> Datasets { get; init; }

    /// <summary>Key fields of the policy of 2018.</summary>
    public required IReadOnlyList<KeyField> KeyFields { get; init; }

    /// <summary>Key groups of the policy of 2018.</summary>
    public required IReadOnlyList<KeyGroup> KeyGroups { get; init; }

    /// <summary>Kinds of serious conduct.</summary>
    public required IReadOnlyList<SeriousConduct> SeriousConduct { get; init; }

    /// <summary>Terms, by the code that items name.</summary>
    public required IReadOnlyList<TermSchedule> Schedules { get; init; }

    /// <summary>Fields of life that items and purposes name.</summary>
    public required IReadOnlyList<Context> Contexts { get; init; }

    /// <summary>The master deadline table.</summary>
    public required IReadOnlyList<PublishedDeadline> Deadlines { get; init; }

    /// <summary>The edition as published on a day.</summary>
    public static PublishedCatalogue Of(Edition edition, DateOnly day) => new(edition.Code, edition.Name, edition.From, edition.To, edition.Hash)
    {
        Bodies = [.. edition.Bodies.Select(body => new PublishedBody($"{body.Code}", body.Name, body.Region, body.Level))],
        Statutes = edition.Statutes,
        RefuseList = edition.RefuseList,
        Items = [.. edition.Items.Select(item => PublishedItem.Of(edition, item, day))],
        Datasets = edition.Datasets,
        KeyFields = edition.Fields,
        KeyGroups = edition.Groups,
        SeriousConduct = edition.SeriousConduct,
        Schedules = edition.Schedules,
        Contexts = edition.Contexts,
        Deadlines = [.. edition.Deadlines.Select(PublishedDeadline.Of)],
    };
}

/// <summary>A body: its unified social credit code, name, region (GB/T 2260) and level.</summary>
public sealed record PublishedBody(string Code, Words Name, string Region, BodyLevel Level);
