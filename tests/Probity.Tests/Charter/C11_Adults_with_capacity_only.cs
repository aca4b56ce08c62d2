using Probity.Catalogue;
using Probity.Subjects;

namespace Probity.Tests.Charter;

public sealed class C11_Adults_with_capacity_only
{
    [Fact]
    public void Nobody_is_recorded_for_what_happened_at_fifteen_or_younger_whatever_the_ground()
    {
        var birth = new DateOnly(2008, 2, 29);
        for (var day = birth; day <= birth.AddYears(16); day = day.AddDays(1))
            Assert.Equal(Capacity.Lacking, Capacity.Decide(birth, day, new CapacityGround("鲁民证〔2026〕1号")).Refusal);
    }

    [Fact]
    public void Sixteen_and_seventeen_need_a_document_and_eighteen_does_not()
    {
        var birth = new DateOnly(2008, 5, 1);

        Assert.True(Capacity.Decide(birth, new DateOnly(2025, 6, 1), new CapacityGround(" ")).IsRefused);
        Assert.False(Capacity.Decide(birth, new DateOnly(2025, 6, 1), new CapacityGround("鲁民证〔2026〕1号")).IsRefused);
        Assert.False(Capacity.Decide(birth, new DateOnly(2026, 5, 2), null).IsRefused);
    }

    /// <summary>Every place that makes an entry of a row; each has the row decided by <see cref="Probity.Intake.RowRules"/>, which asks for capacity, in the same chunk or a second time before.</summary>
    [Fact, Enumerates(Part.Tables)]
    public void An_entry_is_made_of_a_decided_row_alone()
    {
        string[] makers = [.. Sources.Under("src/Probity", "*.cs").Where(file => file.Text.Contains("new EntrySheet(", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path)).Order(StringComparer.Ordinal)];
        string[] writers = [.. Sources.Under("src/Probity", "*.cs").Where(file => file.Text.Contains("InsertAsync(Tables.Entry,", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path))];

        Assert.Equal(["DecideChunk.cs", "DecideIdentity.cs", "DecideText.cs"], makers);
        Assert.Equal(["EntrySheet.cs"], writers);
    }

    [Fact, Enumerates(Part.Rules)]
    public void Every_positive_item_can_be_declined_and_no_adverse_one() =>
        Assert.All(CatalogueReader.Read(CatalogueFolder.Default).Editions!.All.SelectMany(edition => edition.Items), item => Assert.Equal(item.Nature is Nature.Positive, item.MayBeDeclined));
}
