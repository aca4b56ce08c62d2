namespace Probity.Catalogue;

/// <summary>The catalogue as programs read it.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Name">What people call it.</param>
/// <param name="From">First day on which it holds.</param>
/// <param name="To">Last day; null while no later edition is known.</param>
/// <param name="Hash">SHA-256 over its files, lower-case hex.</param>
public sealed record PublishedCatalogue(string Edition, Words Name, DateOnly From, DateOnly? To, string Hash)
{
    /// <summary>Bodies that may send, ask or decide.</summary>
    public required IReadOnlyList<PublishedBody> Bodies { get; init; }

    /// <summary>Legal bases.</summary>
    public required IReadOnlyList<Statute> Statutes { get; init; }

    /// <summary>Statutes under which nothing is recorded.</summary>
    public required IReadOnlyList<RefusedStatute> RefuseList { get; init; }

    /// <summary>Kinds of entry.</summary>
    public required IReadOnlyList<PublishedItem> Items { get; init; }

    /// <summary>File templates.</summary>
    public required IReadOnlyList<Dataset> Datasets { get; init; }

    /// <summary>The edition as published.</summary>
    public static PublishedCatalogue Of(Edition edition) => new(edition.Code, edition.Name, edition.From, edition.To, edition.Hash)
    {
        Bodies = [.. edition.Bodies.Select(body => new PublishedBody($"{body.Code}", body.Name, body.Region, body.Level))],
        Statutes = edition.Statutes,
        RefuseList = edition.RefuseList,
        Items = [.. edition.Items.Select(PublishedItem.Of)],
        Datasets = edition.Datasets,
    };
}

/// <summary>A body: its unified social credit code, name, region (GB/T 2260) and level.</summary>
public sealed record PublishedBody(string Code, Words Name, string Region, BodyLevel Level);

/// <summary>A kind of entry.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What is recorded and why.</param>
/// <param name="Nature">What it means for the person.</param>
/// <param name="Dataset">Code of the file template that feeds it.</param>
public sealed record PublishedItem(string Code, Words Name, Words Description, Nature Nature, string Dataset)
{
    /// <summary>Credit codes of the bodies whose rows are taken.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Statute and article pairs that it covers.</summary>
    public required IReadOnlyList<Basis> Covers { get; init; }

    /// <summary>Legal basis of recording it at all.</summary>
    public required IReadOnlyList<Basis> RecordedUnder { get; init; }

    /// <summary>Kinds of conduct.</summary>
    public required IReadOnlyList<Conduct> Conducts { get; init; }

    /// <summary>Fields that a purpose may be given.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>When the decision counts as final.</summary>
    public required FinalityRule Finality { get; init; }

    /// <summary>Years of use.</summary>
    public required int UseYears { get; init; }

    /// <summary>The item as published.</summary>
    public static PublishedItem Of(Item item) => new(item.Code, item.Name, item.Description, item.Nature, item.Dataset)
    {
        Providers = [.. item.Providers.Select(code => $"{code}")],
        Covers = item.Covers,
        RecordedUnder = item.RecordedUnder,
        Conducts = item.Conducts,
        Fields = item.Fields,
        Finality = item.Finality,
        UseYears = item.UseYears,
    };
}
