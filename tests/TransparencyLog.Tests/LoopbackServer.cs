using System.Net;
using System.Text;

namespace TransparencyLog.Tests;

/// <summary>A real server on loopback: a witness, or the files of a folder.</summary>
sealed class LoopbackServer : IDisposable
{
    readonly HttpListener listener;
    int asked;

    public LoopbackServer(string folder) => listener = Start(request => File.Exists(folder + request.Url!.AbsolutePath) ? (200, File.ReadAllBytes(folder + request.Url.AbsolutePath)) : (404, []));

    public LoopbackServer(Func<byte[], WitnessAnswer> answer) => listener = Start(request =>
    {
        Interlocked.Increment(ref asked);
        Assert.Equal(("POST", "/add-checkpoint"), (request.HttpMethod, request.Url!.AbsolutePath));
        using var body = new MemoryStream();
        request.InputStream.CopyTo(body);
        var said = answer(body.ToArray());
        return (said.Status, Encoding.UTF8.GetBytes(said.Body));
    });

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address { get; private set; } = null!;

    public int Asked => asked;

    public WitnessClient Client(SignerKey key) => new(Http, Address, key.Verifier);

    public void Dispose()
    {
        Http.Dispose();
        listener.Close();
    }

    HttpListener Start(Func<HttpListenerRequest, (int Status, byte[] Body)> answer)
    {
        for (var port = Random.Shared.Next(20_000, 30_000); ; port++)
        {
            var server = new HttpListener();
            server.Prefixes.Add($"http://127.0.0.1:{port}/");
            try
            {
                server.Start();
            }
            catch (HttpListenerException)
            {
                continue;
            }

            Address = new Uri($"http://127.0.0.1:{port}/");
            _ = ServeAsync(server, answer);
            return server;
        }
    }

    static async Task ServeAsync(HttpListener server, Func<HttpListenerRequest, (int Status, byte[] Body)> answer)
    {
        try
        {
            while (true)
            {
                var context = await server.GetContextAsync();
                _ = Task.Run(() =>
                {
                    var (status, body) = answer(context.Request);
                    context.Response.StatusCode = status;
                    context.Response.Close(body, willBlock: true);
                });
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }
}
