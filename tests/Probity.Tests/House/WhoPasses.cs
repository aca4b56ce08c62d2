using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Probity.Bodies;
using Probity.SignIn.Demo;

namespace Probity.Tests.House;

/// <summary>Each door, called as nobody and as each role by cookie and by bearer token; what happens is what the page of doors says.</summary>
public sealed partial class WhoPasses
{
    static int addresses;

    [Fact]
    public async Task Nobody_and_each_role_pass_just_the_doors_that_the_page_of_doors_names()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var callers = await CallersAsync(registry);
        var approved = DoorRules.ApprovedRules().ToDictionary(rule => rule.Name, rule => rule.Roles);
        var wrong = new List<string>();

        foreach (var door in (await Whole.RegisterAsync()).Doors)
        {
            foreach (var caller in callers)
            {
                var wanted = approved[Whole.NameOf(door)] is ["anybody"]
                    || (caller.Role is { } role && approved[Whole.NameOf(door)].Contains(role.ToString()) && caller.IsBearer == DoorRules.IsApi(door));
                if (Whole.IsOpen(door) && caller.Role is not null) continue; // open is open; who came is not asked

                var passed = await PassesAsync(caller.Http, door);
                if (passed != wanted) wrong.Add($"{Whole.NameOf(door)} {(passed ? "lets in" : "refuses")} {caller.Name}");
            }
        }

        foreach (var caller in callers) caller.Http.Dispose();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_answer_of_every_door_forbids_what_is_inline_and_holds_nothing_that_is()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        var callers = await CallersAsync(registry);

        foreach (var door in (await Whole.RegisterAsync()).Doors)
        {
            foreach (var caller in callers.Where(caller => caller.Role is null || caller.IsBearer == DoorRules.IsApi(door)))
            {
                using var answer = await CallAsync(caller.Http, door);
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                var name = $"{Whole.NameOf(door)} as {caller.Name}";
                Assert.True(policy.StartsWith("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal), name);
                Assert.True(answer.Headers.GetValues("X-Content-Type-Options").Single() is "nosniff", name);
                if (caller.Role is not null && answer.StatusCode is HttpStatusCode.OK && !Whole.IsOpen(door)) Assert.True(answer.Headers.CacheControl?.NoStore, name);
                if (answer.Content.Headers.ContentType?.MediaType is "text/html") Assert.DoesNotMatch(Inline(), await answer.Content.ReadAsStringAsync());
            }
        }

        foreach (var caller in callers) caller.Http.Dispose();
    }

    static async Task<bool> PassesAsync(HttpClient http, RouteEndpoint door)
    {
        using var answer = await CallAsync(http, door);
        Assert.True((int)answer.StatusCode < 500, $"{Whole.NameOf(door)} breaks ({(int)answer.StatusCode}) on a request that means nothing.");
        if (Whole.IsOpen(door)) return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests);
        if (answer.StatusCode is HttpStatusCode.Unauthorized) return false;
        if (answer.StatusCode is HttpStatusCode.Forbidden) return !(await answer.Content.ReadAsStringAsync()).Contains("signin.role-missing", StringComparison.Ordinal);

        // A page sends whom it refuses to the sign-in, or to the page that says no.
        return answer.StatusCode is not HttpStatusCode.Redirect || !answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal);
    }

    static Task<HttpResponseMessage> CallAsync(HttpClient http, RouteEndpoint door)
    {
        var method = door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
        var path = Parameter().Replace(Whole.PathOf(door).Replace("{language:language}", "en", StringComparison.Ordinal), "x");
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method is "POST") request.Content = DoorRules.IsApi(door) ? new StringContent("{}", new MediaTypeHeaderValue("application/json")) : new FormUrlEncodedContent([]);
        return http.SendAsync(request);
    }

    static async Task<List<Caller>> CallersAsync(Registry registry)
    {
        var callers = new List<Caller> { new("nobody", null, false, Plain(registry)) };
        foreach (var role in Enum.GetValues<Role>())
        {
            var who = DemoPeople.All.First(person => person.Roles.SetEquals([role])).Who;
            using var browser = await registry.SignInAsync(who);
            var byCookie = Plain(registry);
            byCookie.DefaultRequestHeaders.Add("Cookie", string.Join("; ", browser.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
            callers.Add(new Caller($"{role} by cookie", role, false, byCookie));

            using var program = await registry.ApiAsync(who);
            var byBearer = Plain(registry);
            byBearer.DefaultRequestHeaders.Authorization = program.DefaultRequestHeaders.Authorization;
            callers.Add(new Caller($"{role} by bearer token", role, true, byBearer));
        }

        return callers;
    }

    // Each caller from an address of its own: together they ask more in a minute than one address may.
    static HttpClient Plain(Registry registry)
    {
        var own = new IPEndPoint(new IPAddress([127, 0, 1, (byte)Interlocked.Increment(ref addresses)]), 0);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = (context, ct) => ConnectAsync(own, context.DnsEndPoint.Port, ct) };
        return new HttpClient(handler) { BaseAddress = registry.Address };
    }

    static async ValueTask<Stream> ConnectAsync(IPEndPoint own, int port, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(own);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<[^>]+\s(style|on[a-z]+)\s*=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    sealed record Caller(string Name, Role? Role, bool IsBearer, HttpClient Http);
}
