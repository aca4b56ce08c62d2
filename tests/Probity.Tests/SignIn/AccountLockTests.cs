namespace Probity.Tests.SignIn;

public sealed class AccountLockTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wrong_attempts_lock_a_name_alike_whether_or_not_it_exists(bool exists)
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var name = exists ? (await Holder.MakeAsync(browser, host.Clock)).Name : $"{AccountName.From(7)}";
        using var guesser = host.Browse();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Holder.TypePasswordAsync(guesser, name, "not the password " + attempt);
            Assert.Contains("The account name or the password is wrong", guesser.Text);
        }

        await Holder.TypePasswordAsync(guesser, name, Holder.Password);
        Assert.Contains("too many attempts", guesser.Text);
    }

    [Fact]
    public async Task The_lock_grows_and_ends_and_a_sign_in_gives_the_tries_back()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        for (var attempt = 0; attempt < 5; attempt++) await Holder.TypePasswordAsync(browser, holder.Name, "wrong");
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        await Holder.TypePasswordAsync(browser, holder.Name, "wrong");
        Assert.Contains("The account name or the password is wrong", browser.Text);

        host.Clock.Advance(TimeSpan.FromSeconds(61));
        await Holder.TypePasswordAsync(browser, holder.Name, Holder.Password);
        Assert.Contains("too many attempts", browser.Text);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        await Holder.TypePasswordAsync(browser, holder.Name, Holder.Password);
        Assert.StartsWith("/en/account/sign-in/code", browser.At);
    }

    [Fact]
    public async Task Guesses_at_the_code_count_as_guesses_at_the_password_do()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Holder.TypePasswordAsync(browser, holder.Name, Holder.Password);
        for (var attempt = 0; attempt < 4; attempt++) await browser.PressAsync("Sign in", ("code", "000000"));

        await browser.PressAsync("Sign in", ("code", holder.CodeAt(host.Clock)));

        Assert.Contains("too many attempts", browser.Text);
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_a_hundred()
    {
        await using var host = await StartAsync();
        var name = $"{AccountName.From(11)}";
        var browsers = Enumerable.Range(0, 12).Select(_ => host.Browse()).ToArray();
        foreach (var browser in browsers) await browser.OpenAsync("/en/account/sign-in");

        await Task.WhenAll(browsers.Select(browser => browser.PressAsync("Continue", ("name", name), ("password", "guess guess guess"))));

        Assert.Equal(5, browsers.Count(browser => browser.Text.Contains("The account name or the password is wrong", StringComparison.Ordinal)));
        foreach (var browser in browsers) browser.Dispose();
    }

    static Task<SignInHost> StartAsync() => SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real });
}
