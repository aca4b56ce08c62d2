using System.Text;

namespace Probity.Catalogue;

/// <summary>Texts made comparable: what a person reads as the same words becomes the same string.</summary>
public static class Squashed
{
    /// <summary>
    /// Letters and digits only, in NFKC and lower case. Blanks, line breaks, punctuation, book marks and invisible characters fall away,
    /// so that 寻·衅 滋 事 is found as 寻衅滋事.
    /// </summary>
    public static string Of(string text)
    {
        var squashed = new StringBuilder(text.Length);
        foreach (var rune in Narrow(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) squashed.Append(Rune.ToLowerInvariant(rune));
        }

        return squashed.ToString();
    }

    /// <summary>NFKC without blanks: full-width digits and brackets become half-width, the order of everything else stays.</summary>
    public static string Narrow(string text)
    {
        var narrow = new StringBuilder(text.Length);
        foreach (var rune in NormalForm.Nfkc(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format) narrow.Append(rune);
        }

        return narrow.ToString();
    }
}
