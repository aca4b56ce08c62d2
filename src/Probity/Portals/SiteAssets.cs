using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Probity.SignIn;

namespace Probity.Portals;

/// <summary>One file that pages load. Its address changes with its content, so it is kept for a year and never stale.</summary>
/// <param name="Address">Path with the content's hash.</param>
/// <param name="MediaType">Media type with charset.</param>
/// <param name="Content">The bytes.</param>
public sealed record Asset(string Address, string MediaType, byte[] Content);

/// <summary>The style sheet, the icon and two scripts. They are inside the program: nothing to copy, nothing to find, the same in every test.</summary>
public static class SiteAssets
{
    /// <summary>The style sheet of every page.</summary>
    public static readonly Asset StyleSheet = Load("probity.css", "text/css; charset=utf-8");

    /// <summary>The seal, as the browser's icon.</summary>
    public static readonly Asset Seal = Load("seal.svg", "image/svg+xml");

    /// <summary>What a page of passkeys runs.</summary>
    public static readonly Asset PasskeyScript = Load("passkey.js", "text/javascript; charset=utf-8");

    /// <summary>What the page of one-time codes runs.</summary>
    public static readonly Asset CodeScript = Load("code.js", "text/javascript; charset=utf-8");

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        foreach (var asset in (Asset[])[StyleSheet, Seal, PasskeyScript, CodeScript])
            app.MapGet(asset.Address, (HttpContext context) => Serve(context, asset)).ExcludeFromDescription().OpenToAll(OpenBecause.Public).ShowsNoPerson();
    }

    static FileContentHttpResult Serve(HttpContext context, Asset asset)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Content, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(asset.Address)}\""));
    }

    static Asset Load(string name, string mediaType)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not inside the program: build it again.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);

        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new Asset($"/assets/{Path.GetFileNameWithoutExtension(name)}-{hash}{Path.GetExtension(name)}", mediaType, content);
    }
}
