using System.Buffers.Text;
using System.Security.Cryptography;

namespace Probity.Storage.Backups;

/// <summary>A backup that is being written. It bears another name until it is whole and on the disk.</summary>
sealed class Draft : IDisposable
{
    /// <summary>What stands at the end of the name until then.</summary>
    public const string Suffix = ".partial";

    readonly BackupHead head;
    readonly BackupSecret secret;
    bool kept;

    public Draft(string folder, string name, BackupHead head, BackupSecret secret)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Path = System.IO.Path.Combine(folder, name);
        this.head = head with { Salt = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(BackupSecret.SaltLength)) };
        this.secret = secret;
    }

    /// <summary>The name that it gets.</summary>
    public string Path { get; }

    public async Task FillAsync(Manifest manifest, Func<PartWriter, Task> write, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using var file = new FileStream(Path + Suffix, options);
        file.Write(head.ToBytes());
        await using var box = new SealedWriter(file, secret.KeyFor(head));
        var parts = new PartWriter(box);
        await parts.WriteAsync(Manifest.Part, manifest.Open(), ct);
        await write(parts);
        parts.End();
        box.Complete();
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives it its name.</summary>
    public void Keep()
    {
        File.Move(Path + Suffix, Path, overwrite: false);
        kept = true;
    }

    public void Dispose()
    {
        if (!kept) File.Delete(Path + Suffix);
    }
}
