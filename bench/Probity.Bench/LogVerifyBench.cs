using System.Diagnostics;
using System.Security.Cryptography;
using TransparencyLog;

namespace Probity.Bench;

/// <summary>
/// An audit of a whole log out of files in the page cache, two threads, against a bare loop that hashes the same inputs of leaves and nodes, two threads, from memory and without a
/// question asked. Processor time stands beside the clock's, because others use the machine too.
/// </summary>
static class LogVerifyBench
{
    const int LeafLength = 70, Batch = 16_384, Threads = 2;
    const int LeafInput = 1 + LeafLength, NodeInput = 1 + (2 * TreeHash.Length);

    public static async Task RunAsync(int leaves, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("probity-bench-log-");
        try
        {
            Console.WriteLine($"\nlog, verification: {leaves:N0} leaves of {LeafLength} bytes, {Threads} threads; {rounds} rounds");
            using var key = SignerKey.Generate("bench.example/log", NoteKeyType.Ed25519);
            var entries = Enumerable.Range(0, leaves).Select(_ => (ReadOnlyMemory<byte>)RandomNumberGenerator.GetBytes(LeafLength)).ToArray();
            var watch = Stopwatch.StartNew();
            await WriteAsync(folder.FullName, key, entries);
            Console.WriteLine($"  written by the library alone, every batch on the disk      {leaves / watch.Elapsed.TotalSeconds:N0} a second, batches of {Batch:N0}");
            await CompareAsync(Path.Combine(folder.FullName, "log"), Policy.Parse($"log {key.Verifier}\nquorum none\n"), entries, rounds);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    static async Task WriteAsync(string folder, SignerKey key, ReadOnlyMemory<byte>[] entries)
    {
        var (log, anchor) = (Path.Combine(folder, "log"), new FileAnchor(Path.Combine(folder, "anchor")));
        await LogWriter.CreateAsync(log, anchor, key);
        using var writer = await LogWriter.OpenAsync(log, anchor, key);
        foreach (var batch in entries.Chunk(Batch)) await writer.AppendAsync(batch);
        await writer.PublishAsync(writer.Signed);
    }

    static async Task CompareAsync(string log, Policy policy, ReadOnlyMemory<byte>[] entries, int rounds)
    {
        var (leaves, nodes) = Inputs(entries);
        var (ours, bare, oursBusy, bareBusy) = (new Spread(), new Spread(), new Spread(), new Spread());
        await AuditAsync();
        for (var round = 0; round < rounds; round++)
        {
            // Before and after, so that neither side has the quieter half.
            var first = await TakenAsync(HashAsync);
            var audit = await TakenAsync(AuditAsync);
            var second = await TakenAsync(HashAsync);
            ours.Add(entries.Length / audit.Clock);
            bare.Add(entries.Length * 2 / (first.Clock + second.Clock));
            oursBusy.Add(entries.Length / audit.Processor);
            bareBusy.Add(entries.Length * 2 / (first.Processor + second.Processor));
        }

        Console.WriteLine($"  ours   {ours.Rates} leaves a second; a second of processor {oursBusy.Rates}");
        Console.WriteLine($"  bare   {bare.Rates} leaves a second; a second of processor {bareBusy.Rates}");
        Console.WriteLine($"  ratio  by the clock {ours.Over(bare)}, by processor time {oursBusy.Over(bareBusy)}");

        async Task AuditAsync()
        {
            var report = await new Auditor(LogFiles.InFolder(log), policy, new AuditOptions { Threads = Threads }).RunAsync();
            if (report.Entries != entries.Length) throw new InvalidOperationException("The audit did not read the whole log.");
        }

        Task HashAsync() => Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Hash(leaves, LeafInput, thread) + Hash(nodes, NodeInput, thread))));
    }

    static async Task<(double Clock, double Processor)> TakenAsync(Func<Task> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await work();
        var clock = watch.Elapsed;
        process.Refresh();
        return (clock.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    // A context that is reset is the fastest SHA-256 of many small inputs that .NET has; looking the algorithm up for each costs double.
    static int Hash(byte[] inputs, int length, int thread)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hash = stackalloc byte[TreeHash.Length];
        var (sum, count) = (0, inputs.Length / length);
        for (var i = count * thread / Threads; i < count * (thread + 1) / Threads; i++)
        {
            sha.AppendData(inputs.AsSpan(i * length, length));
            sha.GetHashAndReset(hash);
            sum ^= hash[0];
        }

        return sum;
    }

    /// <summary>What an audit must hash at least: 0x00 and the entry for each leaf, 0x01 and two hashes for each of the nodes, one less than there are leaves.</summary>
    static (byte[] Leaves, byte[] Nodes) Inputs(ReadOnlyMemory<byte>[] entries)
    {
        var leaves = new byte[entries.Length * LeafInput];
        for (var i = 0; i < entries.Length; i++) entries[i].CopyTo(leaves.AsMemory((i * LeafInput) + 1));

        var nodes = new byte[(entries.Length - 1) * NodeInput];
        var level = entries.Select(entry => Merkle.Leaf(entry.Span)).ToList();
        for (var at = 0; level.Count > 1;)
        {
            var above = new List<TreeHash>();
            for (var i = 0; i + 1 < level.Count; i += 2, at += NodeInput)
            {
                nodes[at] = 1;
                level[i].CopyTo(nodes.AsSpan(at + 1));
                level[i + 1].CopyTo(nodes.AsSpan(at + 1 + TreeHash.Length));
                above.Add(Merkle.Node(level[i], level[i + 1]));
            }

            if (level.Count % 2 == 1) above.Add(level[^1]);
            level = above;
        }

        return (leaves, nodes);
    }
}
