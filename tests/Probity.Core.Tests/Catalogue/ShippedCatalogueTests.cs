using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

public sealed class ShippedCatalogueTests
{
    static readonly CatalogueReading Reading = CatalogueReader.Read(CatalogueFolder.Default);

    static Edition Edition => Reading.Editions!.Find("sd-2026-1")!;

    [Fact]
    public void The_shipped_catalogue_has_no_error() => Assert.Equal("", string.Join("\n", Reading.Errors));

    [Fact]
    public void It_holds_from_the_first_day_of_2026()
    {
        Assert.Null(Reading.Editions!.InForceOn(new DateOnly(2025, 12, 31)));
        Assert.Same(Edition, Reading.Editions.InForceOn(new DateOnly(2026, 1, 1)));
    }
}
