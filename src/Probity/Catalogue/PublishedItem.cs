namespace Probity.Catalogue;

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

    /// <summary>Field of life that it belongs to; a purpose names those in which it uses entries.</summary>
    public required string Context { get; init; }

    /// <summary>What the fields hold, with the codes that they may have.</summary>
    public required IReadOnlyList<PublishedItemField> FieldTypes { get; init; }

    /// <summary>Whether rows are taken.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Whether the law behind it was read; off while it was not.</summary>
    public required bool Verified { get; init; }

    /// <summary>What was not verified.</summary>
    public required Words? OpenQuestion { get; init; }

    /// <summary>In which way entries reach anybody but the person.</summary>
    public required DisclosureMode Disclosure { get; init; }

    /// <summary>National articles that order publication.</summary>
    public required IReadOnlyList<Basis> PublicUnder { get; init; }

    /// <summary>How far entries are shared between bodies.</summary>
    public required SharingScope Sharing { get; init; }

    /// <summary>How often sources send what is new.</summary>
    public required UpdateFrequency Updated { get; init; }

    /// <summary>Code of its terms.</summary>
    public required string Schedule { get; init; }

    /// <summary>Whether the person may decline to have it recorded.</summary>
    public required bool MayBeDeclined { get; init; }

    /// <summary>Since when and why no row is taken and no entry is used, because the law behind the item was repealed; null while it stands.</summary>
    public required PublishedSuspension? Suspended { get; init; }

    /// <summary>The item as published on a day.</summary>
    public static PublishedItem Of(Edition edition, Item item, DateOnly day) => new(item.Code, item.Name, item.Description, item.Nature, item.Dataset)
    {
        Providers = [.. item.Providers.Select(code => $"{code}")],
        Covers = item.Covers,
        RecordedUnder = item.RecordedUnder,
        Conducts = item.Conducts,
        Fields = item.Fields,
        Finality = item.Finality,
        Context = item.Context,
        FieldTypes = [.. item.Fields.Select(FieldNames.Find).OfType<FieldName>().Select(field => PublishedItemField.Of(edition, item, field))],
        Enabled = item.Enabled,
        Verified = item.Verified,
        OpenQuestion = item.OpenQuestion,
        Disclosure = item.Disclosure,
        PublicUnder = item.PublicUnder,
        Sharing = item.Sharing,
        Updated = item.Updated,
        Schedule = item.Schedule,
        MayBeDeclined = item.MayBeDeclined,
        Suspended = BasisSuccession.OfItem(edition, item, day) is LegalStanding.Suspended gone ? new PublishedSuspension(gone.Since, gone.Why, gone.Bases, LawTexts.Of(edition, gone)) : null,
    };
}

/// <summary>What has no law to stand on any more.</summary>
/// <param name="Since">First day on which nothing carried it.</param>
/// <param name="Why">Why.</param>
/// <param name="Bases">The places of law that are gone.</param>
/// <param name="Words">The same in words.</param>
public sealed record PublishedSuspension(DateOnly Since, SuspensionCause Why, IReadOnlyList<Basis> Bases, Words Words);

/// <summary>A field of an item.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Codes">For a code: what it may be.</param>
public sealed record PublishedItemField(string Key, Words Name, FieldKind Kind, IReadOnlyList<PublishedCode> Codes)
{
    /// <summary>The field as published: conducts are the item's own, other codes those of the column.</summary>
    public static PublishedItemField Of(Edition edition, Item item, FieldName field) => new(field.Key, field.Name, field.Kind, field.Key is FieldNames.Conduct
        ? [.. item.Conducts.Select(conduct => new PublishedCode(conduct.Code, conduct.Name))]
        : [.. (edition.FindDataset(item.Dataset)?.Columns.FirstOrDefault(column => column.Key == field.Key)?.Choices ?? []).Select(choice => new PublishedCode(choice.Code, choice.Name))]);
}

/// <summary>One code of a list.</summary>
public sealed record PublishedCode(string Code, Words Name);
