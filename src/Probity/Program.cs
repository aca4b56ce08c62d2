using System.Globalization;
using Probity;
using Probity.Inquiries;
using Probity.Keys;
using Probity.Serving;
using Probity.SignIn.Demo;
using Probity.Storage;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

try
{
    MachineCheck.Run();
    await using var app = await RegisterApp.BuildAsync(Settings.Read(args), TimeProvider.System);
    if (!await QuietStart.RunAsync(app)) return 0;

    await DemoLook.RunAsync(app.Services, default);
    await Console.Error.WriteLineAsync(StartWords.Of(app.Services, app.Urls));
    await DemoLinks.WriteAsync(app.Services, Console.Out);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception error) when (error is SettingsException or KeyRingException or RegisterException or SchemaException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
