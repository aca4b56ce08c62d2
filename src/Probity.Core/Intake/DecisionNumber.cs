using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Probity.Intake;

/// <summary>
/// The document number of a decision (文号), kept as sent and printed as sent. Compared by <see cref="Normal"/>, in which all
/// brackets are 〔〕, letters are half-width capitals and there is no white space: 鲁市监罚[2026] 12号 and 鲁市监罚〔２０２６〕12号 are one document.
/// </summary>
public readonly record struct DecisionNumber : IParsable<DecisionNumber>
{
    /// <summary>Longest number taken, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    readonly string? text;

    DecisionNumber(string text, string normal)
    {
        this.text = text;
        Normal = normal;
    }

    /// <summary>The form under which documents are found and duplicates known.</summary>
    public string Normal { get; }

    /// <inheritdoc/>
    public static DecisionNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException("Not a document number.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DecisionNumber result)
    {
        var sent = (s ?? "").Trim();
        var normal = sent.Length <= MaxLength ? NormalOf(sent) : "";
        result = normal.Length is 0 ? default : new DecisionNumber(sent, normal);
        return normal.Length is not 0;
    }

    /// <summary>As sent.</summary>
    public override string ToString() => text ?? "";

    /// <summary>Equal when they name one document.</summary>
    public bool Equals(DecisionNumber other) => string.Equals(Normal, other.Normal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Normal?.GetHashCode(StringComparison.Ordinal) ?? 0;

    static string NormalOf(string sent)
    {
        var normal = new StringBuilder(sent.Length);
        foreach (var c in HalfWidth.Of(sent))
        {
            if (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format) continue;
            normal.Append(c switch
            {
                '[' or '(' or '【' or '〖' or '{' => '〔',
                ']' or ')' or '】' or '〗' or '}' => '〕',
                _ => char.ToUpperInvariant(c),
            });
        }

        // Last, because what was left out may have stood between a letter and its mark.
        return NormalForm.Nfc(normal.ToString());
    }
}
