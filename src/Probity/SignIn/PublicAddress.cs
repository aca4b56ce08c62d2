using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Probity.Serving;

namespace Probity.SignIn;

/// <summary>
/// Where the register is: for browsers (the public URL, which names the issuer) and from inside (the address that the server listens
/// on). Known only once the server listens, so read it no earlier than the first request.
/// </summary>
sealed class PublicAddress(SignInOptions options, IServer server, TlsCertificate? own = null)
{
    /// <summary>The origin that browsers see, ending in a slash.</summary>
    public Uri Value => new((options.PublicUrl ?? Bound).GetLeftPart(UriPartial.Authority) + "/");

    public bool IsHttps => Value.Scheme == Uri.UriSchemeHttps;

    /// <summary>The same host as seen from inside: the public name, but by the scheme that our own socket speaks.</summary>
    public Uri Inside => new($"{Bound.Scheme}://{Value.Authority}/");

    Uri Bound
    {
        get
        {
            var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
            var url = BindingAddress.Parse(address);
            var host = url.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : url.Host;
            return new Uri($"{url.Scheme}://{host}:{url.Port}/");
        }
    }

    /// <summary>
    /// Speaks to this very server, whatever name the request bears: behind <c>--public-url</c> the public name may be unreachable
    /// from here.
    /// </summary>
    public HttpMessageHandler Backchannel()
    {
        var handler = new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync };
        // Who answers there is this program: it knows its own certificate, whoever signed it.
        if (own is not null) handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, errors) => errors is SslPolicyErrors.None || IsOwn(shown, own);
        return handler;
    }

    static bool IsOwn(X509Certificate? shown, TlsCertificate own) =>
        shown is not null && shown.GetCertHash(HashAlgorithmName.SHA256).AsSpan().SequenceEqual(own.Current.TargetCertificate.GetCertHash(HashAlgorithmName.SHA256));

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new DnsEndPoint(Bound.Host, Bound.Port), ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
