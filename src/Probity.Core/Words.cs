using System.Text.Json.Serialization;

namespace Probity;

/// <summary>The language of a page, a notice or a letter. The address of a page says it: <c>/zh/…</c> or <c>/en/…</c>.</summary>
public enum Language
{
    /// <summary>简体中文. In decisions and letters the Chinese text is the authoritative one.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>One text that a person may read, complete in both languages: a text in one language does not compile.</summary>
public readonly record struct Words(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language is Language.Zh ? Zh : En;

    /// <summary>No text.</summary>
    public static readonly Words None = new("", "");

    /// <summary>Whether there is nothing to read.</summary>
    [JsonIgnore]
    public bool IsNone => string.IsNullOrEmpty(Zh);

    /// <summary>The same text in both languages: a name, a code, a number.</summary>
    public static Words Same(string text) => new(text, text);
}
