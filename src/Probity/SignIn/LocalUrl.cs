using System.Diagnostics.CodeAnalysis;

namespace Probity.SignIn;

/// <summary>Where one may be sent after signing in: a path of this site, so that no link to us leads elsewhere.</summary>
static class LocalUrl
{
    public static bool IsLocal([NotNullWhen(true)] string? url) =>
        url is ['/', .. var rest] && !rest.StartsWith('/') && !rest.StartsWith('\\') && !url.Any(char.IsControl);

    /// <summary>The language that the path says; Chinese where it says none.</summary>
    public static Language LanguageOf(string? url) =>
        IsLocal(url) && (url == "/en" || url.StartsWith("/en/", StringComparison.Ordinal)) ? Language.En : Language.Zh;
}
