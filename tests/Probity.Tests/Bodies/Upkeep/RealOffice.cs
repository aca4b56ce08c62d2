using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.SignIn;
using Probity.Storage;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies.Upkeep;

/// <summary>A body of a register of real people, whose officials have an account each.</summary>
static class RealOffice
{
    public const string Market = "11370100MB0DEM068U";

    /// <summary>A register with one body: an administrator, a maker and a checker, all with accounts.</summary>
    public static async Task<Registry> StartAsync(string engine)
    {
        var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        await registry.GivenOfficialAsync(Market, "admin", Role.BodyAdministrator);
        await registry.GivenOfficialAsync(Market, "maker", Role.IntakeMaker);
        await registry.GivenOfficialAsync(Market, "checker", Role.IntakeChecker);
        foreach (var number in new[] { "admin", "maker", "checker" }) await registry.BindAsync(number);
        return registry;
    }

    /// <summary>What redeeming a code does: the account bears the official's number.</summary>
    public static async Task BindAsync(this Registry registry, string number)
    {
        await using var work = await registry.Store.BeginAsync(default);
        await work.AdvanceAsync(new Dictionary<Guid, int> { [Ids.Register] = 0 }, default);
        var id = await work.FindAsync($"select official_id from official where number = {number}", row => row.Id(0), default);
        Assert.Null(await registry.Services.GetRequiredService<BindAccount>().WriteAsync(work, AccountOf(number), id, default));
        await work.CommitAsync(default);
    }

    /// <summary>Signs in, as the provider's answer is read.</summary>
    public static Task<Outcome<KnownOfficial?>> EnterAsync(this Registry registry, string number) =>
        registry.Services.GetRequiredService<AccountHolders>().FindOfficial(AccountOf(number), default);

    /// <summary>Who acts, whatever the clock says of the account.</summary>
    public static async Task<Official> OfficialAsync(this Registry registry, string number)
    {
        await using var session = await registry.Store.ReadAsync(default);
        var (id, body) = await session.FindAsync($"select official_id, code from official where number = {number}", row => (row.Id(0), row.Body(1)), default);
        var roles = await session.ListAsync($"select role from official_role where official_id = {id}", row => Enum.Parse<Role>(row.Text(0)), default);
        return new Official(number, "周信", body, "科员", roles.ToHashSet()) { Appointment = id };
    }

    /// <summary>The command on the desk of whoever is signed in in a browser: it asks for a token and is allowed it there.</summary>
    public static async Task<HttpClient> ProgramAsync(this Registry registry, Browser browser)
    {
        var program = registry.CreateClient();
        var asked = await AskAsync(program, "/connect/device", ("scope", "offline_access"));
        await browser.OpenAsync($"/en/connect/verify?user_code={asked["user_code"]}");
        await browser.PressAsync("Yes, let it");
        var given = await AskAsync(program, "/connect/token", ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", $"{asked["device_code"]}"));
        program.DefaultRequestHeaders.Authorization = new("Bearer", $"{given["access_token"]}");
        return program;
    }

    static async Task<JsonNode> AskAsync(HttpClient http, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await http.PostAsync(path, new FormUrlEncodedContent([new("client_id", "probity-command"), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    static VouchedAccount AccountOf(string number) => new(VouchedAccount.Bundled, "account-" + number);
}
