using Probity.Bodies;
using Probity.Catalogue;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>One row as typed values, in the order of its template's columns. What could not be read is among the errors and has no value.</summary>
public sealed class RowValues(Template template)
{
    /// <summary>No date and no amount was given.</summary>
    public const long None = -1;

    const int MostFound = 60;
    readonly string[] texts = new string[template.Columns.Count];
    readonly string?[] codes = new string?[template.Columns.Count];
    readonly long[] numbers = new long[template.Columns.Count];
    List<RowError>? errors;

    /// <summary>The template's columns.</summary>
    public IReadOnlyList<Column> Columns => template.Columns;

    /// <summary>Cells that could not be read, in the order of the columns.</summary>
    public IReadOnlyList<RowError> Errors => errors ?? (IReadOnlyList<RowError>)[];

    /// <summary>Code of the kind of identity document; empty where the row does not say.</summary>
    public string DocumentKind { get; internal set; } = "";

    /// <summary>Key of the column that shows that the row is about an organisation; null where none does.</summary>
    public string? Organisation { get; internal set; }

    /// <summary>The person's number; null where the document is another one, or could not be read.</summary>
    public ResidentNumber? Number { get; internal set; }

    /// <summary>The person's name.</summary>
    public PersonName? Name { get; internal set; }

    /// <summary>The decision's document number.</summary>
    public DecisionNumber? DecisionNumber { get; internal set; }

    /// <summary>Codes of bodies that the row names, with their columns.</summary>
    internal List<(Column Column, CreditCode Code)>? Bodies { get; private set; }

    /// <summary>Text of a column: as sent for text, the code for a choice (several divided by commas), "" where empty or not there.</summary>
    public string Text(string key) => IndexOf(key) is >= 0 and var i ? TextAt(i) : "";

    /// <summary>Date of a column; null where empty.</summary>
    public DateOnly? Date(string key) =>
        IndexOf(key) is >= 0 and var i && Columns[i].Kind is ColumnKind.Date && numbers[i] is not None
            ? DateOnly.FromDayNumber((int)numbers[i]) : null;

    /// <summary>Amount of a column in fen; null where empty.</summary>
    public long? Fen(string key) =>
        IndexOf(key) is >= 0 and var i && Columns[i].Kind is ColumnKind.MoneyWan && numbers[i] is not None ? numbers[i] : null;

    /// <summary>Header under which the template prints a column.</summary>
    public string Header(string key) => IndexOf(key) is >= 0 and var i ? Columns[i].Header : "";

    /// <summary>The value of a column in one form for each meaning, whatever the spelling: ISO dates, whole fen, codes, normal document numbers.</summary>
    public string Normal(int column)
    {
        var text = TextAt(column);
        if (text.Length is 0) return "";
        return Columns[column].Kind switch
        {
            ColumnKind.Date => DateOnly.FromDayNumber((int)numbers[column]).ToString("yyyy-MM-dd"),
            ColumnKind.MoneyWan => numbers[column].ToString(),
            ColumnKind.PersonName => Name?.Normal ?? "",
            ColumnKind.DocumentNumber => Number?.Reveal() ?? text,
            _ when Columns[column].Key is ColumnKeys.DecisionNumber => DecisionNumber?.Normal ?? "",
            _ => NormalForm.Nfc(text),
        };
    }

    /// <summary>An error that points at a column of this row.</summary>
    public RowError Point(Refusal refusal, string key, Words expected = default) =>
        IndexOf(key) is >= 0 and var i ? new RowError(refusal, Columns[i].Header, Short(texts[i]), expected) : new RowError(refusal);

    /// <summary>Columns in an order that no edition changes: that of their keys.</summary>
    internal ReadOnlySpan<int> ByKey => template.ByKey;

    internal string TextAt(int column) => codes[column] ?? texts[column];

    /// <summary>Whether the column is one of the dataset's own, and not one that files bring beside.</summary>
    internal bool IsKept(int column) => column < template.Kept;

    internal string Normal(string key) => IndexOf(key) is >= 0 and var i ? Normal(i) : "";

    internal void Set(int column, string text, long number = None) => (texts[column], numbers[column]) = (text, number);

    /// <summary>What the sent text means; errors go on quoting the text.</summary>
    internal void Mean(int column, string code) => codes[column] = code;

    internal void Fail(Refusal refusal, int column, Words expected = default) =>
        (errors ??= []).Add(new RowError(refusal, Columns[column].Header, Short(texts[column]), expected));

    internal void AddBody(int column, CreditCode code) => (Bodies ??= []).Add((Columns[column], code));

    // Enough to find the cell; the whole text stands in the agency's own column.
    static string Short(string text)
    {
        if (text.Length <= MostFound) return text;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MostFound - 1]) ? MostFound - 1 : MostFound), "…");
    }

    int IndexOf(string key) => template.IndexOf(key);
}
