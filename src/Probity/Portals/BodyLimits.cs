using Microsoft.AspNetCore.Http.Features;

namespace Probity.Portals;

/// <summary>How much a request may bring. Uploads of files say so on their own doors and are read part by part.</summary>
public static class BodyLimits
{
    /// <summary>Largest body of every other request, pages' forms and JSON alike: 64 KB. A longer one is answered with 413.</summary>
    public const int RequestBytes = 64 * 1024;

    /// <summary>
    /// Limits bodies, and keeps forms in memory: the framework would put larger parts into the temporary folder in clear.
    /// </summary>
    public static void LimitBodies(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBytes);
        builder.Services.Configure<FormOptions>(form =>
        {
            form.BufferBody = false;
            form.MemoryBufferThreshold = RequestBytes + 1;
            form.MultipartBodyLengthLimit = RequestBytes;
        });
    }
}
