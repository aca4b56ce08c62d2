using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;

namespace Probity.Cli.Tests.Log;

/// <summary>A web server of a folder on loopback, which remembers what it was asked for and may be told to fail.</summary>
sealed class FileServer : IDisposable
{
    readonly HttpListener listener;
    readonly string folder;

    public FileServer(string folder)
    {
        this.folder = folder;
        listener = Listen();
        _ = ServeAsync();
    }

    public string Address { get; private set; } = "";

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Files of entries are sent compressed, whether or not anybody asked for that.</summary>
    public bool IsZipping { get; set; }

    /// <summary>The status instead of the file; null for the file.</summary>
    public Func<string, int?> Refuse { get; set; } = _ => null;

    public void Dispose() => listener.Close();

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath.TrimStart('/');
        Asked.Enqueue(path);
        var file = Path.Combine(folder, path);
        context.Response.StatusCode = Refuse(path) ?? (File.Exists(file) ? 200 : 404);
        if (context.Response.StatusCode is not 200)
        {
            context.Response.Close();
            return;
        }

        var bytes = File.ReadAllBytes(file);
        if (IsZipping && path.Contains("/entries/", StringComparison.Ordinal))
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            using var packed = new MemoryStream();
            using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(bytes);
            bytes = packed.ToArray();
        }

        context.Response.Close(bytes, willBlock: true);
    }

    HttpListener Listen()
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

            Address = $"http://127.0.0.1:{port}/";
            return server;
        }
    }
}
