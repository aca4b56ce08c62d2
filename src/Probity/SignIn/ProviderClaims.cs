namespace Probity.SignIn;

/// <summary>
/// The claims that a provider, the bundled one or any other, vouches with: <c>sub</c> and <c>name</c> as OpenID Connect defines them,
/// and these.
/// </summary>
static class ProviderClaims
{
    public const string Subject = "sub";
    public const string Name = "name";

    /// <summary>How surely the provider knows who this is (OpenID Connect Core, section 2).</summary>
    public const string Assurance = "acr";

    /// <summary>What the demo's provider says instead of an assurance; a real register takes nothing that says so.</summary>
    public const string DemoAssurance = "demo";

    /// <summary>A person's resident number (GB 11643). Never leaves the moment of sign-in.</summary>
    public const string ResidentNumber = "resident_number";

    /// <summary>The GB 32100 code of the body for which an official acts; its presence says that this is an official.</summary>
    public const string Body = "body";

    /// <summary>The post (岗位) in the words of the body.</summary>
    public const string Post = "post";

    /// <summary>The same post in English; optional.</summary>
    public const string PostInEnglish = "post_en";

    /// <summary>The sign-in at the bundled provider that this came from (OpenID Connect Front-Channel Logout, section 3).</summary>
    public const string Session = "sid";

    /// <summary>Names of <see cref="Bodies.Role"/>, one a value.</summary>
    public const string Roles = "roles";
}
