using System.Globalization;
using Probity.Bodies;
using Probity.Catalogue;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>
/// Reads the cells of a row into typed values and collects every cell that cannot be read. Knows the template and the calendar day,
/// and nothing of the register. An identity number is read only where the row says that the document is one.
/// </summary>
/// <param name="template">The template.</param>
/// <param name="today">Day in China; dates of decisions and of service may not lie after it.</param>
public sealed class RowReader(Template template, DateOnly today)
{
    // Both bear a number of GB 11643.
    static readonly string[] CitizenNumbered = ["resident-id", "residence-permit"];
    static readonly string[] OfOrganisations =
        ["统一社会信用代码", "社会信用代码", "组织机构代码", "组织机构代码证", "工商注册号", "营业执照", "税务登记号", "事业单位证书号", "社会组织登记证号"];

    // What clerks write into a cell that does not apply.
    static readonly string[] Nothing = ["/", "／", "\\", "-", "--", "—", "——", "无", "空", "NULL", "null"];

    readonly IReadOnlyList<Column> columns = template.Columns;
    readonly int documentKind = template.Columns.ToList().FindIndex(column => column.Kind is ColumnKind.DocumentKind);

    /// <summary>Reads one row, in the order of the template (<see cref="HeaderMatch.Arrange"/>); columns behind the last cell are empty.</summary>
    public RowValues Read(IReadOnlyList<string> cells)
    {
        var values = new RowValues(template);
        if (documentKind >= 0) ReadCell(values, documentKind, cells[documentKind]);
        for (var i = 0; i < columns.Count; i++)
            if (i != documentKind) ReadCell(values, i, i < cells.Count ? cells[i] : "");
        return values;
    }

    void ReadCell(RowValues values, int column, string cell)
    {
        var text = cell.Trim();
        values.Set(column, text);
        if (text.Length is 0)
        {
            if (columns[column].Required) values.Fail(CellRefusals.Required, column);
            return;
        }

        if (IsTooLong(text, columns[column].MaxLength))
        {
            values.Fail(CellRefusals.TooLong, column, new($"{columns[column].MaxLength}字以内", $"at most {columns[column].MaxLength} characters"));
            return;
        }

        ReadKind(values, column, text);
    }

    void ReadKind(RowValues values, int column, string text)
    {
        switch (columns[column].Kind)
        {
            case ColumnKind.Date: ReadDate(values, column, text); break;
            case ColumnKind.MoneyWan: ReadMoney(values, column, text); break;
            case ColumnKind.DocumentKind or ColumnKind.Choice: ReadChoice(values, column, text); break;
            case ColumnKind.DocumentNumber: ReadNumber(values, column, text); break;
            case ColumnKind.PersonName: ReadName(values, column, text); break;
            case ColumnKind.CreditCode: ReadBody(values, column, text); break;
            case ColumnKind.Organisation: ReadOrganisation(values, column, text); break;
            case ColumnKind.Text when columns[column].Key is ColumnKeys.DecisionNumber: ReadDecisionNumber(values, column, text); break;
        }
    }

    void ReadDate(RowValues values, int column, string text)
    {
        if (IsNoEnd(columns[column], text)) values.Mean(column, "");
        else if (CellSerial.LooksLike(text, out var either)) values.Fail(CellRefusals.DateSerial, column, either);
        else if (!CellDate.TryRead(text, out var date)) values.Fail(CellRefusals.Date, column, new("例如2018-08-03", "for example 2018-08-03"));
        else if (date > today && IsPast(columns[column].Key))
            values.Fail(CellRefusals.FutureDate, column, new($"不晚于{today:yyyy-MM-dd}", $"not after {today:yyyy-MM-dd}"));
        else values.Set(column, text, date.DayNumber);
    }

    static void ReadMoney(RowValues values, int column, string text)
    {
        if (CellMoney.TryRead(text, out var fen)) values.Set(column, text, fen);
        else values.Fail(CellRefusals.Money, column, new("以万元为单位，例如1.5", "ten-thousands of yuan, for example 1.5"));
    }

    void ReadChoice(RowValues values, int column, string text)
    {
        if (column == documentKind && OfOrganisations.Contains(text)) values.Organisation = columns[column].Key;
        else if (template.Spellings[column].CodeOf(text, columns[column].Several) is not { } code)
        {
            // A cell is written in Chinese, so what it may say is Chinese in both languages.
            values.Fail(CellRefusals.Choice, column, Words.Same(string.Join('、', columns[column].Choices.Select(choice => choice.Name.Zh))));
        }
        else
        {
            values.Mean(column, code);
            if (column == documentKind) values.DocumentKind = code;
            if (columns[column].Key is ColumnKeys.PersonCategory && code is not "natural-person") values.Organisation ??= ColumnKeys.PersonCategory;
        }
    }

    void ReadOrganisation(RowValues values, int column, string text)
    {
        if (!Nothing.Contains(text)) values.Organisation ??= columns[column].Key;
    }

    static bool IsNoEnd(Column column, string text)
    {
        if (column.NoEnd.Count is 0) return false;
        return CellDate.TryRead(text, out var date)
            ? column.NoEnd.Any(word => CellDate.TryRead(word, out var open) && open == date)
            : column.NoEnd.Any(word => Squashed.Of(word) == Squashed.Of(text));
    }

    static void ReadNumber(RowValues values, int column, string text)
    {
        if (!CitizenNumbered.Contains(values.DocumentKind)) return;

        var number = ResidentNumber.Read(text);
        if (!number.IsRefused) values.Number = number.Value;
        else if (IsMangled(text)) values.Fail(CellRefusals.NumberMangled, column, new("18位文本", "18 characters as text"));
        else values.Fail(number.Refusal!, column, new("18位公民身份号码", "an identity number of 18 characters"));
    }

    static void ReadName(RowValues values, int column, string text)
    {
        var name = PersonName.Read(text);
        if (name.IsRefused) values.Fail(name.Refusal!, column);
        else values.Name = name.Value;
    }

    static void ReadBody(RowValues values, int column, string text)
    {
        if (!CreditCode.TryParse(text, null, out var code))
        {
            values.Fail(CellRefusals.CreditCode, column, new("18位统一社会信用代码", "a unified social credit code of 18 characters"));
            return;
        }

        values.Mean(column, code.ToString());
        values.AddBody(column, code);
    }

    static void ReadDecisionNumber(RowValues values, int column, string text)
    {
        if (DecisionNumber.TryParse(text, null, out var number)) values.DecisionNumber = number;
        else values.Fail(CellRefusals.DecisionNumber, column);
    }

    static bool IsPast(string key) => key is ColumnKeys.DecisionDate or ColumnKeys.ServedOn or ColumnKeys.ConductBeganOn or ColumnKeys.ConductEndedOn;

    // 3.79999E+17: what is left of a number that went through a numeric cell.
    static bool IsMangled(string text) =>
        text.AsSpan().ContainsAny("Ee") && text.AsSpan().ContainsAnyInRange('0', '9') && text.Contains('+', StringComparison.Ordinal);

    static bool IsTooLong(string text, int maxLength) =>
        text.Length > maxLength && new StringInfo(text).LengthInTextElements > maxLength;
}
