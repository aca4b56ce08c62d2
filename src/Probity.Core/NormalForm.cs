using System.Text;

namespace Probity;

/// <summary>
/// Unicode normal forms (UAX 15) of any text. The framework's own throw on halves of surrogate pairs and on the noncharacter U+FFFE, which a file or a request can
/// hold; here U+FFFD stands in their place.
/// </summary>
public static class NormalForm
{
    /// <summary>NFC.</summary>
    public static string Nfc(string text) => Of(text, NormalizationForm.FormC);

    /// <summary>NFKC.</summary>
    public static string Nfkc(string text) => Of(text, NormalizationForm.FormKC);

    static string Of(string text, NormalizationForm form)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')) return text;

        var sound = IsSound(text) ? text : Mended(text);
        return sound.IsNormalized(form) ? sound : sound.Normalize(form);
    }

    static bool IsSound(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c) || c is '\uFFFE') return false;
        return true;
    }

    // Enumerating by rune puts U+FFFD in the place of a half.
    static string Mended(string text)
    {
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) sound.Append(rune.Value is 0xFFFE ? Rune.ReplacementChar : rune);
        return sound.ToString();
    }
}
