namespace Probity.Catalogue;

/// <summary>What a column of a dataset holds.</summary>
public enum ColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A calendar date, ISO or as the agencies write it.</summary>
    Date,

    /// <summary>An amount of money in ten-thousands of yuan (万元); held as whole fen.</summary>
    MoneyWan,

    /// <summary>Kind of identity document, from a code list.</summary>
    DocumentKind,

    /// <summary>Number of an identity document.</summary>
    DocumentNumber,

    /// <summary>Name of a person.</summary>
    PersonName,

    /// <summary>Unified social credit code of a body.</summary>
    CreditCode,

    /// <summary>One of the <see cref="Column.Choices"/>.</summary>
    Choice,
}

/// <summary>One column of a dataset, under its Chinese header.</summary>
/// <param name="Key">Stable key in the code, for instance <c>decision-number</c>.</param>
/// <param name="Header">Header as the standard prints it.</param>
/// <param name="English">What it is, in English.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Required">Whether a row without it is rejected.</param>
/// <param name="MaxLength">In Unicode text elements.</param>
public sealed record Column(string Key, string Header, string English, ColumnKind Kind, bool Required, int MaxLength)
{
    /// <summary>For <see cref="ColumnKind.Choice"/> and <see cref="ColumnKind.DocumentKind"/>: what a cell may say.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whether one cell may name several of the <see cref="Choices"/>, parted by 、 ； or a comma (处罚类别: 罚款、没收违法所得).</summary>
    public bool Several { get; init; }

    /// <summary>Whether a header of a file means this column: width of brackets and blanks do not count (罚款金额(万元) and 罚款金额（万元）).</summary>
    public bool Answers(string header) => Squashed.Of(header) == Squashed.Of(Header);

    /// <summary>The choice that a cell means, by name or spelling; null when it is none of them.</summary>
    public Choice? ChoiceFor(string cell)
    {
        var sought = Squashed.Of(cell);
        return Choices.FirstOrDefault(choice => Squashed.Of(choice.Name.Zh) == sought || choice.Spellings.Any(s => Squashed.Of(s) == sought));
    }
}

/// <summary>One value of a code list: how files write it, and the code that it means.</summary>
public sealed record Choice(string Code, Words Name, IReadOnlyList<string> Spellings);

/// <summary>The file template in which an agency sends entries (数据项模板).</summary>
/// <param name="Code"><c>penalty</c> or <c>licence</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Standard">The standard that names its columns.</param>
public sealed record Dataset(string Code, Words Name, string Standard)
{
    /// <summary>Columns of the standard, in its order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Columns that the rules need and the standard lacks: brought by the batch's attestation or a companion file, joined by document number.</summary>
    public required IReadOnlyList<Column> Companion { get; init; }

    /// <summary>Column keys that, with source body, person and item, make two rows the same row.</summary>
    public required IReadOnlyList<string> RowKey { get; init; }
}
