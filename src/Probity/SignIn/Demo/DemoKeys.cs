using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Probity.SignIn.Provider;

namespace Probity.SignIn.Demo;

/// <summary>The keys in the demo's sign-in links, each made from the register's demo secret and good for one person only.</summary>
public sealed class DemoKeys(byte[] secret)
{
    /// <summary>The link key that opens the list of everybody.</summary>
    public const string Everybody = "*";

    /// <summary>The keys of the register whose key folder this is; the secret is made if it has none.</summary>
    public static DemoKeys Open(string keyFolder) => new(ProviderKeys.Open(keyFolder).DemoSecret);

    /// <summary>The secret that <see cref="DemoGrant.SecretParameter"/> carries.</summary>
    public string Secret => Base64UrlEncoder.Encode(secret);

    /// <summary>The key in the link of one person, by <see cref="DemoPerson.Who"/>, or of <see cref="Everybody"/>.</summary>
    public string For(string who) =>
        Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes("demo sign-in link\n" + who)));

    /// <summary>Whether this is the key of that link; takes the same time whatever is wrong with it.</summary>
    public bool Fits(string who, string? key) => Same(For(who), key);

    internal bool IsSecret(string? text) => Same(Secret, text);

    static bool Same(string expected, string? found) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(found ?? ""));
}
