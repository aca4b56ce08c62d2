using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Probity.Bodies;
using Probity.Bodies.Machines;
using Probity.Facts;
using Probity.Tests.Bodies.Proposals;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies;

/// <summary>A body's program with its private key, as the body's own machine has it.</summary>
sealed class GivenMachine(Registry registry, MachineNumber number, ECDsa key) : IDisposable
{
    public MachineNumber Number => number;

    public ECDsa Key { get; set; } = key;

    /// <summary>What the token endpoint said last about an error.</summary>
    public string? Why { get; private set; }

    /// <summary>An administrator of a body; appointed where there is none of this number yet.</summary>
    public static async Task<Official> AdminAsync(Registry registry, string body, string number = "admin-1")
    {
        var known = await registry.Services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse(body), number, default);
        if (known.IsRefused) await registry.GivenOfficialAsync(body, number, Role.BodyAdministrator);
        return await registry.OfficialAsync(number, body);
    }

    public static Task<Official> SecurityAsync(Registry registry) => registry.OfficialAsync("security");

    /// <summary>Registers one and, unless told otherwise, lets the security administrator approve it.</summary>
    public static async Task<GivenMachine> RegisterAsync(Registry registry, string body, bool isApproved = true, params Role[] roles)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wanted = new NewMachine("审批系统", roles is [] ? [Role.Inquirer] : roles, new DateOnly(2027, 6, 30), MachineKey.Read(key.ExportSubjectPublicKeyInfoPem()).Value);
        var made = await registry.Services.GetRequiredService<RegisterMachine>().RunAsync(await AdminAsync(registry, body), wanted, Channel.Api, default);
        var machine = new GivenMachine(registry, made.Value, key);
        if (isApproved) Assert.Null((await machine.ApproveAsync(await SecurityAsync(registry))).Refusal);
        return machine;
    }

    /// <summary>Somebody approves the key that the machine has just now.</summary>
    public Task<Outcome<bool>> ApproveAsync(Official approver) => ApproveAsync(approver, MachineKey.Read(Key.ExportSubjectPublicKeyInfoPem()).Value.Thumbprint);

    public Task<Outcome<bool>> ApproveAsync(Official approver, string? thumbprint) =>
        registry.Services.GetRequiredService<ApproveMachine>().RunAsync(approver, (number, thumbprint), Channel.Api, default);

    /// <summary>An assertion as RFC 7523 wants it, changed in one thing where a test says so.</summary>
    public string Sign(Action<SecurityTokenDescriptor>? change = null, string? jti = "")
    {
        var now = registry.Clock.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = number.ToString(),
            Audience = registry.Address.AbsoluteUri,
            TokenType = "client-authentication+jwt",
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(2),
            Claims = new Dictionary<string, object> { ["sub"] = number.ToString() },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(Key), SecurityAlgorithms.EcdsaSha256),
        };
        if (jti is not null) descriptor.Claims["jti"] = jti is "" ? Guid.NewGuid().ToString("N") : jti;
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>What the token endpoint says to an assertion: the token, or the error.</summary>
    public async Task<(string? Token, string? Error)> TokenAsync(string? assertion = null, string? resource = null)
    {
        using var http = registry.CreateClient();
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion ?? Sign(),
        };
        if (resource is not null) form["resource"] = resource;
        using var answer = await http.PostAsync("/connect/token", new FormUrlEncodedContent(form));
        var said = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Why = said["error_description"]?.GetValue<string>();
        return (said["access_token"]?.GetValue<string>(), said["error"]?.GetValue<string>());
    }

    /// <summary>The program at the API, in an official's name where one is named.</summary>
    public async Task<HttpClient> ApiAsync(string? official)
    {
        var (token, error) = await TokenAsync();
        Assert.True(token is not null, $"{error}: {Why}");
        var http = registry.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (official is not null) http.DefaultRequestHeaders.Add("Probity-On-Behalf-Of", official);
        return http;
    }

    public void Dispose() => Key.Dispose();
}
