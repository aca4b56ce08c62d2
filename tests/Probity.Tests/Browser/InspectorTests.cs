using Microsoft.Playwright;

namespace Probity.Tests.Journeys;

public sealed class InspectorTests
{
    const string Unfit = """
        <!DOCTYPE html><html lang="en"><title>Unfit</title><body>
        <main style="width: 900px"><h1>济南</h1><img src="/seal.png"><p style="color: #ccc">pale</p><input></main></body></html>
        """;

    [Fact(Skip = Chromium.Missing, SkipType = typeof(Chromium), SkipUnless = nameof(Chromium.IsNamed))]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.StartAsync(playwright);
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var address = new Uri("http://register.test/");
        var inspector = await Inspector.StartAsync(browser, address);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => inspector.NoteRequest(request);
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Unfit }));
        await page.GotoAsync(address.AbsoluteUri);

        await inspector.InspectWidthAsync(page, "unfit");
        await inspector.InspectUseAsync(page, "unfit");
        await page.GotoAsync("http://elsewhere.test/");

        var findings = string.Join('\n', inspector.Findings);
        foreach (var sign in (string[])["pixels wide", "image-alt", "color-contrast", "label", "not marked as such: 济南", "was made to ask http://elsewhere.test/"])
            Assert.Contains(sign, findings);
    }
}
