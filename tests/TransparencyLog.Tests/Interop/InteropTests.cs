using System.Diagnostics;
using System.Text;

namespace TransparencyLog.Tests.Interop;

/// <summary>Logs that were written here, read by programs that were not: Go's own packages and @noble.</summary>
public sealed class InteropTests
{
    // A level more at 65,536, with a partial tile on each of three levels.
    const int Size = 70_000;

    static readonly SignerKey Witness = SignerKey.FromSeed("witness.example", NoteKeyType.Cosignature, Enumerable.Repeat((byte)9, 32).ToArray());

    static readonly Lazy<Task<string>> GoProgram = new(BuildGoAsync);

    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(3000)]
    [InlineData(Size)]
    public async Task Go_and_Node_find_our_log_right(int size)
    {
        using var log = await GivenAsync(size);
        Assert.Equal((0, $"ok {size}"), await GoAsync(log, log.Folder, size));
        Assert.Equal((0, $"ok {size}"), await NodeAsync(log.Folder));
    }

    [Fact]
    public async Task Go_and_Node_find_a_bit_that_flipped()
    {
        using var log = await GivenAsync(Size);
        var random = new Random(70_000);
        foreach (var file in new[] { "checkpoint", "tile/entries/000", "tile/entries/200", "tile/entries/273.p/112", "tile/0/123", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1" })
        {
            var path = Path.Combine(log.Folder, file);
            var right = await File.ReadAllBytesAsync(path);
            var wrong = right.ToArray();
            wrong[file == "checkpoint" ? 40 : random.Next(wrong.Length)] ^= (byte)(1 << random.Next(7));
            await File.WriteAllBytesAsync(path, wrong);
            Assert.Equal((file, 1), (file, (await GoAsync(log, log.Folder, Size)).Status));
            Assert.Equal((file, 1), (file, (await NodeAsync(log.Folder)).Status));
            await Assert.ThrowsAnyAsync<Exception>(() => log.AuditAsync());
            await File.WriteAllBytesAsync(path, right);
        }

        Assert.Equal((0, $"ok {Size}"), await NodeAsync(log.Folder));
    }

    /// <summary>A log with a witness's cosignature, a proof of one entry, and an older checkpoint with the proof from there.</summary>
    static async Task<GivenLog> GivenAsync(int size)
    {
        var log = await GivenLog.CreateAsync();
        using var writer = await log.OpenAsync();
        var old = await writer.AppendAsync(GivenLog.Entries(0, (size + 2) / 3));
        if (size > old.Size) await writer.AppendAsync(GivenLog.Entries(old.Size, size - (int)old.Size));
        var signed = writer.Signed.With(Witness.Cosign(writer.Signed.Note.Text, DateTimeOffset.UnixEpoch.AddYears(56)));
        await writer.PublishAsync(signed);

        var tree = await writer.ReadTreeAsync();
        await File.WriteAllBytesAsync(log.Scratch.In("proof"), (await LogProof.MakeAsync(tree, size / 2, signed, "opening"u8.ToArray())).ToBytes());
        await File.WriteAllBytesAsync(log.Scratch.In("old"), old.ToBytes());
        await File.WriteAllLinesAsync(log.Scratch.In("consistency"), (await Consistency.ProveAsync(tree, old.Size, size)).Select(hash => hash.ToString()));
        return log;
    }

    static async Task<(int Status, string Words)> GoAsync(GivenLog log, string folder, int size) =>
        await RunAsync(await GoProgram.Value, folder, GivenLog.Key.Verifier.ToString(), log.Scratch.In("proof"), Encoding.ASCII.GetString(GivenLog.Entry(size / 2).Span), log.Scratch.In("old"), log.Scratch.In("consistency"));

    static Task<(int Status, string Words)> NodeAsync(string folder) =>
        RunAsync("node", Path.Combine(Vectors.Folder, "Interop", "check.mjs"), folder, GivenLog.Key.Verifier.ToString(), Witness.Verifier.ToString());

    // Debian's golang-go and golang-golang-x-mod-dev, which ./test installs; without modules, so that nothing is fetched.
    static async Task<string> BuildGoAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "check-go");
        var built = await RunAsync("env", "GO111MODULE=off", "GOPATH=/usr/share/gocode", "GOFLAGS=", $"GOCACHE={Path.Combine(AppContext.BaseDirectory, "go-cache")}", "go", "build", "-o", program, Path.Combine(Vectors.Folder, "Interop", "check.go"));
        return built.Status == 0 ? program : throw new InvalidOperationException($"Go did not build the check: {built.Words}. Run ./test, or as root: apt-get install golang-go golang-golang-x-mod-dev");
    }

    static async Task<(int Status, string Words)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var words = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(words).Trim());
    }
}
