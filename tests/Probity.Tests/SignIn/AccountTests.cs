using System.Net;
using Probity.SignIn;

namespace Probity.Tests.SignIn;

public sealed class AccountTests
{
    [Theory]
    [MemberData(nameof(Database.Engines), MemberType = typeof(Database))]
    public async Task Whoever_makes_an_account_signs_in_with_password_and_one_time_code(string engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var host = await StartAsync(StoreOf(engine, database.AppUrl));
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        Assert.Equal(8, holder.RecoveryCodes.Distinct().Count());
        using var other = host.Browse();
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        await holder.SignInAsync(other, host.Clock);

        Assert.Equal("/en/account", other.At);
        Assert.Contains(holder.Name, other.Text);
        Assert.Contains("8 are left", other.Text);
    }

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("password123456", "among the first")]
    [InlineData("aaaaaaaaaaaaaaaa", "among the first")]
    [InlineData("123456789012", "among the first")]
    [InlineData("Woaini5201314", "among the first")]
    public async Task A_password_is_long_and_none_that_everybody_tries(string password, string said)
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        await browser.OpenAsync("/en/account/new");

        await browser.PressAsync("Make the account", ("password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains(said, browser.Text);
    }

    [Fact]
    public async Task A_code_is_good_once_even_in_its_own_step()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = holder.CodeAt(host.Clock);
        using var first = host.Browse();
        await Holder.TypePasswordAsync(first, holder.Name, Holder.Password);
        await first.PressAsync("Sign in", ("code", code));
        Assert.Equal("/en/account", first.At);
        using var second = host.Browse();
        await Holder.TypePasswordAsync(second, holder.Name, Holder.Password);

        await second.PressAsync("Sign in", ("code", code));

        Assert.Contains("or was used before", second.Text);
    }

    [Fact]
    public async Task The_code_that_set_the_app_up_is_used()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);

        await holder.SignInAsync(browser, host.Clock);

        Assert.Contains("or was used before", browser.Text);
    }

    [Fact]
    public async Task A_recovery_code_takes_the_place_of_a_one_time_code_once()
    {
        await using var host = await StartAsync();
        using var browser = host.Browse();
        var holder = await Holder.MakeAsync(browser, host.Clock);
        await RecoverAsync(browser, holder);
        Assert.Contains("7 are left", browser.Text);

        await RecoverAsync(browser, holder);

        Assert.Contains("The recovery code is wrong, or was used before", browser.Text);
    }

    static async Task RecoverAsync(Browser browser, Holder holder)
    {
        await Holder.TypePasswordAsync(browser, holder.Name, Holder.Password);
        await browser.FollowAsync("Your app is not at hand? Use a recovery code");
        await browser.PressAsync("Sign in", ("code", holder.RecoveryCodes[0].ToLowerInvariant()));
    }

    static Task<SignInHost> StartAsync(SignInStore? store = null) =>
        SignInHost.StartAsync(options => options with { Mode = RegisterMode.Real, Store = store ?? options.Store });

    static SignInStore StoreOf(string engine, string url) => engine is "sqlite"
        ? SignInStore.Sqlite(Path.Combine(Path.GetDirectoryName(url)!, "signin.db"))
        : SignInStore.Postgres(url);
}
