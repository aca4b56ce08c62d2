using System.Text.RegularExpressions;

namespace Probity.Bodies.Units;

/// <summary>What stands in a body's own tree.</summary>
public enum UnitKind
{
    /// <summary>内设机构: a part of the body, in which other units and posts stand.</summary>
    Unit,

    /// <summary>岗位: what an official does there; persons read it beside each look.</summary>
    Post,
}

/// <summary>A unit or a post of a body.</summary>
/// <param name="Code">Short name, unique in the body for good; chosen by the body's administrator.</param>
/// <param name="Within">The unit in which it stands; null: the body itself.</param>
/// <param name="Kind">Unit or post.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Version">Counts its changes.</param>
public sealed partial record BodyUnit(string Code, string? Within, UnitKind Kind, Words Name, int Version)
{
    /// <summary>Whether it is no more; its code is never given to another.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Not a short name.</summary>
    public static readonly Refusal CodeMalformed = Refusal.Invalid("unit.code-malformed",
        "代号由1至20位小写字母、数字或短横线组成。", "A code has 1 to 20 small letters, digits or hyphens.");

    /// <summary>A name is missing in one of the languages, or is not one.</summary>
    public static readonly Refusal NameMissing = Refusal.Invalid("unit.name-missing",
        "请填写中文名称和英文名称，各不超过50个字。", "Give the name in Chinese and in English, 50 characters each at most.");

    const int LongestName = 50;

    /// <summary>Reads a code as it was typed.</summary>
    public static Outcome<string> ReadCode(string? text)
    {
        var code = HalfWidth.Of(text ?? "").Trim().ToLowerInvariant();
        return Form().IsMatch(code) ? code : CodeMalformed;
    }

    /// <summary>Reads a name as it was typed.</summary>
    public static Outcome<Words> ReadName(string? zh, string? en)
    {
        var name = new Words((zh ?? "").Trim(), (en ?? "").Trim());
        return IsName(name.Zh) && IsName(name.En) ? name : NameMissing;
    }

    static bool IsName(string text) => text.Length is > 0 and <= LongestName && !text.Any(c => char.IsControl(c) || c is '|');

    [GeneratedRegex(@"^[a-z0-9-]{1,20}\z")]
    private static partial Regex Form();
}
