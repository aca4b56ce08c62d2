using System.Net;

namespace Probity.Cli.Tests.Witness;

/// <summary>How a witness behaves.</summary>
enum Manner
{
    /// <summary>As it should.</summary>
    Honest,

    /// <summary>It takes five seconds for each answer.</summary>
    Slow,

    /// <summary>It answers 200 with bytes that are no cosignature.</summary>
    Garbage,

    /// <summary>It says 409 with another size each time.</summary>
    Conflicts,

    /// <summary>It breaks off each connection.</summary>
    Dead,
}

/// <summary>The address of a witness: a real one behind it answers, as long as it is honest.</summary>
sealed class Gate : IDisposable
{
    readonly HttpListener listener;
    readonly HttpClient http = new();
    readonly Uri witness;
    int asked;

    public Gate(Uri witness)
    {
        this.witness = witness;
        listener = Listen();
        _ = ServeAsync();
    }

    public string Address { get; private set; } = "";

    public Manner Manner { get; set; }

    public void Dispose()
    {
        listener.Close();
        http.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            switch (Manner)
            {
                case Manner.Dead:
                    context.Response.Abort();
                    return;
                case Manner.Garbage:
                    var bytes = new byte[300];
                    Random.Shared.NextBytes(bytes);
                    context.Response.Close(bytes, willBlock: true);
                    return;
                case Manner.Conflicts:
                    context.Response.StatusCode = 409;
                    context.Response.ContentType = "text/x.tlog.size";
                    context.Response.Close(System.Text.Encoding.ASCII.GetBytes($"{Interlocked.Increment(ref asked) % 2}\n"), willBlock: true);
                    return;
                case Manner.Slow:
                    await Task.Delay(5_000);
                    break;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            using var answer = await http.PostAsync(new Uri(witness, context.Request.Url!.AbsolutePath.TrimStart('/')), new ByteArrayContent(body.ToArray()));
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.Close(await answer.Content.ReadAsByteArrayAsync(), willBlock: true);
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            // Whoever asked did not wait.
        }
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
