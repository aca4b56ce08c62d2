using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Catalogue;
using Probity.Keys;
using Probity.Telemetry;
using Probity.Serving;
using Probity.SignIn;
using Probity.SignIn.Demo;
using Probity.Storage;
using Probity.Subjects;
using Probity.Tests.SignIn;

namespace Probity.Tests;

/// <summary>
/// A whole register for one test: a database of its own, a key ring, a real server on a free port. Nothing in it is a stand-in.
/// The clock can be set forward.
/// </summary>
public sealed class Registry : IAsyncDisposable
{
    readonly Database database;
    readonly WebApplication app;

    Registry(Database database, WebApplication app, TestClock clock, Settings settings)
    {
        (this.database, this.app, Clock, Settings) = (database, app, clock, settings);
        Address = new Uri(app.Urls.First());
    }

    /// <summary>The engines to test on.</summary>
    public static TheoryData<string> Engines => Database.Engines;

    public TestClock Clock { get; }

    public Settings Settings { get; }

    /// <summary>Where the server listens.</summary>
    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public Store Store => Services.GetRequiredService<Store>();

    public KeyRing Keys => Services.GetRequiredService<KeyRing>();

    public Database Database => database;

    string Signing { get; init; } = "";

    /// <summary>Starts a demonstration register, or a real one.</summary>
    public static async Task<Registry> StartAsync(string engine, RegisterMode mode = RegisterMode.Demo, ExternalProvider? provider = null, string? catalogue = null,
        Func<Settings, Settings>? change = null)
    {
        var database = await Database.CreateAsync(engine);
        var folder = Directory.CreateTempSubdirectory("probity-registry-").FullName;
        var settings = new Settings
        {
            Data = engine == "sqlite" ? Path.GetDirectoryName(database.AppUrl)! : folder,
            Database = engine == "sqlite" ? null : database.AppUrl,
            KeeperDatabase = engine == "sqlite" ? null : database.KeeperUrl,
            Keys = Path.Combine(folder, "keys"),
            Mode = mode,
            Witnesses = Settings.NoWitnesses,
            Urls = "http://127.0.0.1:0",
            Provider = provider,
            Serving = new ServingSettings { Log = LogShape.Short },
        };
        if (catalogue is not null) settings = settings with { Catalogue = catalogue };
        settings = change?.Invoke(settings) ?? settings;
        var signing = SigningKeys.Lend(settings.Keys);
        var clock = new TestClock();
        if (mode is RegisterMode.Real) settings = await InitAsync(settings, clock);
        var app = await RegisterApp.BuildAsync(settings, clock);
        await app.StartAsync();
        return new Registry(database, app, clock, settings) { Signing = signing };
    }

    /// <summary>What <c>probity init</c> does, for an address of this machine.</summary>
    static async Task<Settings> InitAsync(Settings settings, TestClock clock)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var (ring, store) = (settings.OpenKeys(), await OpenStore.RunAsync(settings, clock, default));
        await using var engine = store.Engine;
        await Register.OpenAsync(store, ring, address, default);
        var editions = await new LoadEditions(store, ring).RunAsync(settings.Catalogue, default);
        var made = await new InitRegister(store, ring, editions).RunAsync(address, new FirstAdministrator("A001", PersonName.Parse("秦岚")), default);
        Assert.Null(made.Refusal);
        await AcceptTermsAsync(store);
        return settings with { Urls = address };
    }

    /// <summary>Every official who is in the roster now has accepted the terms of use, as each does at the first sign-in.</summary>
    public Task AcceptTermsAsync() => AcceptTermsAsync(Store);

    static async Task AcceptTermsAsync(Store store)
    {
        await using var work = await store.BeginAsync(default);
        work.Write($"insert into terms_acceptance (official_id, edition, accepted_at) select official_id, {Probity.Bodies.Upkeep.TermsOfUse.Current.Code}, {work.Now} from official");
        await work.CommitAsync(default);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A browser without script: keeps cookies, follows nothing by itself unless asked.</summary>
    public HttpClient CreateClient(bool followRedirects = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects, CookieContainer = new() }) { BaseAddress = Address };

    /// <summary>A program that acts for somebody of the demo (<c>DemoPeople</c>), by a token of the provider.</summary>
    public async Task<HttpClient> ApiAsync(string who)
    {
        var client = CreateClient();
        using var answer = await client.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = DemoGrant.Name,
            ["client_id"] = DemoGrant.ClientId,
            [DemoGrant.WhoParameter] = who,
            [DemoGrant.SecretParameter] = DemoKeys.Open(Settings.Keys).Secret,
        }));
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>A browser without script in which somebody of the demo (<c>DemoPeople</c>) has signed in.</summary>
    internal async Task<Browser> SignInAsync(string who)
    {
        var browser = new Browser(Address);
        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find(who)!, DemoKeys.Open(Settings.Keys)));
        await browser.PressAsync("进入演示");
        return browser;
    }

    /// <summary>What a count in the database says.</summary>
    public async Task<long> CountAsync(Sql sql)
    {
        await using var session = await Store.ReadAsync(default);
        return await session.FindAsync(sql, row => row.Long(0), default);
    }

    public async ValueTask DisposeAsync()
    {
        Engine[] engines = [.. new[] { Store, Services.GetRequiredService<Keeper>().Store }.OfType<Store>().Select(store => store.Engine).Distinct()];
        await app.StopAsync();
        await app.DisposeAsync();
        // Otherwise each test leaves its connections open, with their caches, until the last one has ended.
        foreach (var engine in engines) await engine.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Settings.Keys)!, true);
        SigningKeys.GiveBack(Signing);
    }
}

/// <summary>A clock that starts at 2026-11-23 10:00 in Shanghai, runs with real time and can be set forward.</summary>
public sealed class TestClock : TimeProvider
{
    readonly long started = System.GetTimestamp();
    TimeSpan ahead;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero) + System.GetElapsedTime(started) + ahead;
}
