namespace Probity.SignIn.Accounts;

/// <summary>How surely the bundled provider knows that this is the account's holder: the values of its <c>acr</c> (OpenID Connect Core, section 2).</summary>
public static class Assurance
{
    /// <summary>A password alone. The provider vouches for nobody at this level: the holder is asked to set up one-time codes first.</summary>
    public const string Password = "urn:probity:acr:password";

    /// <summary>Password and a one-time code, or a recovery code in its place.</summary>
    public const string TwoFactor = "urn:probity:acr:two-factor";

    /// <summary>A passkey, for which the authenticator verified its user.</summary>
    public const string Passkey = "urn:probity:acr:passkey";

    /// <summary>The levels at which the bundled provider vouches for an official, and for a person who was bound at a counter.</summary>
    public static readonly string[] Sufficient = [TwoFactor, Passkey];
}
