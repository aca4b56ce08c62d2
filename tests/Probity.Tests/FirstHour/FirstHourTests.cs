using System.Text.RegularExpressions;
using Probity.Tests.SignIn;

namespace Probity.Tests.FirstHour;

/// <summary>What the README tells of a register of real people, page by page, by nobody but those who come in by a one-time code.</summary>
public sealed partial class FirstHourTests
{
    const string Operator = "12370000MB0DEM05XK";
    const string Permits = "11370100MB0DEM1052";

    [Theory, MemberData(nameof(Registry.Engines), MemberType = typeof(Registry))]
    public async Task From_init_to_the_first_answered_inquiry(string engine)
    {
        await using var registry = await Registry.StartAsync(engine, RegisterMode.Real);
        using var system = await RedeemAsync(registry, await registry.FirstCodeAsync());
        Assert.Contains("Appoint the security administrator first", await HomeAsync(system));
        using var security = await ComeInAsync(registry, await AppointSecurityAsync(system));
        Assert.DoesNotContain("Appoint the security administrator first", await HomeAsync(system));
        await system.OpenAsync("/en/administration/proposals");
        await system.OpenAsync((await system.ReadPageAsync()).QuerySelector("main table a")!.GetAttribute("href")!);
        Assert.Contains("Nobody: at once, this one time, because the register is new", system.Text);

        await ApproveAsync(security, await ProposeAsync(system, "appoint-administrator", ("role", "audit"), ("body", Operator), ("number", "A003"), ("name", "方仲")));
        Assert.Contains("One-time code", security.Text);
        await ApproveAsync(security, await ProposeAsync(system, "open-body", ("body", Permits)));
        await ApproveAsync(security, await ProposeAsync(system, "grant-purpose", ("body", Permits), ("purpose", "permit")));
        await ApproveAsync(security, await ProposeAsync(system, "appoint-administrator", ("role", "body"), ("body", Permits), ("number", "P001"), ("name", "罗静")));
        using var body = await ComeInAsync(registry, CodeOn(security));

        using var examiner = await ComeInAsync(registry, await AppointExaminerAsync(body));
        await AskAsync(examiner);

        Assert.Contains("Nothing to disclose", examiner.Text);
        Assert.Equal(1, await registry.CountAsync($"select count(*) from fact where kind = {"inquiry-answered"}"));
        Assert.Equal(4, await registry.CountAsync($"select count(*) from account_directory"));
    }

    static async Task<string> HomeAsync(Browser browser)
    {
        await browser.OpenAsync("/en/administration");
        return browser.Text;
    }

    /// <summary>A new account of the bundled provider, a one-time code, the terms.</summary>
    static async Task<Browser> ComeInAsync(Registry registry, string code)
    {
        var browser = await RedeemAsync(registry, code);
        Assert.Contains("Terms of use", browser.Text);
        await browser.PressAsync("I have read and accept them");
        return browser;
    }

    // A register that a test starts has had the first administrator accept them.
    static async Task<Browser> RedeemAsync(Registry registry, string code)
    {
        var (browser, _) = await registry.BeforeTheCodeAsync();
        await browser.EnterAsync(code);
        return browser;
    }

    static async Task<string> AppointSecurityAsync(Browser system)
    {
        await system.OpenAsync("/en/administration/propose/appoint-administrator");
        await system.PressAsync("Submit the proposal", ("role", "security"), ("body", Operator), ("number", "A002"), ("name", "许衡"));
        return CodeOn(system);
    }

    /// <summary>The proposal's number.</summary>
    static async Task<string> ProposeAsync(Browser system, string kind, params (string Field, string Value)[] typed)
    {
        await system.OpenAsync($"/en/administration/propose/{kind}");
        await system.PressAsync("Submit the proposal", typed);
        Assert.StartsWith("/en/administration/proposals/", system.At, StringComparison.Ordinal);
        return system.At.Split('/')[^1];
    }

    static async Task ApproveAsync(Browser security, string number)
    {
        await security.OpenAsync($"/en/administration/proposals/{number}");
        await security.PressAsync("Confirm", ("word", "approve"));
    }

    static async Task<string> AppointExaminerAsync(Browser admin)
    {
        await admin.OpenAsync("/en/administration/appoint");
        await admin.PressAsync("Appoint", ("number", "0417"), ("name", "赵立文"), ("post-zh", "许可审查"), ("post-en", "permit examiner"), ("roles", "Inquirer"));
        Assert.EndsWith("?done=appointed", admin.At, StringComparison.Ordinal);
        await admin.OpenAsync("/en/administration/officials/0417/invitation");
        await admin.PressAsync("Make the one-time code");
        return CodeOn(admin);
    }

    /// <summary>A case with its party, and a question about somebody whom the register does not know.</summary>
    static async Task AskAsync(Browser examiner)
    {
        const string Number = "379999197509050110";
        await examiner.OpenAsync("/en/desk/cases");
        await examiner.PressAsync("Continue", ("purpose", "permit"));
        await examiner.PressAsync("Continue", ("case", "JNSP-XK-2026-000001"));
        await examiner.PressAsync("Continue", ("number", Number), ("name", "张德胜"));
        await examiner.PressAsync("Register the case");
        await examiner.PressAsync("Ask about a party of this case");
        await examiner.PressAsync("Continue", ("use", "examine-application"));
        await examiner.PressAsync("Continue", ("number", Number), ("name", "张德胜"));
        await examiner.PressAsync("Ask");
    }

    static string CodeOn(Browser browser) => Code().Match(browser.Text).Value is { Length: > 0 } code ? code : throw new InvalidOperationException($"No code at {browser.At}: {browser.Text}");

    [GeneratedRegex("K(?:-[0-9A-Z]{4}){3}-[0-9A-Z]")]
    private static partial Regex Code();
}
