using Probity.Core.Tests.Catalogue;
using Probity.Intake;

namespace Probity.Core.Tests.Templates;

public sealed class FieldReferenceTests
{
    [Fact]
    public void Every_column_of_every_dataset_says_in_both_languages_how_it_is_written_and_who_sees_it() =>
        Assert.All(Shipped.Edition.Datasets.Select(dataset => FieldReference.Of(Shipped.Edition, dataset)), reference =>
            Assert.All(reference.Columns.Concat(reference.Companion), guide =>
            {
                Assert.All(guide.ShownTo.Append(guide.Format).Append(guide.Name), words => Assert.False(words.IsNone || words.En.Length is 0, guide.Key));
                Assert.NotEmpty(guide.ShownTo);
            }));

    [Fact]
    public void What_a_purpose_sees_is_named_and_what_only_the_person_sees_says_so()
    {
        var reference = FieldReference.Of(Shipped.Edition, Shipped.Edition.FindDataset("penalty")!);

        Assert.Contains(Guide("decision-date").ShownTo, line => line.Zh.StartsWith("食品安全行政处罚：", StringComparison.Ordinal));
        Assert.Contains(Guide("basis").ShownTo, line => line.En.Contains("shown as “Kind of conduct”", StringComparison.Ordinal));
        Assert.Contains("nobody else", Assert.Single(Guide("facts").ShownTo).En, StringComparison.Ordinal);
        Assert.Contains("Finds the person", Assert.Single(Guide("document-number").ShownTo).En, StringComparison.Ordinal);

        FieldGuide Guide(string key) => reference.Columns.Single(guide => guide.Key == key);
    }

    [Fact]
    public void An_example_is_what_the_sample_says()
    {
        var dataset = Shipped.Edition.FindDataset("penalty")!;
        var reference = FieldReference.Of(Shipped.Edition, dataset);

        Assert.Equal(SampleSheet.Of(Shipped.Edition, dataset)!.Rows[1], reference.Columns.Select(guide => guide.Example));
    }
}
