namespace Probity.Intake;

/// <summary>The columns that an error sheet puts behind the agency's own. When the sheet comes back they are passed over.</summary>
public static class AddedColumns
{
    /// <summary>Accepted, unchanged, rejected or held.</summary>
    public const string Result = "处理结果";

    /// <summary>Stable codes of what is wrong.</summary>
    public const string Code = "错误代码";

    /// <summary>Headers of the columns concerned.</summary>
    public const string Column = "错误列";

    /// <summary>What is wrong and what would be right, in Chinese.</summary>
    public const string Chinese = "错误说明(中文)";

    /// <summary>The same in English.</summary>
    public const string English = "Explanation (English)";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> Headers { get; } = [Result, Code, Column, Chinese, English];
}
