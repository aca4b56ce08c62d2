#pragma warning disable CA5359 // Nobody signed these certificates; which one is shown is what is asked.
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Probity.Serving;

namespace Probity.Tests.Serving;

public sealed class TlsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("probity-tls-");

    string Certificate => Path.Combine(folder.FullName, "cert.pem");

    string Key => Path.Combine(folder.FullName, "key.pem");

    public void Dispose() => folder.Delete(true);

    [Fact]
    public async Task A_renewed_certificate_is_shown_without_a_restart_with_its_chain_and_a_broken_one_never()
    {
        var first = Renew("first");
        await using var registry = await StartAsync();
        var seen = await SeeAsync(registry);
        Assert.Equal(first, seen.Thumbprint);
        Assert.True(seen.Sent >= 2, "The chain was not sent.");

        var second = Renew("second");
        Assert.Equal(second, await AfterAsync(registry, second));
        await File.WriteAllTextAsync(Certificate, "-----BEGIN CERTIFICATE-----\nhalf");
        await Task.Delay(1_500);
        Assert.Equal(second, (await SeeAsync(registry)).Thumbprint);
    }

    [Fact]
    public async Task People_sign_in_over_the_programs_own_TLS_whoever_signed_its_certificate()
    {
        Renew("only");
        await using var registry = await StartAsync();
        using var browser = await registry.SignInAsync("maker");

        await browser.OpenAsync("/zh/agency/");

        Assert.Equal(System.Net.HttpStatusCode.OK, browser.Status);
        Assert.Contains("刘书敏", browser.Text, StringComparison.Ordinal);
        Assert.All(browser.Cookies.Cast<System.Net.Cookie>(), cookie => Assert.True(cookie.Secure, cookie.Name));
    }

    [Fact]
    public async Task Old_versions_of_the_protocol_are_not_spoken()
    {
        Renew("only");
        await using var registry = await StartAsync();
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(registry.Address.Host, registry.Address.Port);
        await using var ssl = new SslStream(socket.GetStream(), false, (_, _, _, _) => true);

#pragma warning disable CA5397, SYSLIB0039 // That it is refused is the point.
        await Assert.ThrowsAnyAsync<Exception>(() => ssl.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "127.0.0.1", EnabledSslProtocols = SslProtocols.Tls11 }));
#pragma warning restore CA5397, SYSLIB0039
    }

    Task<Registry> StartAsync() => Registry.StartAsync("sqlite", change: settings => settings with
    {
        Urls = "https://127.0.0.1:0",
        Serving = new ServingSettings { TlsCertificate = Certificate, TlsKey = Key },
    });

    static async Task<string> AfterAsync(Registry registry, string wanted)
    {
        var seen = "";
        for (var i = 0; i < 300 && seen != wanted; i++)
        {
            await Task.Delay(200);
            seen = (await SeeAsync(registry)).Thumbprint;
        }

        return seen;
    }

    static async Task<(string Thumbprint, int Sent)> SeeAsync(Registry registry)
    {
        (string, int) seen = default;
        var options = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, chain, _) =>
            {
                seen = (certificate!.GetCertHashString(), 1 + chain!.ChainPolicy.ExtraStore.Count);
                return true;
            },
        };
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = options });
        using var answer = await client.GetAsync(new Uri(registry.Address, "/healthz"));
        answer.EnsureSuccessStatusCode();
        return seen;
    }

    /// <summary>A certificate with its authority's behind it, as such files come; returns its thumbprint.</summary>
    string Renew(string name)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest($"CN=authority of {name}", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var (from, to) = (TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        using var root = authority.CreateSelfSigned(from, to);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        using var leaf = request.Create(root, from, to.AddDays(-1), RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Certificate, leaf.ExportCertificatePem() + "\n" + root.ExportCertificatePem());
        return leaf.Thumbprint;
    }
}
