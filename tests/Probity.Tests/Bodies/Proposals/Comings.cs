using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.SignIn;
using static Probity.Tests.Bodies.Proposals.Proposing;

namespace Probity.Tests.Bodies.Proposals;

/// <summary>Administrators who come in, as redeeming a code would leave them.</summary>
static class Comings
{
    /// <summary>Gives the official of the operator with this number an account.</summary>
    public static async Task BindAsync(this Registry registry, string number)
    {
        var found = await registry.OfficialAsync(number);
        await registry.Services.GetRequiredService<BindAccount>().RunAsync(new VouchedAccount(VouchedAccount.Bundled, $"account of {number}"), found, "code", default);
    }

    /// <summary>An official as the register knows them, whether they came in or not.</summary>
    public static async Task<Official> OfficialAsync(this Registry registry, string number, string body = Operator)
    {
        await registry.RosterOf().RenewAsync(default);
        var known = await registry.Services.GetRequiredService<Appointments>().FindByNumberAsync(CreditCode.Parse(body), number, default);
        Assert.Null(known.Refusal);
        return known.Value.Official;
    }

    /// <summary>Another administrator of a kind, who has come in.</summary>
    public static async Task<Official> BoundAsync(this Registry registry, string role, string proposer, string number)
    {
        var (by, other) = proposer is "system" ? ("system", "security") : (proposer, "system");
        var (one, two) = (await registry.ApiAsync(by), await registry.ApiAsync(other));
        await two.ApproveAsync(await one.ProposeAsync("appoint-administrator", new { role, body = Operator, number, name = "方仲" }));
        await registry.BindAsync(number);
        return await registry.OfficialAsync(number);
    }
}
