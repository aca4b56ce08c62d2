using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using Probity.Bodies;
using Probity.Portals;
using Probity.SignIn;
using Probity.SignIn.Demo;

namespace Probity.Tests.SignIn;

/// <summary>A register that has only its doors: sign-in, one page and one API address a portal that say who asks.</summary>
sealed class SignInHost : IAsyncDisposable
{
    // Making keys takes long; every demo of the tests shares them.
    public static readonly string SharedKeys = Directory.CreateTempSubdirectory("probity-keys-").FullName;

    readonly WebApplication app;
    readonly string folder;

    SignInHost(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
        Keys = DemoKeys.Open(SharedKeys);
    }

    public DemoKeys Keys { get; }

    public TestClock Clock { get; private init; } = new();

    public Uri Address => new(app.Urls.First());

    public static async Task<SignInHost> StartAsync(Func<SignInOptions, SignInOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("probity-signin-").FullName;
        var options = new SignInOptions
        {
            Mode = RegisterMode.Demo,
            KeyFolder = SharedKeys,
            Store = SignInStore.Sqlite(Path.Combine(folder, "signin.db")),
        };
        options = change?.Invoke(options) ?? options;

        var clock = new TestClock();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{(options.PublicUrl is { Host: "localhost" } url ? url.Port : 0)}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<BindPerson>((number, _, _) => Task.FromResult<Outcome<Guid>>(SubjectOf(number.Reveal())));
        builder.Services.AddSingleton(new Site(options.Mode is RegisterMode.Demo));
        builder.Services.AddSingleton(new AccountHolders(
            (account, _) => Task.FromResult<Outcome<KnownOfficial?>>(OfficialOf(account)),
            (_, _, _) => ValueTask.FromResult(default(Outcome<KnownOfficial?>))));
        builder.AddPortals();
        builder.AddSignIn(options);
        var app = builder.Build();
        app.UsePortals();
        app.UseSignIn();
        app.UsePageForms();
        app.MapAssets();
        app.MapSignIn();
        MapDoors(app);
        await app.StartAsync();
        return new SignInHost(app, folder) { Clock = clock };
    }

    public static Guid SubjectOf(string number) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(number)).AsSpan(0, 16));

    // What the roster of a demo has, without a database.
    static KnownOfficial? OfficialOf(VouchedAccount account) => DemoPeople.Find(account.Subject) is { Body: { } body } person
        ? new KnownOfficial(new Official(person.Who, person.Name, CreditCode.Parse(body), person.Post.Zh, person.Roles) { Appointment = SubjectOf(person.Who) }, person.Post.En, "1")
        : null;

    static void MapDoors(WebApplication app)
    {
        var pages = app.MapPages();
        pages.MapGet("/my", Say).RequireAuthorization(Doors.SubjectPages);
        pages.MapGet("/agency", Say).RequireAuthorization(Doors.AgencyPages);
        pages.MapGet("/desk", Say).RequireAuthorization(Doors.DeskPages);
        pages.MapGet("/", Say).OpenToAll(OpenBecause.Public);
        app.MapGet("/api/my", Say).RequireAuthorization(Doors.SubjectApi);
        app.MapGet("/api/batches", Say).RequireAuthorization(Doors.AgencyApi);
        app.MapGet("/api/open", Say).OpenToAll(OpenBecause.Public);
        app.MapGet("/api/forgotten", Say);
    }

    static IResult Say(HttpContext http) => Results.Text(string.Join('\n', http.User.Claims.Select(claim => $"{claim.Type}={claim.Value}")));

    public string Folder => folder;

    /// <summary>What the cookie of the pages says, as the program itself reads it.</summary>
    public string OpenPagesCookie(string value)
    {
        var format = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("probity.pages").TicketDataFormat;
        var ticket = format.Unprotect(value)!;
        return string.Join('\n', ticket.Principal.Claims.Select(claim => $"{claim.Type}={claim.Value}").Concat(ticket.Properties.Items.Values));
    }

    /// <summary>Makes the bundled provider one for another register too, as a province's provider is for many.</summary>
    public async Task ServeAsync(SignInHost other)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        var client = (await clients.FindByClientIdAsync("probity-pages"))!;
        var descriptor = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(descriptor, client);
        descriptor.RedirectUris.Add(new Uri(other.Address, "/sign-in/callback"));
        await clients.UpdateAsync(client, descriptor);
    }

    /// <summary>A browser without script: it keeps cookies, follows redirects, and sends forms with their hidden fields.</summary>
    public Browser Browse() => new(Address);

    /// <summary>An access token of somebody of the demo, by the extension grant.</summary>
    public async Task<string> TokenAsync(string who)
    {
        using var response = await RequestTokenAsync(who, Keys.Secret);
        response.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("access_token").GetString()!;
    }

    public async Task<HttpResponseMessage> RequestTokenAsync(string who, string secret)
    {
        using var http = new HttpClient { BaseAddress = Address };
        return await http.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = secret,
        }));
    }

    /// <summary>Asks the API with this token.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string path, string? token)
    {
        using var http = new HttpClient { BaseAddress = Address };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
