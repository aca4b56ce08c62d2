using System.Text;

namespace TransparencyLog.Tests;

/// <summary>A log in a folder of its own, its anchor beside it, and the tree that it must have: entry <c>i</c> is <c>leaf i</c>.</summary>
sealed class GivenLog : IDisposable
{
    public const string Origin = "example.com/log";

    readonly MemoryTree tree = new();

    public Scratch Scratch { get; } = new();

    public string Folder => Scratch.In("log");

    public string AnchorFile => Scratch.In("anchor", "log");

    public FileAnchor Anchors => new(AnchorFile);

    public static SignerKey Key { get; } = SignerKey.FromSeed(Origin, NoteKeyType.Ed25519, Enumerable.Repeat((byte)7, 32).ToArray());

    public static Policy Policy { get; } = Policy.Parse($"log {Key.Verifier}\nquorum none\n");

    public static ReadOnlyMemory<byte> Entry(long index) => Encoding.ASCII.GetBytes(FormattableString.Invariant($"leaf {index}"));

    public static ReadOnlyMemory<byte>[] Entries(long from, int count) => [.. Enumerable.Range(0, count).Select(i => Entry(from + i))];

    public static async Task<GivenLog> CreateAsync()
    {
        var log = new GivenLog();
        await LogWriter.CreateAsync(log.Folder, log.Anchors, Key);
        return log;
    }

    /// <summary>A log of so many entries, published.</summary>
    public static async Task<GivenLog> OfAsync(int size)
    {
        var log = await CreateAsync();
        using var writer = await log.OpenAsync();
        if (size > 0) await AppendAsync(writer, size);
        else await writer.PublishAsync(writer.Signed);
        return log;
    }

    public Task<LogWriter> OpenAsync(LogWriterOptions? options = null) => LogWriter.OpenAsync(Folder, Anchors, Key, options);

    public static async Task AppendAsync(LogWriter writer, int count)
    {
        await writer.AppendAsync(Entries(writer.Signed.Size, count));
        await writer.PublishAsync(writer.Signed);
    }

    public TreeHash Root(long size)
    {
        while (tree.Size < size) tree.Append(Entry(tree.Size).Span);
        return tree.Root(size);
    }

    /// <summary>The published log passes an audit, and is the tree that it must be.</summary>
    public async Task<AuditReport> AuditAsync(AuditState? earlier = null)
    {
        var report = await new Auditor(LogFiles.InFolder(Folder), Policy).RunAsync(earlier);
        Assert.Equal(Root(report.Checkpoint.Checkpoint.Size), report.Checkpoint.Checkpoint.Root);
        return report;
    }

    public void Dispose() => Scratch.Dispose();
}

/// <summary>A clock that is set by hand.</summary>
sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
