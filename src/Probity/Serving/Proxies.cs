using Microsoft.AspNetCore.HttpOverrides;

namespace Probity.Serving;

/// <summary>
/// Who stands in front of the register. The address and the scheme that a proxy reports (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>) are believed when the connection comes from one
/// that the operator named, and from nobody else; the host name is never taken from anybody, it is that of the public address.
/// </summary>
static class Proxies
{
    /// <summary>Before everything else, so that limits count the client and not the proxy.</summary>
    internal static void UseProxies(this WebApplication app, Settings settings)
    {
        if (settings.Serving.TrustedProxies.Count is 0) return;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // As many proxies as were named, one behind the other; the first address that is none of them is the client.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Serving.TrustedProxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>A switch in the environment would make the framework believe anybody.</summary>
    internal static void TrustNobodyElse(this WebApplicationBuilder builder) => builder.Configuration["FORWARDEDHEADERS_ENABLED"] = "false";
}
