using System.Security.Cryptography;

namespace TransparencyLog;

/// <summary>
/// What a witness remembers: for each origin the last checkpoint that it cosigned, one file each, named by the hash of the origin as the monitoring
/// address is (tlog-witness, "Monitor retrieval"). Swapping is atomic and durable, and one process at a time holds the folder.
/// </summary>
public sealed class WitnessStore : IDisposable
{
    readonly string folder;
    readonly FileStream held;
    readonly Lock gate = new();

    WitnessStore(string folder, FileStream held) => (this.folder, this.held) = (folder, held);

    /// <summary>Opens the folder, making it when it is not there. A second process is refused: <see cref="LogStoppedException"/>.</summary>
    public static WitnessStore Open(string folder)
    {
        Disk.MakeFolder(folder);
        return new WitnessStore(folder, Disk.Hold(Path.Combine(folder, "lock")));
    }

    /// <summary>The name of an origin in addresses and files: the hash of it in hexadecimal.</summary>
    public static string NameOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Strict.Utf8.GetBytes(origin)));

    /// <summary>The last checkpoint cosigned of an origin, as a note; null when there is none.</summary>
    public Note? Find(string origin)
    {
        lock (gate) return Read(NameOf(origin));
    }

    /// <summary>The last checkpoint cosigned of an origin, by its name in addresses; null when there is none or the name is no such name.</summary>
    public Note? FindByName(string name)
    {
        if (name.Length != 64 || name.Any(one => one is not (>= '0' and <= '9' or >= 'a' and <= 'f'))) return null;
        lock (gate) return Read(name);
    }

    /// <summary>Stores the next checkpoint if the last one still is the expected one; when this returns true it is on the disk.</summary>
    public bool Swap(string origin, Note? expected, Note next)
    {
        lock (gate)
        {
            var stored = Read(NameOf(origin))?.ToBytes();
            if (!(stored ?? []).AsSpan().SequenceEqual(expected?.ToBytes() ?? [])) return false;
            Disk.Replace(Path.Combine(folder, NameOf(origin)), next.ToBytes());
            return true;
        }
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose() => held.Dispose();

    // A file that cannot be read is a failure, never a log that was not seen before.
    Note? Read(string name)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? Note.Parse(File.ReadAllBytes(file)) : null;
    }
}
