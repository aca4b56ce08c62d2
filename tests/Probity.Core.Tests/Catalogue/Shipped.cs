using Probity.Bodies;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue;

/// <summary>The catalogue that ships with the program.</summary>
static class Shipped
{
    public static readonly CatalogueReading Reading = CatalogueReader.Read(CatalogueFolder.Default);

    public static Edition Edition => Reading.Editions!.Find("sd-2026-1")!;

    public static CreditCode Body(string name) => Edition.Bodies.Single(body => body.Name.Zh == name).Code;
}
