using System.Globalization;
using Probity.Catalogue;
using Probity.Portals;
using Probity.Portals.Public;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddCatalogue();
builder.AddPortals();

var app = builder.Build();
app.UsePortals();
app.UsePageForms();
app.MapPortals();
app.MapPublicPages();
app.MapCatalogueApi();
app.MapCataloguePages();
await app.RunAsync();
