using System.Net;
using Probity.Telemetry;

namespace Probity.Serving;

/// <summary>How the program meets the network and the machine: what stands before it, what it says, how it ends.</summary>
public sealed record ServingSettings
{
    /// <summary>Networks of the proxies whose word on a client's address and scheme is believed (<c>--trust-proxy</c>); none: nobody's.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>PEM file of the certificate and its chain, where the program speaks TLS itself (<c>--tls-certificate</c>).</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>PEM file of its key; null: it stands in the certificate's file (<c>--tls-key</c>).</summary>
    public string? TlsKey { get; init; }

    /// <summary>How long every door still serves after <c>/readyz</c> began to say no (<c>--drain</c>, seconds).</summary>
    public TimeSpan Drain { get; init; }

    /// <summary>How a line of the log looks; null: as the mode has it (<c>--log</c>).</summary>
    public LogShape? Log { get; init; }

    /// <summary>The OpenTelemetry collector (<c>--telemetry</c>, or <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>); null: nothing is sent.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="SettingsException">An option that cannot be meant; the message says the remedy.</exception>
    public static ServingSettings Read(IConfiguration map, RegisterMode mode) => new()
    {
        TrustedProxies = [.. (map["trust-proxy"] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Network)],
        TlsCertificate = map["tls-certificate"],
        TlsKey = map["tls-key"],
        Drain = map["drain"] is { } text ? Seconds(text) : mode is RegisterMode.Demo ? TimeSpan.Zero : TimeSpan.FromSeconds(5),
        Log = map["log"] switch
        {
            null => null,
            "json" => LogShape.Json,
            "short" => LogShape.Short,
            var other => throw new SettingsException($"--log is json or short, not '{other}'."),
        },
        Telemetry = (map["telemetry"] ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")) is { Length: > 0 } url ? Collector(url) : null,
    };

    static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new SettingsException($"--trust-proxy takes addresses or networks such as 10.1.2.3 or 10.1.2.0/24, not '{text}'.");
    }

    static TimeSpan Seconds(string text) => int.TryParse(text, out var seconds) && seconds is >= 0 and <= 600
        ? TimeSpan.FromSeconds(seconds)
        : throw new SettingsException($"--drain is a number of seconds from 0 to 600, not '{text}'.");

    static Uri Collector(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri
        : throw new SettingsException($"The collector's address must begin with http:// or https://, not '{text}'.");
}
