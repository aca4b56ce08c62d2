using Probity.SignIn;

namespace Probity.Bodies;

/// <summary>A one-time code for an official. It is shown now and never again.</summary>
/// <param name="Code">What is typed.</param>
/// <param name="Link">What may be opened in its place, in a browser.</param>
/// <param name="ExpiresAt">Until when it is good: ISO 8601, UTC.</param>
/// <param name="NeedsApproval">Whether another administrator approves it before it is good.</param>
public sealed record OfficialCodeBody(string Code, string Link, string ExpiresAt, bool NeedsApproval)
{
    /// <summary>The code for programs.</summary>
    internal static OfficialCodeBody Of(IssuedCode code, PublicAddress address) =>
        new($"{code.Code}", code.Link(address.Value.AbsoluteUri, Language.Zh), code.ExpiresAt.ToString(), code.NeedsApproval);
}
