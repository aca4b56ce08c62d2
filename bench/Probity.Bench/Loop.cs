using System.Diagnostics;

namespace Probity.Bench;

/// <summary>What a closed loop of clients did.</summary>
/// <param name="PerSecond">Finished a second, all clients together.</param>
/// <param name="P50">Median, milliseconds.</param>
/// <param name="P99">99th percentile, milliseconds.</param>
sealed record Rate(double PerSecond, double P50, double P99)
{
    public override string ToString() => $"{PerSecond,8:N0} a second   p50 {P50,6:N2} ms   p99 {P99,6:N2} ms";
}

static class Loop
{
    /// <summary>Each client asks again as soon as it has its answer; a fifth of the time beforehand warms up and does not count.</summary>
    public static async Task<Rate> RunAsync(int clients, TimeSpan time, Func<int, int, Task> once)
    {
        await RoundAsync(clients, time / 5, once);
        var watch = Stopwatch.StartNew();
        var taken = (await RoundAsync(clients, time, once)).SelectMany(times => times).Order().ToArray();
        return new Rate(taken.Length / watch.Elapsed.TotalSeconds, At(taken, 0.5), At(taken, 0.99));
    }

    static Task<List<double>[]> RoundAsync(int clients, TimeSpan time, Func<int, int, Task> once) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var times = new List<double>();
            var watch = Stopwatch.StartNew();
            for (var i = 0; watch.Elapsed < time; i++)
            {
                var began = watch.Elapsed;
                await once(client, i);
                times.Add((watch.Elapsed - began).TotalMilliseconds);
            }

            return times;
        })));

    public static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
