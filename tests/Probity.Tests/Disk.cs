using System.Diagnostics;

namespace Probity.Tests;

/// <summary>The files of a register that runs, read by somebody who has the disk: no lock keeps him out.</summary>
static class Disk
{
    /// <summary>All files below a folder with their bytes; one that was taken away meanwhile is left out.</summary>
    public static IEnumerable<(string File, byte[] Bytes)> Read(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => (file, Find(file))).Where(one => one.Item2 is not null).Select(one => (one.file, one.Item2!));

    /// <summary>The bytes of a file; null: it is gone.</summary>
    public static byte[]? Find(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException)
        {
            // Locked, or gone. .NET respects the locks of others; other programs do not.
            return Cat(file);
        }
    }

    static byte[]? Cat(string file)
    {
        using var cat = Process.Start(new ProcessStartInfo("cat", ["--", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var bytes = new MemoryStream();
        cat.StandardOutput.BaseStream.CopyTo(bytes);
        var said = cat.StandardError.ReadToEnd();
        cat.WaitForExit();
        if (cat.ExitCode is 0) return bytes.ToArray();

        Assert.False(File.Exists(file), said);
        return null;
    }
}
