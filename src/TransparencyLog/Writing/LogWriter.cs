namespace TransparencyLog;

/// <summary>How a writer works.</summary>
public sealed record LogWriterOptions
{
    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of each step as it is done. What it throws stops the writer like any failure there.</summary>
    public Action<WriteStep>? AtStep { get; init; }
}

/// <summary>
/// The one writer of a log in a folder. Its order makes it safe whenever it is killed: a batch is staged on the disk, read back and computed again, signed, made
/// the anchor by compare-and-swap, and only then put in place; the checkpoint is published last. Any failure after the start of a batch stops this writer for
/// good; another one opened on the same folder goes on from the anchor.
/// </summary>
public sealed class LogWriter : IDisposable
{
    readonly LogFolder folder;
    readonly IAnchorStore anchors;
    readonly SignerKey key;
    readonly LogWriterOptions options;
    readonly SemaphoreSlim turn = new(1, 1);
    readonly Dictionary<long, TreeHash> unpublished = [];
    LogStart.Standing standing = null!;
    string? stopped;

    LogWriter(LogFolder folder, IAnchorStore anchors, SignerKey key, LogWriterOptions options) =>
        (this.folder, this.anchors, this.key, this.options) = (folder, anchors, key, options);

    /// <summary>The last checkpoint that was signed. It leaves the process only as a witness or <see cref="PublishAsync"/> gets it.</summary>
    public SignedCheckpoint Signed => standing.Signed;

    /// <summary>The checkpoint that the folder serves; null before the first.</summary>
    public SignedCheckpoint? Published => standing.Published;

    /// <summary>Files of the folder, for reading proofs and entries.</summary>
    public Fetch Files => folder.Fetch;

    /// <summary>Makes a log: an empty tree, signed. Refused where there is an anchor or a file of a log already.</summary>
    public static async Task CreateAsync(string folder, IAnchorStore anchors, SignerKey key, LogWriterOptions? options = null, CancellationToken ct = default)
    {
        using var made = LogFolder.Open(folder);
        if (await anchors.ReadAsync(ct) is not null) throw new LogStoppedException("This log has an anchor already, so it was created before.");
        if (made.ReadCheckpoint() is not null || Directory.Exists(Path.Combine(made.Root, "tile"))) throw new LogStoppedException($"There is a log in {made.Root} already.");

        var empty = SignedCheckpoint.Sign(new Checkpoint(key.Verifier.Name, 0, Merkle.EmptyRoot), key);
        var anchor = new Anchor(0, (options ?? new()).Clock.GetUtcNow(), empty.Note);
        if (!await anchors.SwapAsync(null, anchor, ct)) throw new LogStoppedException("Somebody else created this log at the same time.");
    }

    /// <summary>
    /// Opens a log to write it. Whoever wrote it before can sign no more, wherever he runs. <see cref="LogStoppedException"/> when the folder is held, when there is
    /// no anchor, or when folder and anchor do not belong together.
    /// </summary>
    public static async Task<LogWriter> OpenAsync(string folder, IAnchorStore anchors, SignerKey key, LogWriterOptions? options = null, CancellationToken ct = default)
    {
        var opened = LogFolder.Open(folder);
        try
        {
            var writer = new LogWriter(opened, anchors, key, options ?? new());
            var found = await LogStart.FindAsync(opened, anchors, key.Verifier, ct);
            var mine = found.Anchor with { Epoch = found.Anchor.Epoch + 1 };
            if (!await anchors.SwapAsync(found.Anchor, mine, ct)) throw new LogStoppedException("Another writer started at the same time.");
            writer.standing = found with { Anchor = mine };
            writer.unpublished[found.Signed.Size] = found.Signed.Root;
            return writer;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Appends entries in their order, each 65,535 bytes at most, and signs the new tree. Its files are on the disk when this returns; nothing is published yet.</summary>
    public async Task<SignedCheckpoint> AppendAsync(IReadOnlyList<ReadOnlyMemory<byte>> entries, CancellationToken ct = default)
    {
        foreach (var entry in entries) ArgumentOutOfRangeException.ThrowIfGreaterThan(entry.Length, EntryBundle.MaxEntry, nameof(entries));
        using var held = await EnterAsync(ct);
        if (entries.Count == 0) return Signed;

        var now = options.Clock.GetUtcNow();
        if (now < standing.Anchor.SignedAt) throw new LogStoppedException($"The clock says {now:u}; the last checkpoint was signed at {standing.Anchor.SignedAt:u}. Nothing is signed until then.");
        await OrStopAsync(() => AppendAsync(entries, now, ct));
        return Signed;
    }

    /// <summary>
    /// Publishes the last checkpoint, or one before it that is not older than the published one, with the cosignatures that it has by now. The same one may be
    /// published again with fresh cosignatures.
    /// </summary>
    public async Task PublishAsync(SignedCheckpoint cosigned, CancellationToken ct = default)
    {
        using var held = await EnterAsync(ct);
        if (cosigned.Size < (Published?.Size ?? 0) || !unpublished.TryGetValue(cosigned.Size, out var root) || root != cosigned.Root || cosigned.Checkpoint.Origin != Signed.Checkpoint.Origin)
            throw new ArgumentException("Not a checkpoint of this writer that can still be published.", nameof(cosigned));

        await OrStopAsync(() =>
        {
            folder.WriteCheckpoint(cosigned.Note);
            standing = standing with { Published = cosigned };
            foreach (var size in unpublished.Keys.Where(size => size < cosigned.Size).ToArray()) unpublished.Remove(size);
            options.AtStep?.Invoke(WriteStep.Published);
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Removes partial tiles in whose place the full one stands, as far as the published checkpoint covers it; at most so many folders at once. Returns how many
    /// went. Outsiders who still ask for one take the full tile instead (tlog-tiles, "Partial tiles").
    /// </summary>
    public async Task<int> CollectAsync(int most, CancellationToken ct = default)
    {
        using var held = await EnterAsync(ct);
        return new PartialCollector(folder, options.AtStep).Collect(Published?.Size ?? 0, most);
    }

    /// <summary>The tree of the last signed checkpoint, authenticated, for proofs.</summary>
    public ValueTask<TileTree> ReadTreeAsync(CancellationToken ct = default) => TileTree.OpenAsync(folder.Fetch, Signed.Size, Signed.Root, ct);

    /// <summary>Stops this writer for good: it signs and publishes no more. To be called when a witness is ahead, or anything else shows that this is not the log.</summary>
    public void Stop(string why) => stopped ??= why;

    /// <summary>Lets the folder go.</summary>
    public void Dispose()
    {
        Stop("It was closed.");
        folder.Dispose();
        turn.Dispose();
    }

    async Task AppendAsync(IReadOnlyList<ReadOnlyMemory<byte>> entries, DateTimeOffset now, CancellationToken ct)
    {
        folder.Stage(Batch.Make(Signed.Checkpoint, standing.Edge, standing.Tail, entries));
        Done(WriteStep.Staged);

        var batch = folder.ReadStaged() ?? throw new LogMismatchException("The staging file is not as it was written.");
        await batch.VerifyAsync(folder.Fetch, ct);
        Done(WriteStep.Verified);

        var signed = SignedCheckpoint.Sign(batch.New, key);
        Done(WriteStep.Signed);
        if (stopped is not null) throw new LogStoppedException($"This writer has stopped. {stopped}");

        var anchor = standing.Anchor with { SignedAt = now, Checkpoint = signed.Note };
        if (!await anchors.SwapAsync(standing.Anchor, anchor, ct)) throw new LogStoppedException("Another writer has taken this log over; what was signed here is thrown away.");
        Done(WriteStep.Anchored);

        folder.Write(batch.Files, options.AtStep);
        Done(WriteStep.Written);
        folder.Unstage();
        unpublished[signed.Size] = signed.Root;
        standing = standing with { Anchor = anchor, Signed = signed };
        Done(WriteStep.Cleared);
    }

    void Done(WriteStep step) => options.AtStep?.Invoke(step);

    async Task OrStopAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Stop($"It failed: {failure.Message} Open the log again.");
            throw;
        }
    }

    async ValueTask<Turn> EnterAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        if (stopped is null) return new Turn(turn);
        turn.Release();
        throw new LogStoppedException($"This writer has stopped. {stopped}");
    }

    readonly struct Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
