using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>What the field reference (字段说明) says of one column. Everything in it comes from the catalogue and from the rules' own refusals.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">Header as files have it, and in English.</param>
/// <param name="Required">Whether a row without it is rejected; in a companion, held.</param>
/// <param name="Format">How a cell is written.</param>
public sealed record FieldGuide(string Key, Words Name, bool Required, Words Format)
{
    /// <summary>A cell of the sample; empty where the sample leaves it empty.</summary>
    public required string Example { get; init; }

    /// <summary>Other headers under which it is read.</summary>
    public required IReadOnlyList<string> OtherHeaders { get; init; }

    /// <summary>What a cell may say, with the spellings that are read as it.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>What goes wrong with it, with the remedy.</summary>
    public required IReadOnlyList<Refusal> GoesWrong { get; init; }

    /// <summary>Where it is shown, and to whom.</summary>
    public required IReadOnlyList<Words> ShownTo { get; init; }

    /// <summary>The guide of a column.</summary>
    /// <param name="column">The column; its <see cref="Column.Required"/> is what the guide says.</param>
    /// <param name="sights">Where the edition shows it.</param>
    /// <param name="example">A cell of the sample.</param>
    public static FieldGuide Of(Column column, FieldSights sights, string example) =>
        new(column.Key, new(column.Header, column.English), column.Required, FieldFormats.Of(column))
        {
            Example = example,
            OtherHeaders = [.. column.Names, .. column.YuanNames],
            Choices = column.Choices,
            GoesWrong = FieldFaults.Of(column),
            ShownTo = sights.Of(column.Key),
        };
}
