using TransparencyLog;

namespace Probity.Cli.Log;

/// <summary>
/// A copy of a log's files in a folder, as they were served while an audit read them: other programs can check it, and it is at hand when the log is not. The
/// checkpoint is put there last, when the audit found it to hold.
/// </summary>
static class KeptFiles
{
    // Its presence says that the copy has been made from the first entry on.
    const string Begun = ".probity-copy";

    /// <summary>Whether a copy was begun here, so that an audit may go on where the last one ended.</summary>
    public static bool IsBegun(string folder) => File.Exists(Path.Combine(folder, Begun));

    /// <summary>The same files, each kept as it is read.</summary>
    public static Fetch Of(Fetch files, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, Begun), []);
        return async (path, ct) =>
        {
            var bytes = await files(path, ct);
            if (bytes is not null) await KeepAsync(Path.Combine(folder, path), bytes, ct);
            return bytes;
        };
    }

    /// <summary>Keeps the checkpoint that all of it belongs to.</summary>
    public static Task FinishAsync(string folder, byte[] checkpoint, CancellationToken ct) => KeepAsync(Path.Combine(folder, LogFiles.Checkpoint), checkpoint, ct);

    static async Task KeepAsync(string file, byte[] bytes, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.new";
        await File.WriteAllBytesAsync(draft, bytes, ct);
        File.Move(draft, file, overwrite: true);
    }
}
