using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Probity.Tests.SignIn;

public sealed class PublicHostTests
{
    [Fact]
    public async Task Behind_an_https_address_every_cookie_is_bound_to_the_host_and_never_leaves_by_http()
    {
        await using var host = await SignInHost.StartAsync(options => options with { PublicUrl = new Uri("https://register.example/") });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Host = "register.example";

        using var challenge = await client.GetAsync("/zh/sign-in");
        using var form = await client.GetAsync($"/zh/demo/sign-in/maker?key={host.Keys.For("maker")}");

        var cookies = challenge.Headers.GetValues("Set-Cookie").Concat(form.Headers.GetValues("Set-Cookie")).ToArray();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-probity-form=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.StartsWith("max-age=", form.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_the_registers_own_is_answered_to_by_the_probes_alone()
    {
        await using var host = await SignInHost.StartAsync(options => options with { PublicUrl = new Uri("http://register.example/") });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/zh/", "register.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "/zh/", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(host, "/zh/", "evil.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(host, "/zh/sign-in", "register.example.evil.example"));
        Assert.NotEqual(HttpStatusCode.BadRequest, await StatusAsync(host, "/healthz", "10.0.0.7"));
    }

    [Fact]
    public async Task An_answer_does_not_say_which_program_made_it()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();

        using var answer = await client.GetAsync("/zh/");

        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_head_of_a_request_that_is_too_large_is_refused_and_one_that_does_not_end_is_cut_off()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var client = registry.CreateClient();
        client.DefaultRequestHeaders.Add("X-Padding", new string('x', 20 * 1024));

        using var large = await client.GetAsync("/zh/");
        var slow = await SendHalfAHeadAsync(registry.Address);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, large.StatusCode);
        Assert.StartsWith("HTTP/1.1 408", slow, StringComparison.Ordinal);
    }

    static async Task<HttpStatusCode> StatusAsync(SignInHost host, string path, string name)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Host = name;
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    static async Task<string> SendHalfAHeadAsync(Uri address)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("GET /zh/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
