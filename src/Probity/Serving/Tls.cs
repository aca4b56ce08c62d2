using System.Security.Authentication;

namespace Probity.Serving;

/// <summary>TLS by the program itself, where no proxy ends it.</summary>
static class Tls
{
    internal static void ServeTls(this WebApplicationBuilder builder, Settings settings, TimeProvider clock)
    {
        if (settings.Serving.TlsCertificate is not { } file) return;

        var certificate = new TlsCertificate(file, settings.Serving.TlsKey ?? file, clock);
        builder.Services.AddSingleton(certificate);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
        {
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
            https.ServerCertificateSelector = (_, _) => certificate.Current.TargetCertificate;
            https.OnAuthenticate = (_, ssl) =>
            {
                // With the whole chain, which a selector alone would not send.
                ssl.ServerCertificateSelectionCallback = null;
                ssl.ServerCertificateContext = certificate.Current;
            };
        }));
    }

    internal static void TellOfTls(this WebApplication app)
    {
        if (app.Services.GetService<TlsCertificate>() is { } certificate) certificate.Log = app.Services.GetRequiredService<ILogger<TlsCertificate>>();
    }
}
