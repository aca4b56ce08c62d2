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

    /// <summary>What only an organisation has; a row that fills it is not about a person.</summary>
    Organisation,
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

    /// <summary>Other headers under which files have it: older wordings, the standard's machine names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Headers under which a column of money is in yuan, not in 万元.</summary>
    public IReadOnlyList<string> YuanNames { get; init; } = [];

    /// <summary>For <see cref="ColumnKind.Date"/>: what a cell says when there is no end (2099-12-31, 长期).</summary>
    public IReadOnlyList<string> NoEnd { get; init; } = [];

    /// <summary>Header, key and other names, in this order; those in yuan are not among them.</summary>
    public IEnumerable<string> AllNames => [Header, Key, .. Names];

    /// <summary>Whether a header of a file means this column: width, brackets, blanks, underscores and case do not count (CF_XDR_MC and cfXdrMc).</summary>
    public bool Answers(string header)
    {
        var sought = Squashed.Of(header);
        return AllNames.Any(name => Squashed.Of(name) == sought);
    }

    /// <summary>The choice that a cell means, by name or spelling; null when it is none of them.</summary>
    public Choice? ChoiceFor(string cell)
    {
        var sought = Squashed.Of(cell);
        return Choices.FirstOrDefault(choice => Squashed.Of(choice.Name.Zh) == sought || choice.Spellings.Any(s => Squashed.Of(s) == sought));
    }
}
