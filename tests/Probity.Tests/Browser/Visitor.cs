using Microsoft.Playwright;
using Probity.Portals;
using Probity.SignIn.Demo;

namespace Probity.Tests.Journeys;

/// <summary>Somebody at a browser without script, who reads one language and acts by what stands on the page.</summary>
sealed class Visitor
{
    const float Patience = 60_000;
    readonly Inspector inspector;

    Visitor(Registry registry, Language language, IPage page, Inspector inspector) =>
        (Registry, Language, Page, this.inspector) = (registry, language, page, inspector);

    public Registry Registry { get; }

    public Language Language { get; }

    public IPage Page { get; }

    /// <summary>Path and query of the page, without the language.</summary>
    public string At => new Uri(Page.Url).PathAndQuery[4..];

    /// <summary>Walks a journey in a register of its own. It fails at the end when a page on the way was not fit for everybody.</summary>
    public static async Task WalkAsync(Language language, Func<Visitor, Task> journey, RegisterMode mode = RegisterMode.Demo, string? catalogue = null)
    {
        await using var registry = await Registry.StartAsync("sqlite", mode, catalogue: catalogue);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = registry.Address.AbsoluteUri,
            JavaScriptEnabled = false,
            ViewportSize = Inspector.Desktop,
            Locale = "de-DE",
        });
        context.SetDefaultTimeout(Patience);
        var inspector = await Inspector.StartAsync(browser, registry.Address);
        context.Request += (_, request) => inspector.NoteRequest(request);

        await journey(new Visitor(registry, language, await context.NewPageAsync(), inspector));

        Assert.True(inspector.Findings.Count == 0, string.Join('\n', inspector.Findings));
    }

    /// <summary>Steps into the part of somebody of the demo, by the link that the program prints.</summary>
    public async Task SignInAsync(string who)
    {
        await Page.Context.ClearCookiesAsync();
        var link = DemoDoor.LinkOf(DemoPeople.Find(who)!, DemoKeys.Open(Registry.Settings.Keys));
        await OpenAsync(link["/zh/".Length..]);
        await PressAsync(new("进入演示", "Enter the demonstration"));
    }

    /// <summary>Opens an address, given without the language.</summary>
    public async Task OpenAsync(string path) => await Page.GotoAsync(LanguageRoute.Link(Language, path));

    public Task FollowAsync(Words link) => ClickAsync(AriaRole.Link, link);

    /// <summary>Follows the first link in the page's table, whose name is a time or a number.</summary>
    public Task FollowFirstRowAsync() => ClickAsync(Page.Locator("main tbody a"));

    /// <summary>Follows another such link, the first being zero.</summary>
    public Task FollowNthRowAsync(int n) => ClickAsync(Page.Locator("main tbody a").Nth(n));

    public Task PressAsync(Words button) => ClickAsync(AriaRole.Button, button);

    public Task TypeAsync(Words label, string value) => Page.GetByLabel(label.In(Language), new() { Exact = true }).FillAsync(value);

    public Task ChooseAsync(Words label) => Page.GetByLabel(label.In(Language), new() { Exact = true }).CheckAsync();

    public Task SelectAsync(Words label, Words option) =>
        Page.GetByLabel(label.In(Language), new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option.In(Language) });

    /// <summary>Chooses a file of the repository.</summary>
    public Task AttachAsync(Words label, string path) =>
        Page.GetByLabel(label.In(Language), new() { Exact = true }).SetInputFilesAsync(Path.Combine(Sources.Root, path));

    /// <summary>The lines of the file that a link gives.</summary>
    public async Task<string[]> DownloadAsync(Words link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link.In(Language), Exact = true }).ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        return System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Reads the page: its heading, and what it must say besides. Under the page's name it is held against what was approved, and inspected.</summary>
    public async Task SeeAsync(string name, Words heading, Words? said = null)
    {
        Assert.Equal(heading.In(Language), Squash(await Page.Locator("h1").InnerTextAsync()));
        if (said is { } words) await ReadAsync(words);
        await inspector.InspectAsync(Page, $"{name}.{LanguageRoute.Code(Language)}");
    }

    /// <summary>Reads what stands round the content of every page of a portal.</summary>
    public Task SeeFrameAsync(string portal) => Inspector.InspectFrameAsync(Page, $"{portal}-frame.{LanguageRoute.Code(Language)}");

    /// <summary>Finds these words on the page.</summary>
    public async Task ReadAsync(Words words) => Assert.Contains(words.In(Language), await TextAsync());

    /// <summary>What the page shows of its content, spaces squashed.</summary>
    public async Task<string> TextAsync() => Squash(await Page.Locator("main").InnerTextAsync());

    /// <summary>What follows each term of the page's lists.</summary>
    public async Task<IReadOnlyList<string>> TermsAsync() => [.. (await Page.Locator("main dt").AllInnerTextsAsync()).Select(Squash)];

    /// <summary>A picture for the README, when PROBITY_SCREENSHOTS names a folder; of one language only.</summary>
    public async Task PictureAsync(string name, Language language, int height = 860)
    {
        if (Environment.GetEnvironmentVariable("PROBITY_SCREENSHOTS") is not { Length: > 0 } folder || language != Language) return;

        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Sources.Root, folder, name + ".png"),
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = Inspector.Desktop.Width, Height = height },
        });
    }

    // A page without script changes only by loading, so a click is over when another document stands there whole. The page itself is asked: an event of the browser
    // that comes between question and answer is never reported.
    async Task ClickAsync(ILocator clicked)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = ''");
        await clicked.First.ClickAsync();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!await HasArrivedAsync())
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds < Patience, $"No other page came after {Page.Url}.");
            await Task.Delay(20);
        }
    }

    async Task<bool> HasArrivedAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("document.readyState === 'complete' && !('left' in document.documentElement.dataset)");
        }
        catch (PlaywrightException)
        {
            // Between two documents.
            return false;
        }
    }

    Task ClickAsync(AriaRole role, Words name) => ClickAsync(Page.GetByRole(role, new() { Name = name.In(Language), Exact = true }));

    static string Squash(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
