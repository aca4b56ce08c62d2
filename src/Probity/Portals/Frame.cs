using System.Security.Claims;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>Who is signed in, as the header shows it.</summary>
/// <param name="Name">Name of the person or official.</param>
/// <param name="Post">Body and post for an official; null for a person on their own behalf.</param>
/// <param name="Home">Where their own work begins, without the language; null for somebody without a role.</param>
public sealed record SignedIn(string Name, Words? Post, string? Home);

/// <summary>What the site knows of itself for every page.</summary>
/// <param name="IsDemo">A register of invented people: every page says so.</param>
public sealed record Site(bool IsDemo);

/// <summary>All that stands round a page's own content: a page is a pure function of this and its other required parameters.</summary>
/// <param name="Language">Language of the page, from its address.</param>
/// <param name="Portal">Whose navigation it shows.</param>
/// <param name="Path">Path without the language (<c>catalogue</c>), the same in both: the language switch leads there.</param>
/// <param name="SignedIn">Null when nobody is signed in.</param>
/// <param name="IsDemo">Whether the demo band is shown.</param>
public sealed record Frame(Language Language, Portal Portal, string Path, SignedIn? SignedIn, bool IsDemo)
{
    /// <summary>The frame of the page asked for. <paramref name="path"/> is given where the address of this answer cannot be fetched (a posted step).</summary>
    public static Frame Of(HttpContext context, Portal portal, string? path = null) => new(
        LanguageRoute.Of(context.Request.Path),
        portal,
        path ?? LanguageRoute.WithoutLanguage(context.Request.Path),
        ReadSignedIn(context.User),
        context.RequestServices.GetRequiredService<Site>().IsDemo);

    /// <summary>The address of another page in the same language.</summary>
    public string Link(string path) => LanguageRoute.Link(Language, path);

    static SignedIn? ReadSignedIn(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true }) return null;

        var name = user.FindFirst("name")?.Value ?? user.Identity.Name ?? "";
        var post = user.FindFirst("post")?.Value;
        var roles = Doors.RolesOf(user);
        return new SignedIn(name, post is null ? null : new Words(post, user.FindFirst("post_en")?.Value ?? post), roles.Count is 0 ? null : Doors.HomeOf(roles));
    }
}
