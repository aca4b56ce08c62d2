using Probity.Portals;

namespace Probity.Limits;

/// <summary>What a connection may cost: nobody holds one by sending slowly, and no head of a request is large.</summary>
static class Slowness
{
    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    public const int HeaderBytes = 16 * 1024;

    const int Headers = 64;

    internal static void LimitConnections(this WebApplicationBuilder builder)
    {
        builder.LimitBodies();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
            kestrel.Limits.MaxRequestHeaderCount = Headers;
        });
    }
}
