using System.Collections.Concurrent;
using System.Net.Http.Json;

namespace Probity.Cli.Tests.Operations;

/// <summary>Officials of the permit office who ask without pause, and the receipts that they were given.</summary>
sealed class Asking : IAsyncDisposable
{
    public const string Case = "JNSP-XK-2026-000117";
    public const string Number = "379999198803120022";
    public const string Name = "王海燕";
    readonly CancellationTokenSource stop = new();
    readonly HttpClient client;
    readonly Task[] askers;

    Asking(HttpClient client, int askers)
    {
        this.client = client;
        this.askers = [.. Enumerable.Range(0, askers).Select(_ => Task.Run(RunAsync))];
    }

    /// <summary>Receipts in the order in which they arrived.</summary>
    public ConcurrentQueue<string> Receipts { get; } = [];

    /// <summary>What was neither an answer nor a word that the register is stopping.</summary>
    public ConcurrentQueue<string> Broken { get; } = [];

    /// <summary>Whether a refused connection is an end and not a fault: the register is being stopped.</summary>
    public bool MayEnd { get; set; }

    public static async Task<Asking> StartAsync(OperatedRegister register, int askers = 6)
    {
        var token = (await register.RunAsync("demo", "token", "permits")).Out.Trim();
        var opened = await register.FeedAsync($"{Number},{Name}", "case", "open", "--as", "permits", "--purpose", "permit", "--case", Case, "--parties", "-");
        Assert.True(opened.Exit is 0 or 1, opened.Error);
        var client = new HttpClient { BaseAddress = register.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new Asking(client, askers);
    }

    public async Task UntilAsync(int receipts)
    {
        for (var i = 0; i < 1_200 && Receipts.Count < receipts; i++) await Task.Delay(50);
        Assert.True(Receipts.Count >= receipts, $"{Receipts.Count} answers in a minute: {string.Join("; ", Broken.Take(3))}");
    }

    public async Task EndAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(askers);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        stop.Dispose();
        client.Dispose();
    }

    async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync("api/inquiries", new { purpose = "permit", use = "examine-application", @case = Case, number = Number, name = Name });
                await answer.Content.ReadAsByteArrayAsync();
                if (answer.Headers.TryGetValues("Probity-Receipt", out var receipt)) Receipts.Enqueue(receipt.Single());
                else Broken.Enqueue($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                if (MayEnd && error.InnerException is System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.ConnectionRefused }) return;
                Broken.Enqueue(error.Message + " " + error.InnerException?.Message);
                if (MayEnd) return;
                await Task.Delay(20);
            }
        }
    }
}
