using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>The field reference (字段说明) of a dataset in one edition: each column of the data file and of the companion file, in their order.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Dataset">Code of the dataset.</param>
/// <param name="Name">What people call the dataset.</param>
/// <param name="Standard">The standard that names its columns.</param>
/// <param name="Columns">Columns of the data file.</param>
/// <param name="Companion">Columns of the companion file.</param>
public sealed record FieldReference(
    string Edition, string Dataset, Words Name, string Standard, IReadOnlyList<FieldGuide> Columns, IReadOnlyList<FieldGuide> Companion)
{
    /// <summary>The reference, made from the edition; with an item its examples are of that item. The same edition gives the same reference.</summary>
    public static FieldReference Of(Edition edition, Dataset dataset, Item? item = null)
    {
        var sights = new FieldSights(edition, dataset);
        var sample = item is null ? SampleSheet.Of(edition, dataset) : SampleSheet.Of(edition, item);
        // The document number joins the two files; what the rules need of the rest depends on the row.
        IReadOnlyList<Column> companion = [new CompanionTemplate(dataset).Template.Columns[0], .. dataset.Companion];
        return new FieldReference(
            edition.Code, dataset.Code, dataset.Name, dataset.Standard,
            [.. dataset.Columns.Select((column, i) => FieldGuide.Of(column, sights, Example(sample?.Rows, i)))],
            [.. companion.Select((column, i) => FieldGuide.Of(column, sights, Example(sample?.Companion, i)))]);
    }

    static string Example(IReadOnlyList<IReadOnlyList<string>>? rows, int column) => rows is { Count: > 1 } ? rows[1][column] : "";
}
