using System.Runtime.InteropServices;

namespace TransparencyLog;

/// <summary>
/// Files that are there after a power cut: written beside, flushed, renamed, and the folder flushed too. .NET flushes files but no folders, so that one
/// call goes to the system.
/// </summary>
static class Disk
{
    const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A folder and all above it, there for good.</summary>
    public static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        var above = Path.GetDirectoryName(Path.GetFullPath(folder))!;
        MakeFolder(above);
        Directory.CreateDirectory(folder);
        SyncFolder(above);
    }

    /// <summary>Holds a lock file until it is disposed, or the process ends in whatever way. Who comes second is refused.</summary>
    public static FileStream Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new LogStoppedException($"Another process holds {file}.", held);
        }
    }

    /// <summary>Writes bytes to a new file and flushes it; its folder is not flushed yet.</summary>
    public static void Write(string file, ReadOnlySpan<byte> bytes, bool secret = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, PreallocationSize = bytes.Length };
        if (secret && !OperatingSystem.IsWindows()) options.UnixCreateMode = OwnFile;
        using var stream = new FileStream(file, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts bytes in a file's place at once: a reader, or whoever comes after a crash, sees the old ones or the new ones.</summary>
    public static void Replace(string file, ReadOnlySpan<byte> bytes, bool secret = false)
    {
        var beside = file + ".new";
        Write(beside, bytes, secret);
        File.Move(beside, file, overwrite: true);
        SyncFolder(Path.GetDirectoryName(file)!);
    }

    /// <summary>Makes what was made, renamed or removed in a folder last. Windows does so by itself.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder);
        if (handle < 0) throw new IOException($"The folder {folder} could not be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"The folder {folder} could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    // A path ends with a zero byte; the analyzers would have UTF-16, which no system with such folders speaks.
    static int Open(string folder) => Open([.. Strict.Utf8.GetBytes(folder), 0], 0);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Close(int handle);
}
