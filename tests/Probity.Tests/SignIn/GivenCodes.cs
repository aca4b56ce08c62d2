using Microsoft.Extensions.DependencyInjection;
using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Tests.SignIn;

/// <summary>One-time codes to be in somebody's hand before a test begins.</summary>
static class GivenCodes
{
    /// <summary>What <c>probity init</c> gives the first administrator.</summary>
    public static async Task<string> FirstCodeAsync(this Registry registry)
    {
        var init = new InitRegister(registry.Store, registry.Keys, registry.Services.GetRequiredService<Editions>());
        return (await init.AgainAsync(default)).Value.Code.ToString();
    }

    /// <summary>An invitation for an official of the roster.</summary>
    public static async Task<string> CodeForAsync(this Registry registry, string number, TimeSpan? life = null)
    {
        await using var work = await registry.Store.BeginAsync(default);
        var official = await work.FindAsync($"select official_id from official where number = {number}", row => row.Id(0), default);
        var issued = await registry.Services.GetRequiredService<OneTimeCodes>().IssueAsync(work, CodeKind.Official, official, life ?? TimeSpan.FromHours(72), default);
        await work.CommitAsync(default);
        return issued.Code.ToString();
    }

    /// <summary>A browser in which somebody made an account of the bundled provider and stands before the page of codes.</summary>
    public static async Task<(Browser Browser, Holder Holder)> BeforeTheCodeAsync(this Registry registry)
    {
        var browser = new Browser(registry.Address);
        var holder = await Holder.MakeAsync(browser, registry.Clock, "/en/sign-in?returnUrl=%2Fen%2Fsign-in%2Fcode");
        await browser.FollowAsync("I have them: continue");
        return (browser, holder);
    }

    public static Task EnterAsync(this Browser browser, string code) => browser.PressAsync("Make the account mine", ("code", code));
}
