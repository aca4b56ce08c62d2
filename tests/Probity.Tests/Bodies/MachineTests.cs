using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Probity.Bodies;
using Probity.Bodies.Machines;
using Probity.Facts;
using Probity.Tests.SignIn;

namespace Probity.Tests.Bodies;

/// <summary>Programs of bodies: two hands register one, its key signs it in, and an official answers for what it asks.</summary>
public sealed class MachineTests
{
    const string Market = "11370100MB0DEM068U";
    const string Permits = "11370100MB0DEM1052";
    const string Number = "379999198803120022";
    const string Name = "王海燕";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_program_asks_in_an_officials_name_and_the_person_reads_which_way_it_came(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        Assert.Equal("invalid_client", (await machine.TokenAsync()).Error);
        Assert.Null((await machine.ApproveAsync(await GivenMachine.SecurityAsync(registry))).Refusal);
        using var program = await machine.ApiAsync("permits");
        await program.OpenCaseAsync(Number, Name);
        using var answer = await program.AskAsync(Number, Name);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var person = await registry.ApiAsync("citizen-1");
        var look = (await person.GetFromJsonAsync<JsonNode>("/api/me/looks"))!["looks"]!.AsArray().Single()!;
        Assert.Equal(("machine", "许可审查"), (look["channel"]!.GetValue<string>(), look["post"]!.GetValue<string>()));
        using var official = await registry.ApiAsync("permits");
        Assert.Equal(HttpStatusCode.OK, (await official.GetAsync(answer.Headers.Location)).StatusCode);
    }

    [Theory]
    [InlineData(null, "inquiry.official-missing")]
    [InlineData("  ", "inquiry.official-missing")]
    [InlineData("nobody", "signin.official-unknown")]
    [InlineData("procurement", "signin.official-unknown")]
    public async Task Without_a_current_official_of_its_own_body_a_program_asks_nothing(string? official, string code)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        using var program = await machine.ApiAsync(official);
        using var answer = await program.AskAsync(Number, Name);
        Assert.Equal((HttpStatusCode.Forbidden, code), (answer.StatusCode, await CodeAsync(answer)));
        Assert.Equal(0, await registry.CountAsync($"select count(*) from inquiry"));
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task An_assertion_is_good_once_for_a_short_time_and_signed_by_the_programs_own_key(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        var once = machine.Sign(jti: "one");
        Assert.NotNull((await machine.TokenAsync(once)).Token);
        Assert.Equal("invalid_client", (await machine.TokenAsync(once)).Error);
        Assert.Equal("invalid_client", (await machine.TokenAsync(machine.Sign(jti: "one"))).Error);
        Assert.Equal("invalid_client", (await machine.TokenAsync(machine.Sign(jti: null))).Error);
        Assert.Equal("invalid_client", (await machine.TokenAsync(machine.Sign(said => said.Expires = said.IssuedAt!.Value.AddMinutes(6)))).Error);
        Assert.NotNull((await machine.TokenAsync(machine.Sign(said => (said.IssuedAt, said.NotBefore, said.Expires) = (said.IssuedAt!.Value.AddHours(-1), said.NotBefore!.Value.AddHours(-1), said.IssuedAt!.Value.AddMinutes(-50))))).Error);
        Assert.NotNull((await machine.TokenAsync(machine.Sign(said => said.Audience = "https://register.example/"))).Error);
        Assert.NotNull((await machine.TokenAsync(machine.Sign(said => said.Issuer = "M-0000-0000-0000-0"))).Error);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        (var own, machine.Key) = (machine.Key, stranger);
        Assert.NotNull((await machine.TokenAsync()).Error);
        machine.Key = own;
        Assert.NotNull((await machine.TokenAsync()).Token);
    }

    [Theory]
    [InlineData("JWT", null, true)]
    [InlineData("client-authentication+jwt", "urn:probity:api", true)]
    [InlineData("JWT", "urn:probity:api", true)]
    [InlineData("at+jwt", null, false)]
    [InlineData("JWT", "urn:other", false)]
    public async Task What_programs_say_of_their_assertion_and_of_the_resource_is_taken_as_the_standards_have_it(string type, string? resource, bool isTaken)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        using var http = registry.CreateClient();
        var metadata = await http.GetFromJsonAsync<JsonNode>("/.well-known/openid-configuration");
        Assert.Equal(new Uri(registry.Address, "/connect/token").AbsoluteUri, metadata!["token_endpoint"]!.GetValue<string>());
        var (token, _) = await machine.TokenAsync(machine.Sign(said => said.TokenType = type), resource);
        Assert.Equal(isTaken, token is not null);
        if (token is not null) Assert.Equal(["probity-api"], new JsonWebToken(token).Audiences);
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task A_program_may_ask_for_many_tokens_at_once_from_its_first_moment(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => machine.TokenAsync(machine.Sign())));
        Assert.All(said, one => Assert.NotNull(one.Token));
    }

    [Fact]
    public async Task A_token_of_a_program_lives_ten_minutes_and_names_nobody()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        var token = new JsonWebToken((await machine.TokenAsync()).Token);
        Assert.Equal(TimeSpan.FromMinutes(10), token.ValidTo - token.IssuedAt);
        Assert.Equal(machine.Number.ToString(), token.Subject);
        Assert.DoesNotContain(token.Claims, claim => claim.Type is "role" or "body" or "acr" or "name");
    }

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task Keys_change_without_a_gap_two_at_a_time_and_each_by_two_hands(string engine)
    {
        await using var registry = await Registry.StartAsync(engine);
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        var keys = registry.Services.GetRequiredService<ChangeMachineKeys>();
        var admin = await GivenMachine.AdminAsync(registry, Permits);
        var first = machine.Key;
        using var second = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var third = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null((await keys.AddAsync(admin, machine.Number, KeyOf(second), Channel.Api, default)).Refusal);
        Assert.Same(ChangeMachineKeys.TwoKeys, (await keys.AddAsync(admin, machine.Number, KeyOf(third), Channel.Api, default)).Refusal);
        Assert.Same(ChangeMachineKeys.KeyKnown, (await keys.AddAsync(admin, machine.Number, KeyOf(first), Channel.Api, default)).Refusal);
        machine.Key = second;
        Assert.NotNull((await machine.TokenAsync()).Error);
        Assert.Same(ApproveMachine.SamePerson, (await machine.ApproveAsync(admin)).Refusal);
        Assert.Null((await machine.ApproveAsync(await GivenMachine.AdminAsync(registry, Permits, "admin-2"))).Refusal);
        Assert.NotNull((await machine.TokenAsync()).Token);
        machine.Key = first;
        Assert.NotNull((await machine.TokenAsync()).Token);
        Assert.Null((await keys.EndAsync(admin, machine.Number, KeyOf(first).Thumbprint, Channel.Api, default)).Refusal);
        Assert.NotNull((await machine.TokenAsync()).Error);
        machine.Key = second;
        Assert.NotNull((await machine.TokenAsync()).Token);
        machine.Key = first;
    }

    [Fact]
    public async Task Nobody_approves_what_they_registered_and_nobody_of_another_body_approves_at_all()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits, isApproved: false);
        Assert.Same(ApproveMachine.SamePerson, (await machine.ApproveAsync(await GivenMachine.AdminAsync(registry, Permits))).Refusal);
        Assert.Equal("machine.unknown", (await machine.ApproveAsync(await GivenMachine.AdminAsync(registry, Market))).Refusal?.Code);
        Assert.Null((await machine.ApproveAsync(await GivenMachine.AdminAsync(registry, Permits, "admin-2"))).Refusal);
        Assert.Same(ApproveMachine.NothingWaits, (await machine.ApproveAsync(await GivenMachine.SecurityAsync(registry))).Refusal);
    }

    [Theory]
    [InlineData("ended"), InlineData("body closed"), InlineData("last day over")]
    public async Task A_program_that_ended_opens_nothing_with_the_token_that_it_has_and_gets_no_other(string how)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var machine = await GivenMachine.RegisterAsync(registry, Permits);
        if (how is "last day over") registry.Clock.Advance(new DateTimeOffset(2027, 6, 30, 15, 55, 0, TimeSpan.Zero) - registry.Clock.GetUtcNow());
        using var program = await machine.ApiAsync("permits");
        Assert.NotEqual(HttpStatusCode.Unauthorized, (await program.AskAsync(Number, Name)).StatusCode);
        if (how is "ended") Assert.Null((await registry.Services.GetRequiredService<EndMachine>().RunAsync(await GivenMachine.AdminAsync(registry, Permits), machine.Number, Channel.Api, default)).Refusal);
        if (how is "body closed") await registry.CloseAsync(Permits, new DateOnly(2026, 11, 23));
        if (how is "last day over") registry.Clock.Advance(TimeSpan.FromMinutes(6));
        await registry.RosterOf().RenewAsync(default);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.AskAsync(Number, Name)).StatusCode);
        Assert.Equal("invalid_client", (await machine.TokenAsync()).Error);
    }

    [Fact]
    public async Task A_program_does_what_it_was_registered_for_and_its_official_may_do_and_never_checks()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        await registry.GivenOfficialAsync(Market, "0417", Role.IntakeMaker, Role.IntakeChecker, Role.Inquirer);
        using var asks = await GivenMachine.RegisterAsync(registry, Market);
        using var sends = await GivenMachine.RegisterAsync(registry, Market, isApproved: true, Role.IntakeMaker);
        using var asking = await asks.ApiAsync("0417");
        using var sending = await sends.ApiAsync("0417");
        using var elses = await sends.ApiAsync("checker");
        Assert.Equal("signin.role-missing", await CodeAsync(await asking.GetAsync("/api/batches")));
        Assert.Equal(HttpStatusCode.OK, (await sending.GetAsync("/api/batches")).StatusCode);
        Assert.Equal("signin.role-missing", await CodeAsync(await sending.AskAsync(Number, Name)));
        Assert.Equal("signin.role-missing", await CodeAsync(await elses.GetAsync("/api/batches")));
        Assert.Equal(MachineRules.RolesWrong, MachineRules.Check([Role.IntakeChecker], new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public async Task An_official_who_comes_in_person_acts_as_nobody_else_whatever_the_header_says()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var market = await registry.ApiAsync("maker");
        market.DefaultRequestHeaders.Add("Probity-On-Behalf-Of", "checker");
        Assert.Equal("batch.unknown", await CodeAsync(await market.PostAsJsonAsync($"/api/batches/{BatchNumber.From(7)}/release", new { version = 1 })));
        Assert.Equal(HttpStatusCode.OK, (await market.GetAsync("/api/batches")).StatusCode);
    }

    [Fact]
    public async Task By_the_api_an_administrator_registers_the_security_administrator_approves_and_every_step_is_a_fact()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var admin = await registry.ApiAsync("market-admin");
        using var security = await registry.ApiAsync("security");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var made = (await (await admin.PostAsJsonAsync("/api/administration/machines", new { label = "执法办案系统", roles = new[] { "intake-maker" }, key = key.ExportSubjectPublicKeyInfoPem() })).Content.ReadFromJsonAsync<JsonNode>())!;
        var (number, read) = (made["machine"]!.GetValue<string>(), new { key = made["key"]!.GetValue<string>() });
        Assert.Equal("machine.same-person", await CodeAsync(await admin.PostAsJsonAsync($"/api/administration/machines/{number}/approval", read)));
        Assert.Contains("执法办案系统", await security.GetStringAsync("/api/administration/machines"));
        Assert.Equal(HttpStatusCode.NoContent, (await security.PostAsJsonAsync($"/api/administration/machines/{number}/approval", read)).StatusCode);
        Assert.Equal("machine.key-private", await CodeAsync(await admin.PostAsJsonAsync($"/api/administration/machines/{number}/keys", new { key = key.ExportPkcs8PrivateKeyPem() })));
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/administration/machines/{number}/keys/{made["key"]!.GetValue<string>()}/end", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/administration/machines/{number}/end", null)).StatusCode);
        Assert.Equal(4, await registry.CountAsync($"select count(*) from fact where kind in ({"machine-registered"}, {"machine-approved"}, {"machine-key-ended"}, {"machine-ended"})"));
    }

    static MachineKey KeyOf(ECDsa key) => MachineKey.Read(key.ExportSubjectPublicKeyInfoPem()).Value;

    static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using (answer) return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonNode>())?["code"]?.GetValue<string>();
    }
}
