namespace Probity.Bodies.Officials;

/// <summary>Why somebody did something to an appointment, in the own words: it stands in the fact and nowhere else.</summary>
public static class OfficialReason
{
    /// <summary>Longest reason taken.</summary>
    public const int MaxLength = 200;

    /// <summary>There is none, or it is too long.</summary>
    public static readonly Refusal Missing = Refusal.Invalid("official.reason-missing",
        "请填写理由，不超过200个字符。", "Give the reason, in at most 200 characters.");

    /// <summary>The reason without white space around it.</summary>
    public static Outcome<string> Read(string? text)
    {
        var reason = (text ?? "").Trim();
        return reason.Length is > 0 and <= MaxLength && !reason.EnumerateRunes().Any(rune => rune.Value is 0xFFFD || System.Text.Rune.IsControl(rune)) ? reason : Missing;
    }
}
