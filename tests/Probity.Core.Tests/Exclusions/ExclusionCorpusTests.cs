using System.Runtime.CompilerServices;
using System.Text;
using Probity.Core.Tests.Catalogue;

namespace Probity.Core.Tests.Exclusions;

/// <summary>What the scanner finds in texts of people who had not seen its words: the figures and the misses stand in <c>docs/exclusions.md</c>.</summary>
public sealed class ExclusionCorpusTests
{
    // Measured on lists whose keepers had not seen the texts: the first 400 on the first lists, the other 260 on the lists after their revision.
    const double BlindRecall = 0.46, BlindPrecision = 0.754;
    const double SecondRecall = 0.593, SecondPrecision = 0.839;

    static readonly string Document = File.ReadAllText(PathOf());

    [Fact]
    public void There_are_four_hundred_texts_half_of_them_innocent() =>
        Assert.Equal((200, 200), (ExclusionText.First.Count(text => text.Holds), ExclusionText.First.Count(text => !text.Holds)));

    [Fact]
    public void The_second_writer_has_ten_texts_of_every_matter_that_is_never_collected_and_a_hundred_and_ten_innocent_ones()
    {
        var matters = ExclusionText.Second.Where(text => text.Holds).CountBy(text => text.Category).OrderBy(matter => matter.Key, StringComparer.Ordinal);

        Assert.Equal(Shipped.Edition.Exclusions.Matters.Select(matter => KeyValuePair.Create(matter.Code, 10)).OrderBy(matter => matter.Key, StringComparer.Ordinal), matters);
        Assert.Equal(110, ExclusionText.Second.Count(text => !text.Holds));
    }

    [Fact]
    public void No_change_of_the_lists_makes_them_worse_than_they_were_when_they_were_blind()
    {
        var (first, second) = (ExclusionFigures.Of(ExclusionText.First), ExclusionFigures.Of(ExclusionText.Second));

        Assert.InRange(first.Recall, BlindRecall, 1);
        Assert.InRange(first.Precision, BlindPrecision, 1);
        Assert.InRange(second.Recall, SecondRecall, 1);
        Assert.InRange(second.Precision, SecondPrecision, 1);
    }

    [Fact]
    public void The_published_figures_and_misses_are_those_of_the_lists_as_they_are()
    {
        foreach (var row in FirstRows().Concat(SecondRows())) Assert.Contains(row, Document, StringComparison.Ordinal);
    }

    static IEnumerable<string> FirstRows()
    {
        foreach (var (group, figures) in Matters(ExclusionText.First))
            yield return $"| {group.Key.Category} | {group.Key.Language} | {figures.Holding} | {figures.Found} | {ExclusionFigures.Percent(figures.Recall)} % | {Ids(group.Where(text => !text.IsFound))} |";
        foreach (var row in Totals(ExclusionText.First)) yield return row;
    }

    static IEnumerable<string> SecondRows()
    {
        foreach (var (group, figures) in Matters(ExclusionText.Second))
            yield return $"| {group.Key.Category} | {group.Key.Language} | {figures.Holding} | {figures.Found} | {group.Count(text => text.IsNamed)} | {ExclusionFigures.Percent(figures.Recall)} % | {Ids(group.Where(text => !text.IsFound))} |";
        foreach (var row in Totals(ExclusionText.Second)) yield return row;
    }

    static IEnumerable<(IGrouping<(string Category, string Language), ExclusionText> Group, ExclusionFigures Figures)> Matters(IReadOnlyList<ExclusionText> texts) =>
        texts.Where(text => text.Holds).GroupBy(text => (text.Category, text.Language)).OrderBy(group => group.Key).Select(group => (group, ExclusionFigures.Of(group)));

    static IEnumerable<string> Totals(IReadOnlyList<ExclusionText> texts)
    {
        foreach (var group in texts.GroupBy(text => text.Language).Append(texts.GroupBy(_ => "both").Single()))
        {
            var figures = ExclusionFigures.Of(group);
            yield return $"| all | {group.Key} | recall {ExclusionFigures.Percent(figures.Recall)} % | precision {ExclusionFigures.Percent(figures.Precision)} % | held without need: {figures.Wrongly} of {figures.Innocent} | {Ids(group.Where(text => !text.Holds && text.IsFound))} |";
        }
    }

    static string Ids(IEnumerable<ExclusionText> texts) => texts.Aggregate(new StringBuilder(), (ids, text) => ids.Append(ids.Length is 0 ? "" : " ").Append(text.Id)) is { Length: > 0 } all ? $"{all}" : "none";

    static string PathOf([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "exclusions.md");
}
