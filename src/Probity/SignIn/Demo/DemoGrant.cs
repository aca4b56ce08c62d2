namespace Probity.SignIn.Demo;

/// <summary>The extension grant (RFC 6749, section 4.5) by which scripts get an API token of somebody of the demo.</summary>
public static class DemoGrant
{
    /// <summary>The <c>grant_type</c>.</summary>
    public const string Name = "urn:probity:demo";

    /// <summary>The <c>client_id</c> to name.</summary>
    public const string ClientId = "probity-demo";

    /// <summary>The parameter that names the person, by <see cref="DemoPerson.Who"/>.</summary>
    public const string WhoParameter = "who";

    /// <summary>The parameter that carries the register's demo secret.</summary>
    public const string SecretParameter = "demo_secret";
}
