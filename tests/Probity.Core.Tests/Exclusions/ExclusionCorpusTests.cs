using System.Runtime.CompilerServices;
using System.Text;

namespace Probity.Core.Tests.Exclusions;

/// <summary>What the scanner finds in 400 texts of somebody who had not seen its words: the figures and the misses stand in <c>docs/exclusions.md</c>.</summary>
public sealed class ExclusionCorpusTests
{
    // Measured on the lists as they were before anybody who keeps them had seen the texts.
    const double BlindRecall = 0.46;
    const double BlindPrecision = 0.754;

    static readonly string Document = File.ReadAllText(PathOf());

    [Fact]
    public void There_are_four_hundred_texts_half_of_them_innocent() =>
        Assert.Equal((200, 200), (ExclusionText.All.Count(text => text.Holds), ExclusionText.All.Count(text => !text.Holds)));

    [Fact]
    public void No_change_of_the_lists_makes_them_worse_than_they_were_when_they_were_blind()
    {
        var figures = ExclusionFigures.Of(ExclusionText.All);

        Assert.InRange(figures.Recall, BlindRecall, 1);
        Assert.InRange(figures.Precision, BlindPrecision, 1);
    }

    [Fact]
    public void The_published_figures_and_misses_are_those_of_the_lists_as_they_are()
    {
        foreach (var row in Rows()) Assert.Contains(row, Document, StringComparison.Ordinal);
    }

    static IEnumerable<string> Rows()
    {
        foreach (var group in ExclusionText.All.Where(text => text.Holds).GroupBy(text => (text.Category, text.Language)).OrderBy(group => group.Key))
        {
            var figures = ExclusionFigures.Of(group);
            yield return $"| {group.Key.Category} | {group.Key.Language} | {figures.Holding} | {figures.Found} | {ExclusionFigures.Percent(figures.Recall)} % | {Ids(group.Where(text => !text.IsFound))} |";
        }

        foreach (var group in ExclusionText.All.GroupBy(text => text.Language).Append(ExclusionText.All.GroupBy(_ => "both").Single()))
        {
            var figures = ExclusionFigures.Of(group);
            yield return $"| all | {group.Key} | recall {ExclusionFigures.Percent(figures.Recall)} % | precision {ExclusionFigures.Percent(figures.Precision)} % | held without need: {figures.Wrongly} of {figures.Innocent} | {Ids(group.Where(text => !text.Holds && text.IsFound))} |";
        }
    }

    static string Ids(IEnumerable<ExclusionText> texts) => texts.Aggregate(new StringBuilder(), (ids, text) => ids.Append(ids.Length is 0 ? "" : " ").Append(text.Id)) is { Length: > 0 } all ? $"{all}" : "none";

    static string PathOf([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "exclusions.md");
}
