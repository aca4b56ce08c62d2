using Probity.Catalogue;

namespace Probity.Core.Tests.Entries;

/// <summary>Terms of one law, made up.</summary>
static class SomeTerms
{
    /// <summary>Use and inquiry of adverse entries for so many months from the end of the conduct, an archive of five years, no publication.</summary>
    public static GravityTerms[] Adverse(int months) => [Of(months, TermEvent.ConductEnd)];

    /// <summary>The same from the decision, for licences and honours.</summary>
    public static GravityTerms[] Other(int months) => [Of(months, TermEvent.Decision)];

    public static Term Term(int months, TermEvent from) => new(months, from, "x", [], true);

    static GravityTerms Of(int months, TermEvent from) => new(null, []) { Use = Term(months, from), Inquiry = Term(months, from), Archive = Term(60, TermEvent.UseEnd) };
}
