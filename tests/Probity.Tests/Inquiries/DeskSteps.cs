using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Probity.Tests.SignIn;

namespace Probity.Tests.Inquiries;

/// <summary>What an official does at the desk in a browser without script.</summary>
static partial class DeskSteps
{
    public const string Number = "379999198803120022";
    public const string Name = "王海燕";
    public const string Stranger = "379999197509050110";
    public const string Case = "JNSP-XK-2026-000123";
    public const string Tender = "SDGP-CG-2026-000045";

    public static async Task RegisterAsync(Browser browser, string purpose, string number, params (string Number, string Name)[] parties) =>
        await RegisterAsync(browser, purpose, number, parties, "继续", "登记案件");

    public static async Task RegisterAsync(Browser browser, string purpose, string number, (string Number, string Name)[] parties, string next, string last)
    {
        await browser.PressAsync(next, ("purpose", purpose));
        await browser.PressAsync(next, ("case", number));
        foreach (var (at, party) in parties.Index())
        {
            if (at > 0) await browser.PressAsync("再添加一名当事人");
            await browser.PressAsync(next, ("number", party.Number), ("name", party.Name));
        }

        await browser.PressAsync(last);
    }

    /// <summary>To the check page.</summary>
    public static async Task AskAsync(Browser browser, string purpose, string @case, string use, string number, string name)
    {
        await browser.OpenAsync("/zh/desk/ask");
        await browser.PressAsync("继续", ("purpose", purpose));
        await browser.PressAsync("继续", ("case", @case), ("use", use));
        await browser.PressAsync("继续", ("number", number), ("name", name));
        Assert.Contains("请核对后查询", browser.Text);
    }

    public static async Task<string[]> TextsAsync(Browser browser, string selector) =>
        [.. (await browser.ReadPageAsync()).QuerySelectorAll(selector).Select(found => string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public static async Task<(string Field, string Value)[]> HiddenAsync(Browser browser, string action) =>
        [.. (await browser.ReadPageAsync()).QuerySelectorAll($"form[action$='{action}'] input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))];

    public static void AssertLost(Browser browser)
    {
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("inquiry.steps-lost", browser.Text);
    }

    public static string Masked(Browser browser) => LanguageSwitch().Replace(Varying().Replace(browser.Text, "…"), "…");

    // Receipt, time, and the form's token, which is new on each page.
    [GeneratedRegex("R-[0-9A-Z-]{16}|[0-9]{4}年[0-9]+月[0-9]+日 [0-9:]{5}|name=.__RequestVerificationToken.[^>]*")]
    public static partial Regex Varying();

    [GeneratedRegex("/en/desk/[^\"]*")]
    public static partial Regex LanguageSwitch();
}
