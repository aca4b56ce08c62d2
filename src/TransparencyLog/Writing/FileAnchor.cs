namespace TransparencyLog;

/// <summary>An anchor in a file of its own, on a disk or machine other than the log's data if it can be had.</summary>
public sealed class FileAnchor(string file) : IAnchorStore
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Pause = TimeSpan.FromMilliseconds(5);

    readonly string file = Path.GetFullPath(file);

    /// <inheritdoc/>
    public ValueTask<Anchor?> ReadAsync(CancellationToken ct) => ValueTask.FromResult(Read());

    /// <inheritdoc/>
    public async ValueTask<bool> SwapAsync(Anchor? expected, Anchor next, CancellationToken ct)
    {
        Disk.MakeFolder(Path.GetDirectoryName(file)!);
        using var held = await HoldAsync(ct);
        if (!(Read()?.ToBytes() ?? []).AsSpan().SequenceEqual(expected?.ToBytes() ?? [])) return false;
        Disk.Replace(file, next.ToBytes(), secret: true);
        return true;
    }

    // The lock is held for the moment of a swap alone, so whoever meets it waits.
    async ValueTask<FileStream> HoldAsync(CancellationToken ct)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return Disk.Hold(file + ".lock");
            }
            catch (LogStoppedException) when (waited < Patience)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }

    Anchor? Read()
    {
        try
        {
            return Anchor.Parse(File.ReadAllBytes(file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
