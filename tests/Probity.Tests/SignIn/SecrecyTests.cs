using System.Text;
using Probity.SignIn.Demo;

namespace Probity.Tests.SignIn;

public sealed class SecrecyTests
{
    [Fact]
    public async Task No_cookie_carries_a_number_or_a_name_even_when_it_is_opened()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        var person = DemoPeople.Find("citizen-1")!;
        await browser.OpenAsync(DemoDoor.LinkOf(person, host.Keys));
        await browser.PressAsync("进入演示");

        var opened = host.OpenPagesCookie(browser.Cookies["probity.pages"]!.Value);

        Assert.Contains(SignInHost.SubjectOf(person.Number!).ToString(), opened);
        Assert.DoesNotContain(person.Number!, opened);
        Assert.DoesNotContain(person.Name, opened);
        Assert.All(browser.Cookies, cookie => Assert.DoesNotContain(person.Number!, Uri.UnescapeDataString(cookie.Value)));
    }

    [Fact]
    public async Task The_providers_own_files_hold_no_number_and_no_name()
    {
        await using var host = await SignInHost.StartAsync();
        using var browser = host.Browse();
        var person = DemoPeople.Find("citizen-1")!;
        await browser.OpenAsync(DemoDoor.LinkOf(person, host.Keys));
        await browser.PressAsync("进入演示");
        await host.TokenAsync("citizen-1");

        var files = Directory.GetFiles(host.Folder).Concat(Directory.GetFiles(SignInHost.SharedKeys, "*", SearchOption.AllDirectories)).ToList();

        Assert.Contains(files, file => file.EndsWith("signin.db", StringComparison.Ordinal));
        Assert.All(files, file => Assert.False(Holds(file, person.Number!) || Holds(file, person.Name)));
    }

    [Fact]
    public async Task Keys_are_readable_by_their_owner_alone()
    {
        await using var host = await SignInHost.StartAsync();
        var folder = new DirectoryInfo(Path.Combine(SignInHost.SharedKeys, "sign-in"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
        Assert.All(folder.GetFiles(), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public async Task A_cookie_is_still_good_after_a_restart_and_at_the_next_host()
    {
        await using var first = await SignInHost.StartAsync();
        using var browser = first.Browse();
        await browser.OpenAsync(DemoDoor.LinkOf(DemoPeople.Find("maker")!, first.Keys));
        await browser.PressAsync("进入演示");
        await using var second = await SignInHost.StartAsync();

        await browser.OpenAsync(new Uri(second.Address, "/zh/agency").AbsoluteUri);

        Assert.Equal("/zh/agency", browser.At);
        Assert.Contains("official=maker", browser.Text);
    }

    static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }
}
