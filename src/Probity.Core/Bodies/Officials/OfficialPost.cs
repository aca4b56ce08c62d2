namespace Probity.Bodies.Officials;

/// <summary>An official's post (岗位) in both languages, as persons read it beside each look.</summary>
public static class OfficialPost
{
    /// <summary>Longest post taken.</summary>
    public const int MaxLength = 60;

    /// <summary>It is missing in one language, too long, or holds what no page shows.</summary>
    public static readonly Refusal Malformed = Refusal.Invalid("official.post-malformed",
        "请分别用中文和英文填写岗位，各不超过60个字符。", "Give the post in Chinese and in English, at most 60 characters each.");

    /// <summary>The post without white space around it.</summary>
    public static Outcome<Words> Read(string? zh, string? en)
    {
        var (chinese, english) = ((zh ?? "").Trim(), (en ?? "").Trim());
        return IsFit(chinese) && IsFit(english) ? new Words(chinese, english) : Malformed;
    }

    static bool IsFit(string text) => text.Length is > 0 and <= MaxLength && !text.EnumerateRunes().Any(rune => rune.Value is 0xFFFD || System.Text.Rune.IsControl(rune));
}
