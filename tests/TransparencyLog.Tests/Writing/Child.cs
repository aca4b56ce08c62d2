using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TransparencyLog.Tests.Writing;

/// <summary>
/// This test program started once more as a writer in a process of its own, so that it can be killed. It appends batches and publishes each, and kills itself
/// with signal 9 at a given step. Each note that it signs goes into a file before the anchor may know of it.
/// </summary>
static class Child
{
    public const int Killed = 137, Failed = 3;

    const string Variable = "TRANSPARENCY_LOG_CHILD";

    /// <summary>What this process was started for, when it is a child; null when it runs tests.</summary>
    public static string? Words { get; } = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts it and waits for its end: where the log is, at which step it dies the how-manieth time, how many batches it may do, from which seed.</summary>
    public static async Task<int> StartAsync(string folder, string step, int times, int batches, int seed, string? limit = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "TransparencyLog.Tests.dll");
        var start = limit is null ? new ProcessStartInfo("dotnet", [program]) : new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f {limit}; exec dotnet \"$0\"", program]);
        start.Environment[Variable] = string.Join('|', folder, step, times.ToString(CultureInfo.InvariantCulture), batches.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var words = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var end = patience.Token.Register(() => process.Kill());
        await process.WaitForExitAsync();
        if (patience.IsCancellationRequested) throw new TimeoutException("The child did not end.");
        return process.ExitCode is 0 or Killed or Failed ? process.ExitCode : throw new InvalidOperationException(string.Concat(await words));
    }

    /// <summary>Does what it was started for and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] words)
    {
        var (folder, step, times, batches) = (words[0], words[1], int.Parse(words[2], CultureInfo.InvariantCulture), int.Parse(words[3], CultureInfo.InvariantCulture));
        var random = new Random(int.Parse(words[4], CultureInfo.InvariantCulture));
        void At(string name)
        {
            if (name == step && --times == 0) Process.GetCurrentProcess().Kill();
        }

        try
        {
            var anchors = new KillingAnchor(Path.Combine(folder, "anchor", "log"), Path.Combine(folder, "notes"), At);
            using var writer = await LogWriter.OpenAsync(Path.Combine(folder, "log"), anchors, GivenLog.Key, new() { AtStep = done => At(done.ToString()) });
            for (var i = 0; i < batches; i++)
            {
                await writer.AppendAsync(GivenLog.Entries(writer.Signed.Size, random.Next(1, 400)));
                await writer.PublishAsync(writer.Signed);
                await writer.CollectAsync(2);
            }

            return 0;
        }
        // .NET says EFBIG in words of its own.
        catch (Exception full) when (full is IOException or ArgumentOutOfRangeException)
        {
            Console.Error.WriteLine(full);
            return Failed;
        }
    }

    sealed class KillingAnchor(string file, string notes, Action<string> at) : IAnchorStore
    {
        readonly FileAnchor anchor = new(file);

        public ValueTask<Anchor?> ReadAsync(CancellationToken ct) => anchor.ReadAsync(ct);

        public async ValueTask<bool> SwapAsync(Anchor? expected, Anchor next, CancellationToken ct)
        {
            await File.AppendAllTextAsync(notes, Convert.ToBase64String(next.Checkpoint.ToBytes()) + "\n", Encoding.ASCII, ct);
            at("BeforeSwap");
            var won = await anchor.SwapAsync(expected, next, ct);
            at("AfterSwap");
            return won;
        }
    }
}
