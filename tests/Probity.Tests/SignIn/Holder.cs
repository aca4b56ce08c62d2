using Probity.SignIn.Accounts;

namespace Probity.Tests.SignIn;

/// <summary>Somebody with an account of the bundled provider: what they know, and the app on their telephone.</summary>
sealed class Holder
{
    public const string Password = "正确 马 电池 订书钉 correct";

    public required string Name { get; init; }

    public required byte[] Key { get; init; }

    public required IReadOnlyList<string> RecoveryCodes { get; init; }

    /// <summary>What the app shows at a moment.</summary>
    public string CodeAt(TimeProvider clock) => CodeOf(Key, clock);

    public static string CodeOf(byte[] key, TimeProvider clock) => Totp.CodeOf(key, Totp.StepOf(clock.GetUtcNow()));

    /// <summary>Makes an account as a person does, page by page, and stays signed in with it.</summary>
    public static async Task<Holder> MakeAsync(Browser browser, TimeProvider clock, string returnUrl = "")
    {
        await browser.OpenAsync("/en/account/new" + (returnUrl is "" ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        await browser.PressAsync("Make the account", ("password", Password));
        var name = (await browser.ReadPageAsync()).QuerySelector(".govuk-panel .app-code")!.TextContent;
        await browser.FollowAsync("Next: one-time codes");
        var key = ReadKey((await browser.ReadPageAsync()).QuerySelector("dd .app-code")!.TextContent);
        await browser.PressAsync("Continue", ("code", CodeOf(key, clock)));
        var codes = (await browser.ReadPageAsync()).QuerySelectorAll(".app-recovery-codes .app-code").Select(code => code.TextContent);
        return new Holder { Name = name, Key = key, RecoveryCodes = [.. codes] };
    }

    /// <summary>Types name and password.</summary>
    public static async Task TypePasswordAsync(Browser browser, string name, string password)
    {
        await browser.OpenAsync("/en/account/sign-in");
        await browser.PressAsync("Continue", ("name", name), ("password", password));
    }

    /// <summary>Signs in as far as the code.</summary>
    public async Task SignInAsync(Browser browser, TimeProvider clock)
    {
        await TypePasswordAsync(browser, Name, Password);
        await browser.PressAsync("Sign in", ("code", CodeAt(clock)));
    }

    /// <summary>Base 32 as it is shown, read by a rule of its own.</summary>
    public static byte[] ReadKey(string shown)
    {
        var bits = string.Concat(shown.Where(char.IsLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
