using System.Globalization;
using Probity;
using Probity.Keys;
using Probity.Storage;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

try
{
    await using var app = await RegisterApp.BuildAsync(Settings.Read(args), TimeProvider.System);
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is SettingsException or KeyRingException or RegisterException or SchemaException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
