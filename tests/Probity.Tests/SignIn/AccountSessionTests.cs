namespace Probity.Tests.SignIn;

public sealed class AccountSessionTests
{
    [Fact]
    public async Task A_new_password_ends_every_other_sign_in()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        using var other = host.Browse();
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await holder.SignInAsync(other, host.Clock);

        await browser.OpenAsync("/en/account/password");
        await browser.PressAsync("Change the password", ("old", Holder.Password), ("password", "quite another and longer one"));

        Assert.Equal("/en/account", browser.At);
        await other.OpenAsync("/en/account");
        Assert.StartsWith("/en/account/sign-in", other.At);
        await Holder.TypePasswordAsync(other, holder.Name, Holder.Password);
        Assert.Contains("The account name or the password is wrong", other.Text);
    }

    [Theory]
    [InlineData(31, 1)]
    [InlineData(25, 20)]
    public async Task A_sign_in_ends_when_it_is_not_used_and_after_eight_hours_at_most(int minutes, int times)
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);

        for (var turn = 1; turn <= times; turn++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await browser.OpenAsync("/en/account");
            Assert.Equal(minutes > 30 || minutes * turn > 480, browser.At.StartsWith("/en/account/sign-in", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_signed_in_long_ago_signs_in_again_before_changing_the_app()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await Holder.MakeAsync(browser, host.Clock);
        host.Clock.Advance(TimeSpan.FromMinutes(16));

        await browser.OpenAsync("/en/account/code-app");

        Assert.Equal("/en/account/sign-in?returnUrl=%2Fen%2Faccount%2Fcode-app", browser.At);
    }

    [Fact]
    public async Task An_account_without_one_time_codes_is_asked_for_them_and_vouched_for_nowhere()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync("/en/account/new");
        await browser.PressAsync("Make the account", ("password", Holder.Password));

        await browser.OpenAsync("/en/my");

        Assert.StartsWith("/en/account/code-app?returnUrl=%2Fconnect%2Fauthorize", browser.At);
    }

    [Fact]
    public async Task The_database_of_the_provider_holds_no_key_and_no_code_in_clear()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);

        var bytes = Directory.GetFiles(host.Folder).SelectMany(File.ReadAllBytes).ToArray();

        Assert.Equal(-1, bytes.AsSpan().IndexOf(holder.Key));
        foreach (var code in holder.RecoveryCodes) Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(code)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Holder.Password)));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(holder.Name)));
    }

    static Task<SignInHost> StartAsync() => SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });
}
