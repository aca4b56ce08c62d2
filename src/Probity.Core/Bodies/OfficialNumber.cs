using System.Text.RegularExpressions;
using Probity.Subjects;

namespace Probity.Bodies;

/// <summary>An official's number at the body (工号), as facts and looks name the official: 1 to 32 letters, digits, dots, hyphens or underscores.</summary>
public static partial class OfficialNumber
{
    /// <summary>It has another form.</summary>
    public static readonly Refusal Malformed = Refusal.Invalid("official.number-malformed",
        "工号由1至32位字母、数字、点、短横线或下划线组成。", "An official's number has 1 to 32 letters, digits, dots, hyphens or underscores.");

    /// <summary>It is somebody's identity number.</summary>
    public static readonly Refusal Personal = Refusal.Invalid("official.number-personal",
        "不得以公民身份号码作为工号。请使用单位内部的工号。", "An identity number is no official's number. Use the number that the body gave.");

    /// <summary>The number without white space around it.</summary>
    public static Outcome<string> Read(string? text)
    {
        var number = HalfWidth.Of(text ?? "").Trim();
        if (!Form().IsMatch(number)) return Malformed;
        return ResidentNumber.Read(number).IsRefused && !Long().IsMatch(number) ? number : Personal;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,32}\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\d{17}[\dXx]")]
    private static partial Regex Long();
}
