using Microsoft.Playwright;

namespace Probity.Tests.Journeys;

/// <summary>
/// The browser of the journeys: the one that PROBITY_CHROMIUM names. Where it names none the journeys are skipped and say so; where it
/// names one that is not there they fail.
/// </summary>
static class Chromium
{
    public const string Missing = "PROBITY_CHROMIUM names no browser.";

    static readonly string? Path = Environment.GetEnvironmentVariable("PROBITY_CHROMIUM");

    public static bool IsNamed => !string.IsNullOrEmpty(Path);

    /// <summary>Starts a browser that talks to nobody but the register.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        ChromiumSandbox = Environment.UserName != "root",
        Args = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}
