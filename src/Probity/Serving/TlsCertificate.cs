using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Probity.Serving;

/// <summary>
/// The certificate that the register shows, with its chain and key, from PEM files that somebody else renews. When a file changes, the next connection gets the new one; a pair that does not fit
/// is passed over and the one before stays.
/// </summary>
public sealed partial class TlsCertificate
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    readonly string certificate;
    readonly string key;
    readonly TimeProvider clock;
    readonly Lock gate = new();
    Loaded loaded;
    long looked;

    /// <summary>Reads the files.</summary>
    /// <exception cref="SettingsException">They cannot be read, or do not fit.</exception>
    public TlsCertificate(string certificate, string key, TimeProvider clock)
    {
        (this.certificate, this.key, this.clock) = (certificate, key, clock);
        looked = clock.GetTimestamp();
        try
        {
            loaded = Read();
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            throw new SettingsException($"The certificate in {certificate} with the key in {key} cannot be used. Remedy: name PEM files, the certificate's first, with --tls-certificate and --tls-key, and let this user read them.");
        }
    }

    /// <summary>Where a pair that does not fit is told.</summary>
    public ILogger? Log { get; set; }

    /// <summary>The certificate now, with its chain.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (gate)
            {
                if (clock.GetElapsedTime(looked) < Pause) return loaded.Context;

                looked = clock.GetTimestamp();
                Renew();
                return loaded.Context;
            }
        }
    }

    /// <summary>The last day on which it is good.</summary>
    public DateTimeOffset EndsAt => Current.TargetCertificate.NotAfter.ToUniversalTime();

    void Renew()
    {
        try
        {
            if (Stamp() != loaded.Stamp) loaded = Read();
        }
        catch (Exception error) when (IsOfFiles(error))
        {
            if (Log is { } log) NotRenewed(log, error.GetType().Name);
        }
    }

    Loaded Read()
    {
        var stamp = Stamp();
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(certificate);
        // A key that was made for this process alone is what SChannel and OpenSSL both take.
        using var pair = X509Certificate2.CreateFromPemFile(certificate, key);
        var own = X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
        return new Loaded(SslStreamCertificateContext.Create(own, chain, offline: true), stamp);
    }

    (DateTime, DateTime) Stamp() => (File.GetLastWriteTimeUtc(certificate), File.GetLastWriteTimeUtc(key));

    static bool IsOfFiles(Exception error) => error is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;

    [LoggerMessage(LogLevel.Error, "The certificate's files changed and cannot be used; the one before is still shown: {Error}")]
    static partial void NotRenewed(ILogger log, string error);

    sealed record Loaded(SslStreamCertificateContext Context, (DateTime, DateTime) Stamp);
}
