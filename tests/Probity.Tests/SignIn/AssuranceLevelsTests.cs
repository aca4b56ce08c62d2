using System.Security.Claims;
using Probity.Bodies;
using Probity.SignIn;
using Probity.SignIn.Accounts;

namespace Probity.Tests.SignIn;

public sealed class AssuranceLevelsTests
{
    static readonly CreditCode Market = CreditCode.Parse("11370100MB0DEM068U");

    [Theory]
    [InlineData(Assurance.Password, "signin.assurance-too-low")]
    [InlineData("demo", "signin.demo-token")]
    [InlineData("", "signin.assurance-too-low")]
    [InlineData(Assurance.TwoFactor, null)]
    [InlineData(Assurance.Passkey, null)]
    public async Task A_second_factor_is_required_of_every_official(string acr, string? refused) =>
        Assert.Equal(refused, (await FindAsync(null, acr)).Refusal?.Code);

    [Theory]
    [InlineData("loa3", null)]
    [InlineData("seen", "signin.assurance-too-low")]
    [InlineData("loa2", "signin.assurance-too-low")]
    [InlineData("loa3 ", "signin.assurance-too-low")]
    public async Task At_another_provider_an_official_is_taken_at_the_configured_level_only(string acr, string? refused) =>
        Assert.Equal(refused, (await FindAsync(new ExternalProvider { Authority = new Uri("https://id.example/"), ClientId = "any", OfficialAcr = "loa3 loa4", PersonAcr = "seen" }, acr)).Refusal?.Code);

    static Task<Outcome<ClaimsIdentity>> FindAsync(ExternalProvider? provider, string acr)
    {
        var options = new SignInOptions { Mode = RegisterMode.Real, KeyFolder = "", Store = SignInStore.Sqlite(""), Provider = provider };
        var official = new KnownOfficial(new Official("0417", "周信", Market, "科员", new HashSet<Role> { Role.Inquirer }), "Clerk", "1/2026-11-23");
        var askers = new Askers(options, (_, _, _) => throw new InvalidOperationException("Nobody is bound here."), new AccountHolders(
            (_, _) => Task.FromResult<Outcome<KnownOfficial?>>(official), (_, _, _) => ValueTask.FromResult(default(Outcome<KnownOfficial?>))));
        return askers.FindAsync(new ClaimsIdentity([new("sub", "1"), new("acr", acr)]), default);
    }
}
