using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>How a cell of a column is written, in words.</summary>
static class FieldFormats
{
    public static Words Of(Column column)
    {
        var format = OfKind(column);
        if (column.NoEnd.Count is 0) return format;
        var again = column.Key is FieldNames.ValidTo ? SentAgain : Words.None;
        return new($"{format.Zh}没有截止日期的，写“{string.Join("”“", column.NoEnd)}”都可以。{again.Zh}", $"{format.En} Where there is no end, any of these: {string.Join(", ", column.NoEnd)}.{again.En}");
    }

    static readonly Words SentAgain = new(
        "没有截止日期的许可，请在每个使用期限届满前三个月内原样再次报送，否则期满后不再使用。",
        " A licence without an end is sent again as it stands in the last three months of each term of use; otherwise it is not used after the term.");

    static Words OfKind(Column column) => column.Kind switch
    {
        ColumnKind.Date => new(
            "日期，如 2026-03-05；2026/3/5、20260305、2026年3月5日也可以。",
            "A date, such as 2026-03-05; 2026/3/5, 20260305 and 2026年3月5日 are read too."),
        ColumnKind.MoneyWan => new(
            "以万元为单位的数字，最多六位小数；写成“15000元”或“1.5万元”也可以。",
            "A number of ten-thousands of yuan (万元), with at most six decimals; 15000元 and 1.5万元 are read too."),
        ColumnKind.DocumentNumber => new(
            "18位公民身份号码。单元格必须是“文本”格式，否则电子表格会改掉末尾几位。",
            "An identity number of 18 characters. The cell must be formatted as text, or the spreadsheet changes the last digits."),
        ColumnKind.PersonName => new($"证件上的姓名，最多{column.MaxLength}字。", $"The name as on the document, at most {column.MaxLength} characters."),
        ColumnKind.CreditCode => new("18位统一社会信用代码。", "A unified social credit code of 18 characters."),
        ColumnKind.Choice or ColumnKind.DocumentKind when column.Several => new("下列选项中的一项或多项，用顿号分开。", "One or more of the choices, divided by 、."),
        ColumnKind.Choice or ColumnKind.DocumentKind => new("下列选项中的一项。", "One of the choices."),
        _ => new($"文字，最多{column.MaxLength}字。", $"Text, at most {column.MaxLength} characters."),
    };
}
