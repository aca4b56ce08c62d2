namespace Probity.Intake;

/// <summary>The refusals of single cells by <see cref="RowReader"/>.</summary>
public static class CellRefusals
{
    /// <summary>A required cell is empty.</summary>
    public static readonly Refusal Required = Refusal.Invalid("intake.required", "必填项为空。", "A required cell is empty.");

    /// <summary>The cell is longer than the template allows.</summary>
    public static readonly Refusal TooLong = Refusal.Invalid("intake.too-long",
        "内容超过模板规定的长度。", "The cell is longer than the template allows.");

    /// <summary>Not a date.</summary>
    public static readonly Refusal Date = Refusal.Invalid("intake.date",
        "不是有效日期。请按2018-08-03的格式填写。", "Not a date. Write it like 2018-08-03.");

    /// <summary>A spreadsheet's number of days, in a file that does not say from which day it counts.</summary>
    public static readonly Refusal DateSerial = Refusal.Invalid("intake.date-serial",
        "这是电子表格的日期序号，脱离原工作簿无法确定是哪一天。请将该列设为“日期”格式后重新导出，或直接报送xlsx工作簿。",
        "This is a spreadsheet's serial number; outside its workbook nobody can tell which day it is. Format the column as a date and export again, or send the workbook itself.");

    /// <summary>A date that lies after today.</summary>
    public static readonly Refusal FutureDate = Refusal.Invalid("intake.date-future",
        "日期晚于今天。请核对。", "The date lies in the future. Check it.");

    /// <summary>Not an amount in 万元.</summary>
    public static readonly Refusal Money = Refusal.Invalid("intake.money",
        "不是有效金额。请以万元为单位填写数字，最多六位小数；以元填写的请注明“元”。",
        "Not an amount. Give a number of ten-thousands of yuan (万元), with at most six decimals; write 元 behind an amount in yuan.");

    /// <summary>Not one of the choices.</summary>
    public static readonly Refusal Choice = Refusal.Invalid("intake.choice",
        "内容不在规定的选项之内。", "The cell is not one of the choices.");

    /// <summary>Not a unified social credit code.</summary>
    public static readonly Refusal CreditCode = Refusal.Invalid("intake.credit-code",
        "统一社会信用代码有误，请核对18位字符。", "Not a valid unified social credit code. Check its 18 characters.");

    /// <summary>Not a document number.</summary>
    public static readonly Refusal DecisionNumber = Refusal.Invalid("intake.decision-number",
        "文号有误。", "Not a document number.");

    /// <summary>The number was a numeric value on its way: in a numeric cell, a JSON number, or turned into 3.8E+17.</summary>
    public static readonly Refusal NumberMangled = Refusal.Invalid("intake.number-mangled",
        "号码是数值而不是文本，超过15位的部分已被电子表格改掉，即使校验位碰巧相符也不可信。请将该列设为“文本”格式（JSON中加引号），从原系统重新导出，不要凭记忆补写。",
        "This number came as a numeric value, not as text: spreadsheets keep 15 digits of it, and what is left may pass the check by chance. Format the column as text (quote it in JSON) and export it again.");
}
