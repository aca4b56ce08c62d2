using System.Diagnostics.CodeAnalysis;

namespace Probity.Bodies;

/// <summary>
/// A unified social credit code (统一社会信用代码) after GB 32100-2015: 18 characters of a 31-letter alphabet, the last one a check
/// character. Lower case and full-width forms are taken on input; the value is always half-width upper case.
/// </summary>
public readonly record struct CreditCode : IParsable<CreditCode>
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    readonly string? text;

    CreditCode(string text) => this.text = text;

    /// <inheritdoc/>
    public static CreditCode Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("Not a unified social credit code of GB 32100.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CreditCode result)
    {
        result = default;
        var normal = s is null ? null : HalfWidth.Of(s).Trim().ToUpperInvariant();
        if (normal is not { Length: 18 }) return false;

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = Alphabet.IndexOf(normal[i], StringComparison.Ordinal);
            if (value < 0) return false;
            sum += value * Weights[i];
        }

        if (Alphabet[(31 - sum % 31) % 31] != normal[17]) return false;
        result = new CreditCode(normal);
        return true;
    }

    /// <summary>The 18 characters.</summary>
    public override string ToString() => text ?? "";
}
