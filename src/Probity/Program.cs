using System.Globalization;
using Probity.Portals;
using Probity.Portals.Public;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddPortals();

var app = builder.Build();
app.UsePortals();
app.UsePageForms();
app.MapPortals();
app.MapPublicPages();
await app.RunAsync();
