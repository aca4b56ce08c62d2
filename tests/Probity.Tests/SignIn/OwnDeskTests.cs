using System.Net;
using System.Text.RegularExpressions;
using Probity.Limits;
using Probity.SignIn.Demo;

namespace Probity.Tests.SignIn;

public sealed partial class OwnDeskTests
{
    [Fact]
    public async Task Everybody_lands_on_a_page_that_opens_and_finds_back_to_it_from_the_public_site_in_both_languages()
    {
        // Everybody at once from one address is more than one address may.
        await using var registry = await Registry.StartAsync("sqlite", change: settings => settings with { Limits = new LimitSettings { SignInPerAddress = 1_000 } });
        foreach (var person in DemoPeople.All)
        {
            using var browser = await registry.SignInAsync(person.Who);
            Assert.Equal((person.Who, HttpStatusCode.OK), (person.Who, browser.Status));

            var home = browser.At.Split('?')[0];
            foreach (var (language, words) in new[] { ("zh", person.Body is null ? "我的公允录" : "我的工作台"), ("en", person.Body is null ? "My register" : "My desk") })
            {
                await browser.OpenAsync($"/{language}/catalogue");
                var link = Assert.Single(Links().Matches(browser.Text), one => one.Groups["words"].Value == words).Groups["to"].Value;
                await browser.OpenAsync(link);

                Assert.Equal((person.Who, HttpStatusCode.OK), (person.Who, browser.Status));
                Assert.Equal(home[3..], browser.At[3..]);
            }
        }
    }

    [Theory]
    [InlineData("maker", "/zh/agency")]
    [InlineData("permits", "/zh/desk")]
    [InlineData("citizen-1", "/zh/my")]
    [InlineData("system", "/zh/administration")]
    [InlineData("counter", "/zh/casework/deliveries")]
    [InlineData("auditor", "/zh/oversight/challenges")]
    public async Task The_home_page_offers_whoever_is_signed_in_no_way_in_that_would_not_open(string who, string own)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync(who);

        await browser.OpenAsync("/zh/");

        Assert.Equal(own, Assert.Single(Buttons().Matches(browser.Text)).Groups["to"].Value);
    }

    [Theory]
    [InlineData("identity", "身份核对", "送达告知书")]
    [InlineData("counter", "送达告知书", "身份核对")]
    public async Task The_case_office_lists_the_sections_that_open_alone(string who, string own, string others)
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = await registry.SignInAsync(who);

        var sections = Sections().Match(browser.Text).Value;

        Assert.Contains(own, sections);
        Assert.DoesNotContain(others, sections);
    }

    [Fact]
    public async Task In_a_demonstration_the_page_of_codes_says_that_it_ends_there()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var browser = new Browser(registry.Address);

        await browser.OpenAsync("/en/sign-in/code");

        Assert.Contains("uses no one-time codes", browser.Text);
        Assert.Empty(Buttons().Matches(browser.Text));
    }

    [Fact]
    public async Task What_a_demonstration_prints_has_a_link_for_each_of_its_people()
    {
        await using var registry = await Registry.StartAsync("sqlite");
        using var printed = new StringWriter();

        await DemoLinks.WriteAsync(registry.Services, printed);

        Assert.All(DemoPeople.All, person => Assert.Contains(DemoDoor.LinkOf(person, DemoKeys.Open(registry.Settings.Keys)), printed.ToString()));
    }

    [GeneratedRegex("<a class=\"app-header__link\" href=\"(?<to>[^\"]*)\">(?<words>[^<]*)</a>")]
    private static partial Regex Links();

    [GeneratedRegex("<a href=\"(?<to>[^\"]*)\"[^>]*class=\"govuk-button[^>]*>|<a [^>]*class=\"govuk-button[^>]*href=\"(?<to>[^\"]*)\"[^>]*>")]
    private static partial Regex Buttons();

    [GeneratedRegex("<nav class=\"app-nav\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Sections();
}
