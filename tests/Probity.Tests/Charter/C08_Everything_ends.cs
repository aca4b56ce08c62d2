using CsCheck;
using Probity.Catalogue;
using Probity.Entries;

namespace Probity.Tests.Charter;

public sealed class C08_Everything_ends
{
    [Fact]
    public void Every_item_ends_and_no_adverse_one_later_than_five_years() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items), item =>
            Assert.InRange(item.UseYears, 1, item.Nature is Nature.Adverse ? UseInterval.MostAdverseYears : 100));

    [Fact]
    public void What_can_be_used_ends_and_is_destroyed_after_that() => Gen.Select(Lives.Facts, Gen.Enum<Nature>()).Sample((facts, nature) =>
    {
        var life = UseInterval.Of(facts with { Nature = nature });

        Assert.NotNull(life.ArchivedTo.At);
        if (life.UsableFrom.At is { } from) Assert.True(from < life.UsableTo.At && life.UsableTo.At < life.ArchivedTo.At);
    });

    [Fact]
    public void Each_end_says_the_rule_that_made_it() => Lives.Facts.Sample(facts =>
    {
        var life = UseInterval.Of(facts);

        Assert.All(new[] { life.KnownFrom, life.UsableFrom, life.UsableTo, life.ArchivedTo }, bound => Assert.NotNull(bound.Rule));
    });
}
