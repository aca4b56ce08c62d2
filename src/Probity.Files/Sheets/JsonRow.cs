using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Probity.Catalogue;
using Probity.Csv;
using Probity.Intake;

namespace Probity.Sheets;

/// <summary>Reads one line of JSON into the cells of a template.</summary>
sealed class JsonRow(Template template)
{
    static readonly JsonReaderOptions Strict = new() { MaxDepth = 2 };

    /// <summary>The keys of an object; null where the line is none.</summary>
    public static IReadOnlyList<string>? NamesOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var names = new List<string>();
            var json = new Utf8JsonReader(line, Strict);
            while (json.Read())
                if (json.TokenType is JsonTokenType.PropertyName && names.Count <= CsvSheet.MaxColumns) names.Add(json.GetString()!);
            return names.Count > 0 ? names : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The row of a line.</summary>
    public SheetRow Read(ReadOnlySpan<byte> line, int number)
    {
        line = line.Trim(" \t\r"u8);
        if (line.IsEmpty) return new SheetRow(number, [""], null);
        if (!Utf8.IsValid(line)) return Raw(line, number, SheetRow.NotUtf8, "");

        try
        {
            var cells = new string?[template.Columns.Count];
            var (why, where) = Fill(new Utf8JsonReader(line, Strict), cells);
            var row = new SheetRow(number, [.. cells.Select(cell => cell ?? "")], null);
            // Given back in cells, what was left out of them would be missing unseen when the sheet returns.
            return why is null ? row : Raw(line, number, why, where);
        }
        catch (JsonException)
        {
            return Raw(line, number, SheetRow.Json, "");
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, written as an escape.
            return Raw(line, number, SheetRow.TextLost, "");
        }
    }

    (Refusal? Why, string Where) Fill(Utf8JsonReader json, string?[] cells)
    {
        (Refusal? Why, string Where) first = default;
        if (!json.Read() || json.TokenType is not JsonTokenType.StartObject) return (SheetRow.Json, "");
        while (json.Read() && json.TokenType is JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null)) return (SheetRow.Json, name);

            var why = Place(name, ref json, cells);
            if (first.Why is null && why is not null) first = (why, name);
        }

        return json.Read() ? (SheetRow.Json, "") : (first.Why, first.Where ?? "");
    }

    Refusal? Place(string name, ref Utf8JsonReader json, string?[] cells)
    {
        if (template.Names.Find(name) is not { } meaning) return AddedColumns.Headers.Contains(name) ? null : SheetRow.KeyUnknown;
        if (cells[meaning.Column] is not null) return SheetRow.KeyTwice;

        var (text, why) = Text(template.Columns[meaning.Column], ref json);
        cells[meaning.Column] = meaning.InYuan ? CellMoney.WithYuan(text) : text;
        return why ?? RowText.Check(text);
    }

    // A literal keeps all its digits here, but whoever wrote it may have kept them in 64 bits.
    static (string Text, Refusal? Why) Text(Column column, ref Utf8JsonReader json)
    {
        if (json.TokenType is not JsonTokenType.Number) return (json.GetString() ?? "", null);

        var literal = Encoding.ASCII.GetString(json.ValueSpan);
        var value = double.Parse(literal, CultureInfo.InvariantCulture);
        return column.Kind is ColumnKind.DocumentNumber || Math.Abs(value) >= 1e15 ? NumberCells.Read(column, value, null) : (literal, null);
    }

    static SheetRow Raw(ReadOnlySpan<byte> line, int number, Refusal why, string where) =>
        new(number, [Encoding.UTF8.GetString(line[..Math.Min(line.Length, CsvSheet.MaxCellLength)])], why) { Where = where };
}
