using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Probity.Cli.Tests.Key;

/// <summary>A program of a body proves who it is to an OpenID provider of other people's making, by a key that never leaves its machine.</summary>
public sealed class ClientKeyTests : IAsyncLifetime
{
    const string Client = "market-batch";
    readonly Folder folder = new();
    Process node = null!;
    string provider = "";

    public async ValueTask InitializeAsync()
    {
        node = Process.Start(new ProcessStartInfo("node", "provider.mjs")
        {
            WorkingDirectory = Path.Combine(Sources.Root, "tests/Probity.Tests/OtherProvider"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        provider = (await node.StandardOutput.ReadLineAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        if (!node.WaitForExit(TimeSpan.FromSeconds(5))) node.Kill();
        await node.WaitForExitAsync();
        node.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("made")]
    [InlineData("rsa")]
    [InlineData("sec1")]
    [InlineData("jwk")]
    public async Task A_program_signs_in_by_its_key_and_names_the_official_for_whom_it_asks(string kind)
    {
        await ServeAsync(await MakeAsync(kind));
        using var register = new HttpListener();
        var address = Listen(register);
        var asked = register.GetContextAsync();

        var running = Command.RunAsync(
            "intake", "list", "--server", address, "--issuer", provider, "--client-id", Client, "--client-key", folder["client.key"], "--on-behalf-of", "A017", "--json");
        if (await Task.WhenAny(asked, running) != asked) Assert.Fail((await running).Error);
        var context = await asked;
        context.Response.ContentType = "application/json";
        context.Response.Close("""{"batches":[],"next":null}"""u8.ToArray(), willBlock: true);
        var run = await running;

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("A017", context.Request.Headers["Probity-On-Behalf-Of"]);
        var token = context.Request.Headers["Authorization"]!["Bearer ".Length..].Split('.')[1];
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token))!;
        Assert.Equal((Client, "urn:province:register"), ((string?)claims["client_id"], (string?)claims["aud"]));
    }

    [Fact]
    public async Task Another_key_is_refused_by_the_provider()
    {
        await ServeAsync(await MakeAsync("made"));
        File.Delete(folder["client.key"]);
        await MakeAsync("made");

        var run = await Command.RunAsync("intake", "list", "--server", "http://127.0.0.1:1", "--issuer", provider, "--client-id", Client, "--client-key", folder["client.key"]);

        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith("invalid_client", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--client-id", Client, "--client-key")]
    [InlineData("--client-key", "client.key", "--client-id")]
    public async Task Half_a_program_is_a_usage_error(string option, string value, string expected)
    {
        await MakeAsync("made");
        var run = await Command.RunAsync("intake", "list", "--server", "http://127.0.0.1:1", option, value);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_not_used_and_an_existing_one_is_not_overwritten()
    {
        await MakeAsync("made");
        File.SetUnixFileMode(folder["client.key"], UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var open = await Command.RunAsync("intake", "list", "--server", provider, "--client-id", Client, "--client-key", folder["client.key"]);
        Assert.Equal(2, open.Exit);
        Assert.Contains("chmod 600", open.Error, StringComparison.Ordinal);

        var again = await Command.RunAsync("key", "make", "--out", folder["client.key"]);
        Assert.Equal((2, ""), (again.Exit, again.Out));
        File.WriteAllText(folder["client.key"], "no key");
        File.SetUnixFileMode(folder["client.key"], UnixFileMode.UserRead);
        Assert.Equal(2, (await Command.RunAsync("intake", "list", "--server", provider, "--client-id", Client, "--client-key", folder["client.key"])).Exit);
    }

    async Task<JsonNode> MakeAsync(string kind)
    {
        if (kind is "made")
        {
            var run = await Command.RunAsync("key", "make", "--out", folder["client.key"]);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["client.key"]));
            Assert.Null(run.Json["d"]);
            return run.Json;
        }

        using var rsa = RSA.Create(2048);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var numbers = curve.ExportParameters(true);
        string Text(byte[]? bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
        folder.Write("client.key", System.Text.Encoding.ASCII.GetBytes(kind switch
        {
            "rsa" => rsa.ExportRSAPrivateKeyPem(),
            "jwk" => new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Text(numbers.Q.X), ["y"] = Text(numbers.Q.Y), ["d"] = Text(numbers.D), ["kid"] = "of the agency" }.ToJsonString(),
            _ => curve.ExportECPrivateKeyPem(),
        }));
        File.SetUnixFileMode(folder["client.key"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var read = Server.ClientKey.Read(folder["client.key"]);
        return read.PublicKey();
    }

    async Task ServeAsync(JsonNode key)
    {
        using var signing = RSA.Create(2048);
        var n = signing.ExportParameters(true);
        string Text(byte[]? bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
        await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "province-1", n = Text(n.Modulus), e = Text(n.Exponent), d = Text(n.D), p = Text(n.P), q = Text(n.Q), dp = Text(n.DP), dq = Text(n.DQ), qi = Text(n.InverseQ) } },
            clients = new object[]
            {
                new
                {
                    client_id = Client, token_endpoint_auth_method = "private_key_jwt", token_endpoint_auth_signing_alg = (string)key["alg"]!, grant_types = new[] { "client_credentials" },
                    response_types = Array.Empty<string>(), redirect_uris = Array.Empty<string>(), jwks = new { keys = new[] { key } },
                },
            },
            accounts = new { },
            machines = new { },
            audience = "urn:province:register",
            claimsInUserInfo = false,
        }));
        Assert.Equal("ready", await node.StandardOutput.ReadLineAsync());
    }

    static string Listen(HttpListener listener)
    {
        for (var port = 20_000 + Environment.ProcessId % 20_000; ; port++)
        {
            try
            {
                listener.Prefixes.Clear();
                listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                listener.Start();
                return $"http://127.0.0.1:{port}";
            }
            catch (HttpListenerException) when (port < 60_000)
            {
            }
        }
    }
}
