using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Probity.Cli.Tests.Operations;

/// <summary>An OpenTelemetry collector that speaks OTLP over HTTP and keeps what it was sent, byte by byte.</summary>
sealed class Collector : IAsyncDisposable
{
    readonly HttpListener listener = new();
    readonly ConcurrentQueue<(string Path, byte[] Body)> received = [];
    readonly Task serving;

    public Collector()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public IReadOnlyCollection<(string Path, byte[] Body)> Received => received;

    /// <summary>Waits until some text stands in what was sent to a path: names and labels are UTF-8 in protobuf.</summary>
    public async Task UntilAsync(string path, string text)
    {
        for (var i = 0; i < 300; i++)
        {
            if (received.Any(one => one.Path == path && Holds(one.Body, text))) return;
            await Task.Delay(100);
        }

        Assert.Fail($"{text} was not sent to {path} in half a minute.");
    }

    public static bool Holds(byte[] body, string text) => body.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                received.Enqueue((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed.
        }
    }

    static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
