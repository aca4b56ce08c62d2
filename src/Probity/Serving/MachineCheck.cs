using System.Text;

namespace Probity.Serving;

/// <summary>
/// What the machine must have beside .NET: the tables of Unicode (ICU), without which names would not match. Time zones it need not have: the calendar counts China's time itself.
/// </summary>
public static class MachineCheck
{
    // LATIN SMALL LETTER E WITH ACUTE, and how else it is written (Unicode Standard Annex 15).
    const string Composed = "\u00e9";
    const string Decomposed = "e\u0301";

    /// <summary>Looks whether they are there.</summary>
    /// <exception cref="SettingsException">They are missing; the message says what to install.</exception>
    public static void Run()
    {
        if (!IsInvariant() && Composes()) return;

        throw new SettingsException("This machine has no tables of Unicode (ICU), or they are switched off: names could not be compared. Remedy: install ICU (Debian: apt-get install libicu72, or the later one there is) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out.");
    }

    static bool IsInvariant() =>
        (AppContext.TryGetSwitch("System.Globalization.Invariant", out var on) && on) || Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true";

    static bool Composes()
    {
        try
        {
            return Decomposed.Normalize(NormalizationForm.FormC) == Composed;
        }
        catch (PlatformNotSupportedException)
        {
            return false;
        }
    }
}
