using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Probity.Tests.Journeys;

/// <summary>
/// Looks at pages as they stand in the visitor's browser: whether everybody can use them (WCAG 2.2 AA), whether they fit a telephone,
/// what a screen reader would say (held against an approved text), and whom they make the browser ask.
/// </summary>
sealed partial class Inspector
{
    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };

    static readonly ViewportSize Telephone = new() { Width = 360, Height = 740 };

    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    // No rule of axe can know it (WCAG 3.1.2): what is Chinese on an English page must be read aloud as Chinese. The header's wordmark and names are left out.
    const string ChineseUnmarked = """
        () => {
            const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            const found = [];
            while (texts.nextNode()) {
                const text = texts.currentNode;
                if (/\p{Script=Han}/u.test(text.data) && text.parentElement.closest('[lang]').lang === 'en') found.push(text.data.trim());
            }
            return found;
        }
        """;

    readonly Uri register;
    readonly IPage twin;
    readonly List<string> findings = [];
    string twinContent = "";

    Inspector(Uri register, IPage twin) => (this.register, this.twin) = (register, twin);

    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Findings => findings;

    // The inspection needs script, which neither the visitor's browser nor the register's policy allows. So a twin of the page, made of
    // what the visitor has in front of them, is inspected in a window of its own; nothing is asked of the register twice.
    public static async Task<Inspector> StartAsync(IBrowser browser, Uri register)
    {
        var context = await browser.NewContextAsync(new() { BypassCSP = true, ViewportSize = Desktop });
        context.SetDefaultTimeout(60_000);
        var inspector = new Inspector(register, await context.NewPageAsync());
        await inspector.twin.RouteAsync("**/*", route => route.Request.IsNavigationRequest
            ? route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = inspector.twinContent })
            : route.ContinueAsync());
        return inspector;
    }

    public void NoteRequest(IRequest request)
    {
        if (!request.Url.StartsWith(register.AbsoluteUri, StringComparison.Ordinal)) findings.Add($"The browser was made to ask {request.Url}");
    }

    public async Task InspectAsync(IPage page, string name)
    {
        await InspectWidthAsync(page, name);
        await InspectUseAsync(page, name);
        Approve(name, $"{await page.TitleAsync()}\n\n{await page.Locator("main").AriaSnapshotAsync()}");
    }

    /// <summary>Holds what stands round the content of every page of a portal against its approved text.</summary>
    public static async Task InspectFrameAsync(IPage page, string name)
    {
        var parts = await Task.WhenAll(((string[])["header", "nav", "footer"]).Select(part => page.Locator("body > " + part).AriaSnapshotAsync()));
        Approve(name, string.Join('\n', parts));
    }

    static void Approve(string name, string snapshot) => Approved.Is($"tests/Probity.Tests/Browser/{name}.approved.txt", Mask(snapshot) + "\n");

    public async Task InspectWidthAsync(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Telephone.Width, Telephone.Height);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > Telephone.Width) findings.Add($"{name}: {width} pixels wide on a telephone of {Telephone.Width}");
        await page.SetViewportSizeAsync(Desktop.Width, Desktop.Height);
    }

    public async Task InspectUseAsync(IPage page, string name)
    {
        twinContent = await page.ContentAsync();
        await twin.GotoAsync(page.Url);
        var result = await twin.RunAxe(Rules);
        findings.AddRange(from violation in result.Violations
                          from node in violation.Nodes
                          select $"{name}: {violation.Id}: {violation.Help}: {node.Html}");
        findings.AddRange(from text in await twin.EvaluateAsync<string[]>(ChineseUnmarked) select $"{name}: Chinese on an English page, not marked as such: {text}");
        if (result.Passes.Length < 10) findings.Add($"{name}: only {result.Passes.Length} rules were inspected");
    }

    static string Mask(string snapshot) => Port().Replace(Secret().Replace(Time().Replace(Number().Replace(snapshot, "$1-…"), "00:00"), "…"), "$1:…");

    // Receipts, entries, batches, notices and cases.
    [GeneratedRegex("(?<![0-9A-Z-])([A-Z])(?:-[0-9A-Z]{4}){3}-[0-9A-Z](?![0-9A-Z-])")]
    private static partial Regex Number();

    // An authenticator's key and recovery codes.
    [GeneratedRegex("(?<![0-9A-Z-])(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}|(?<![0-9A-Za-z-])(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{4}(?![0-9A-Za-z-])")]
    private static partial Regex Secret();

    // Each register of the tests listens where it can.
    [GeneratedRegex(@"(127\.0\.0\.1):\d+")]
    private static partial Regex Port();

    [GeneratedRegex("(?<![0-9])(?!24:00)[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])")]
    private static partial Regex Time();
}
