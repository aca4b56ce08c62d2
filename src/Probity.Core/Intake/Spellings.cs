using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>The spellings of a code list. White space and the width of letters and brackets make no difference.</summary>
sealed class Spellings
{
    static readonly char[] Dividers = ['、', ';', '；', ',', '，', '/'];
    readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    public Spellings(IReadOnlyList<Choice> choices)
    {
        foreach (var choice in choices)
            foreach (var spelling in choice.Spellings.Append(choice.Name.Zh).Append(choice.Name.En).Append(choice.Code))
                codes.TryAdd(Normal(spelling), choice.Code);
    }

    /// <summary>The code that a cell means; for a cell that may name several, their codes in order divided by commas; null where any part is unknown.</summary>
    public string? CodeOf(string cell, bool several)
    {
        if (codes.TryGetValue(cell, out var code) || codes.TryGetValue(Normal(cell), out code)) return code;
        if (!several) return null;

        var parts = cell.Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = parts.Select(part => codes.GetValueOrDefault(Normal(part))).ToList();
        return found.Count is 0 || found.Contains(null) ? null : string.Join(',', found.Distinct());
    }

    static string Normal(string text) => string.Concat(HalfWidth.Of(text).Where(c => !char.IsWhiteSpace(c)));
}
