using Probity.Intake;
using Probity.Templates;

namespace Probity.Catalogue.Files;

/// <summary>The datasets of an edition for programs.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Editions">Codes of all editions whose files can be had, the newest first.</param>
/// <param name="Datasets">In the order of the catalogue.</param>
public sealed record PublishedDatasets(string Edition, IReadOnlyList<string> Editions, IReadOnlyList<PublishedDataset> Datasets);

/// <summary>A dataset with the addresses of its files.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Standard">The standard that names its columns.</param>
/// <param name="Fields">Address of the field reference as JSON.</param>
/// <param name="Files">Files to fill in, to compare with, and to read.</param>
public sealed record PublishedDataset(string Code, Words Name, string Standard, string Fields, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>The dataset as published.</summary>
    public static PublishedDataset Of(DatasetOfEdition of, string query) => new(
        of.Dataset.Code, of.Dataset.Name, of.Dataset.Standard, FilesApi.AddressOf(of.Dataset, FilesApi.Fields, query),
        [.. TemplateFile.All.Select(file => new PublishedFile(file.Name, file.About, file.MediaType, FilesApi.AddressOf(of.Dataset, file.Name, query), file.NameOfCopy(of.Edition, of.Dataset)))]);
}

/// <summary>One file of a dataset.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="About">What it is for.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Copy">What a copy is called.</param>
public sealed record PublishedFile(string Name, Words About, string MediaType, string Address, string Copy);

/// <summary>The field reference for programs.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Dataset">Code of the dataset.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Standard">The standard that names its columns.</param>
/// <param name="Columns">Columns of the data file, in their order.</param>
/// <param name="Companion">Columns of the companion, in their order.</param>
public sealed record PublishedFields(
    string Edition, string Dataset, Words Name, string Standard, IReadOnlyList<PublishedField> Columns, IReadOnlyList<PublishedField> Companion)
{
    /// <summary>The reference as published.</summary>
    public static PublishedFields Of(FieldReference reference) => new(
        reference.Edition, reference.Dataset, reference.Name, reference.Standard,
        [.. reference.Columns.Select(PublishedField.Of)], [.. reference.Companion.Select(PublishedField.Of)]);
}

/// <summary>One column.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">Header as files have it, and in English.</param>
/// <param name="Required">Whether a row without it is rejected; in a companion, held.</param>
/// <param name="Format">How a cell is written.</param>
/// <param name="Example">A cell of the sample; may be empty.</param>
public sealed record PublishedField(string Key, Words Name, bool Required, Words Format, string Example)
{
    /// <summary>Other headers under which it is read.</summary>
    public required IReadOnlyList<string> OtherHeaders { get; init; }

    /// <summary>What a cell may say.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>What goes wrong with it.</summary>
    public required IReadOnlyList<PublishedFault> GoesWrong { get; init; }

    /// <summary>Where it is shown, and to whom.</summary>
    public required IReadOnlyList<Words> ShownTo { get; init; }

    /// <summary>The column as published.</summary>
    public static PublishedField Of(FieldGuide guide) => new(guide.Key, guide.Name, guide.Required, guide.Format, guide.Example)
    {
        OtherHeaders = guide.OtherHeaders,
        Choices = guide.Choices,
        GoesWrong = [.. guide.GoesWrong.Select(refusal => new PublishedFault(refusal.Code, refusal.Words))],
        ShownTo = guide.ShownTo,
    };
}

/// <summary>A refusal with its words.</summary>
public sealed record PublishedFault(string Code, Words Words);
