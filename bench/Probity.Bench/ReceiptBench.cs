using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;

namespace Probity.Bench;

/// <summary>
/// From an inquiry's answer to its proof, asked for over HTTP every few milliseconds, with one real witness behind HTTP on the same machine: one inquiry at a time, and while
/// others ask as fast as they can.
/// </summary>
static class ReceiptBench
{
    const int Others = 8;
    static readonly TimeSpan Again = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(int people, int receipts)
    {
        await using var scratch = await Scratch.StartAsync("receipts", isWatched: true);
        await InquiryBench.FillAsync(scratch, people);
        await InquiryBench.OpenCasesAsync(scratch, people);
        using var client = await scratch.ApiAsync("procurement");
        await WatchedAsync(client, people);

        Console.WriteLine($"\nlog, receipts: from the answer to the proof, one witness; {receipts:N0} receipts each");
        Console.WriteLine($"  nobody else asks                   {Words(await TakeAsync(client, people, receipts))}");
        using var end = new CancellationTokenSource();
        var asked = 0;
        var others = Enumerable.Range(0, Others).Select(_ => Task.Run(async () =>
        {
            for (; !end.IsCancellationRequested; Interlocked.Increment(ref asked)) await InquiryBench.AskAsync(client, people);
        })).ToArray();
        var watch = Stopwatch.StartNew();
        var taken = await TakeAsync(client, people, receipts);
        var rate = asked / watch.Elapsed.TotalSeconds;
        await end.CancelAsync();
        await Task.WhenAll(others);
        Console.WriteLine($"  {Others} others ask {rate,6:N0} a second     {Words(taken)}");
    }

    static async Task<double[]> TakeAsync(HttpClient client, int people, int receipts)
    {
        var taken = new double[receipts];
        for (var i = 0; i < receipts; i++)
        {
            // Anywhere within the sequencer's idle pause, not always right behind its last round.
            await Task.Delay(RandomNumberGenerator.GetInt32(200));
            var receipt = await InquiryBench.AskAsync(client, people);
            var watch = Stopwatch.StartNew();
            while (!await IsProvenAsync(client, receipt)) await Task.Delay(Again);
            taken[i] = watch.Elapsed.TotalMilliseconds;
        }

        return [.. taken.Order()];
    }

    static async Task<bool> IsProvenAsync(HttpClient client, string receipt)
    {
        using var proof = await client.GetAsync($"/api/receipts/{receipt}");
        return proof.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Conflict => false,
            var other => throw new InvalidOperationException($"The receipt {receipt} answered {other}."),
        };
    }

    // A register that has witnesses answers nothing before the first of them has seen its log.
    static async Task WatchedAsync(HttpClient client, int people)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                await InquiryBench.AskAsync(client, people);
                return;
            }
            catch (HttpRequestException early) when (early.StatusCode is HttpStatusCode.ServiceUnavailable && watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // It comes within seconds.
            }
        }
    }

    static string Words(double[] sorted) => $"p50 {Loop.At(sorted, 0.5),6:N0} ms   p99 {Loop.At(sorted, 0.99),6:N0} ms   most {sorted[^1],6:N0} ms";
}
