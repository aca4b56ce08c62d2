namespace Probity;

/// <summary>
/// Folds the full-width forms of ASCII (U+FF01 to U+FF5E) and the ideographic space (U+3000) that Chinese input methods write.
/// Nothing else changes: compatibility normalisation would also turn ① into 1, and it throws on lone surrogates.
/// </summary>
static class HalfWidth
{
    /// <summary>The same text with half-width forms.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++) to[i] = Of(from[i]);
    });

    static char Of(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        _ => c,
    };
}
