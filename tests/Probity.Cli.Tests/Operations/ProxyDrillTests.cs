#pragma warning disable CA5359 // Nobody signed this certificate; it was made for the test.
using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Probity.Cli.Tests.Operations;

/// <summary>The proxies of <c>deploy/</c>, by their own programs where they are on this machine.</summary>
public sealed class ProxyDrillTests : IDisposable
{
    readonly Folder folder = new();

    public static bool HasNginx => File.Exists("/usr/sbin/nginx");

    public static bool HasCaddy => File.Exists("/usr/bin/caddy");

    public void Dispose() => folder.Dispose();

    [Fact(Skip = "nginx is not on this machine.", SkipUnless = nameof(HasNginx))]
    public async Task Behind_nginx_files_pass_probes_do_not_and_nobody_chooses_his_own_address()
    {
        await using var register = await OperatedRegister.StartWithAsync("sqlite", new() { ["Limits__PerAddress"] = "60" }, "--trust-proxy", "127.0.0.1");
        var port = FreePort();
        using var nginx = await StartNginxAsync(register, port);
        using var client = new HttpClient(new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
        {
            BaseAddress = new Uri($"https://127.0.0.1:{port}/"),
        };

        using (var page = await client.GetAsync("zh/")) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        using (var probe = await client.GetAsync("readyz")) Assert.Equal(HttpStatusCode.Forbidden, probe.StatusCode);
        using var large = new ByteArrayContent(new byte[5_000_000]);
        using (var sent = await client.PostAsync("api/batches", large)) Assert.Equal(HttpStatusCode.Unauthorized, sent.StatusCode);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file => new FileInfo(file).Length > 100_000);

        var answers = new List<HttpStatusCode>();
        // Sixty at once, and ten more each ten seconds: whoever goes on comes to the end of it.
        for (var i = 0; i < 1_000 && !answers.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "zh/") { Headers = { { "X-Forwarded-For", $"203.0.113.{i % 256}" } } };
            using var answer = await client.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        nginx.Kill(entireProcessTree: true);
        await nginx.WaitForExitAsync();
    }

    [Fact(Skip = "Caddy is not on this machine.", SkipUnless = nameof(HasCaddy))]
    public async Task Caddy_understands_its_file()
    {
        using var caddy = Process.Start(new ProcessStartInfo("caddy", ["validate", "--adapter", "caddyfile", "--config", Path.Combine(Sources.Root, "deploy/Caddyfile")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["XDG_DATA_HOME"] = folder["data"], ["XDG_CONFIG_HOME"] = folder["config"] },
        })!;
        var said = await caddy.StandardError.ReadToEndAsync();
        await caddy.WaitForExitAsync();
        Assert.True(caddy.ExitCode == 0, said);
    }

    async Task<Process> StartNginxAsync(OperatedRegister register, int port)
    {
        MakeCertificate();
        var site = (await File.ReadAllTextAsync(Path.Combine(Sources.Root, "deploy/nginx.conf")))
            .Replace("listen 443", $"listen {port}", StringComparison.Ordinal).Replace("listen 80;", $"listen {FreePort()};", StringComparison.Ordinal)
            .Replace("127.0.0.1:8080", $"127.0.0.1:{register.Address.Port}", StringComparison.Ordinal).Replace("/etc/ssl/register.example", folder.Path, StringComparison.Ordinal);
        var main = $"daemon off;\nmaster_process off;\npid {folder["pid"]};\nevents {{ }}\nhttp {{\nclient_body_temp_path {folder["body"]};\nproxy_temp_path {folder["proxy"]};\n{site}\n}}\n";
        await File.WriteAllTextAsync(folder["nginx.conf"], main);
        var nginx = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", folder["nginx.conf"], "-e", folder["error.log"]]) { RedirectStandardError = true })!;
        for (var i = 0; i < 100; i++)
        {
            Assert.False(nginx.HasExited, nginx.HasExited ? await nginx.StandardError.ReadToEndAsync() : "");
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return nginx;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new TimeoutException("nginx did not listen in ten seconds.");
    }

    void MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=register.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(folder["fullchain.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
