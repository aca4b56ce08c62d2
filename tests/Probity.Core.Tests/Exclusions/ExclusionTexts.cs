using System.Globalization;
using System.Runtime.CompilerServices;
using Probity.Core.Tests.Catalogue;
using Probity.Exclusions;

namespace Probity.Core.Tests.Exclusions;

/// <summary>One of the texts below <c>corpus/exclusions</c>, written by somebody who had not seen the word lists.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
/// <param name="Holds">Whether its writer meant it to name something that is never collected.</param>
/// <param name="Category">The writer's own category.</param>
/// <param name="Text">What it says.</param>
sealed record ExclusionText(string Id, string Language, bool Holds, string Category, string Text)
{
    readonly IReadOnlyList<ExclusionHit> hits = ExclusionScanner.Of(Shipped.Edition.Exclusions).Scan(Text);

    /// <summary>The first 400: the lists were revised with their misses in hand.</summary>
    public static IReadOnlyList<ExclusionText> First { get; } = Read("texts.tsv");

    /// <summary>260 more, of another writer and after that revision. A category is the code of a matter.</summary>
    public static IReadOnlyList<ExclusionText> Second { get; } = Read("second.tsv");

    /// <summary>Whether the scanner finds anything in it.</summary>
    public bool IsFound => hits.Count > 0;

    /// <summary>Whether the scanner finds the matter that its writer had in mind, and not only another.</summary>
    public bool IsNamed => hits.Any(hit => hit.Matter.Code == Category);

    static ExclusionText[] Read(string file, [CallerFilePath] string here = "") =>
        [.. File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "corpus", "exclusions", file)).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new ExclusionText(cells[0], cells[1], cells[2] is "yes", cells[3], cells[4]))];
}

/// <summary>How many of some texts are found, and how many of the found ones should be.</summary>
sealed record ExclusionFigures(int Holding, int Found, int Innocent, int Wrongly)
{
    public static ExclusionFigures Of(IEnumerable<ExclusionText> texts)
    {
        ExclusionText[] all = [.. texts];
        return new(all.Count(one => one.Holds), all.Count(one => one.Holds && one.IsFound), all.Count(one => !one.Holds), all.Count(one => !one.Holds && one.IsFound));
    }

    /// <summary>Share of what should be found that is found.</summary>
    public double Recall => Holding is 0 ? 1 : (double)Found / Holding;

    /// <summary>Share of what is found that should be.</summary>
    public double Precision => Found + Wrongly is 0 ? 1 : (double)Found / (Found + Wrongly);

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
