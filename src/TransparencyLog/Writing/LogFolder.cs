namespace TransparencyLog;

/// <summary>
/// The files of a log as its writer keeps them: <c>checkpoint</c> and <c>tile/</c> to be served, and <c>.writer/</c>, which is the writer's own. A tile is written
/// once; other bytes in its place are a fault, never overwritten.
/// </summary>
sealed class LogFolder : IDisposable
{
    const string Own = ".writer", Staging = "staging";

    readonly FileStream held;
    readonly string own, checkpoint, staging, collected;

    LogFolder(string root)
    {
        Root = Path.GetFullPath(root);
        own = Path.Combine(Root, Own);
        (checkpoint, staging, collected) = (Path.Combine(Root, LogFiles.Checkpoint), Path.Combine(own, Staging), Path.Combine(own, "collected"));
        Disk.MakeFolder(own);
        held = Disk.Hold(Path.Combine(own, "lock"));
        Fetch = LogFiles.InFolder(Root);
    }

    public string Root { get; }

    public Fetch Fetch { get; }

    /// <summary>Opens a folder, making it when it is not there, and holds it against other processes.</summary>
    public static LogFolder Open(string root) => new(root);

    public Note? ReadCheckpoint() => File.Exists(checkpoint) ? Note.Parse(File.ReadAllBytes(checkpoint)) : null;

    public void WriteCheckpoint(Note note) => Disk.Replace(checkpoint, note.ToBytes());

    public void Stage(Batch batch) => Disk.Replace(staging, batch.ToBytes());

    /// <summary>The staged batch as it lies on the disk; null without one, or when it was not finished.</summary>
    public Batch? ReadStaged() => ReadStaged(Root);

    /// <summary>The same of a folder that is not opened.</summary>
    public static Batch? ReadStaged(string root) => Path.Combine(root, Own, Staging) is var file && File.Exists(file) ? Batch.Parse(File.ReadAllBytes(file)) : null;

    public void Unstage() => File.Delete(staging);

    /// <summary>Puts a batch's tiles in their places, for good when this returns.</summary>
    public void Write(IEnumerable<KeyValuePair<Tile, byte[]>> files, Action<WriteStep>? atStep)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tile, bytes) in files)
        {
            var file = Path.Combine(Root, tile.Path);
            var folder = Path.GetDirectoryName(file)!;
            if (folders.Add(folder)) Disk.MakeFolder(folder);
            WriteOnce(file, bytes);
            atStep?.Invoke(WriteStep.TileWritten);
        }

        foreach (var folder in folders) Disk.SyncFolder(folder);
    }

    /// <summary>Removes a tile's partial forms; returns whether there were any.</summary>
    public bool RemovePartial(Tile full)
    {
        var folder = Path.Combine(Root, full.Path + ".p");
        if (!Directory.Exists(folder)) return false;
        Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>The size up to which partial tiles are known to be gone.</summary>
    public long ReadCollected() => File.Exists(collected) && Strict.TryNumber(File.ReadAllBytes(collected), out var size) ? size : 0;

    public void WriteCollected(long size) => Disk.Replace(collected, Strict.Utf8.GetBytes(Strict.Number(size)));

    public void Dispose() => held.Dispose();

    void WriteOnce(string file, byte[] bytes)
    {
        if (File.Exists(file))
        {
            if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes)) throw new LogStoppedException($"{file} is there with other bytes.");
            return;
        }

        var beside = Path.Combine(own, "tile");
        Disk.Write(beside, bytes);
        File.Move(beside, file);
    }
}
