using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Probity.Storage.Backups;

/// <summary>Which of the two files of a backup this is. Neither opens anything of a person without the other.</summary>
public enum BackupKind
{
    /// <summary>All tables but those of keys, and the database of sign-ins.</summary>
    Data,

    /// <summary>The key ring and the tables of wrapped keys. Kept 35 days at most: what was destroyed is gone for good when the last of them is gone.</summary>
    Keys,
}

/// <summary>What a backup says of itself in clear, before the first sealed byte. Nothing of any person is in it, and whoever changes it makes the rest unreadable.</summary>
/// <param name="Kind">Data or keys.</param>
/// <param name="Engine">The engine that it came from, and that it goes back to.</param>
/// <param name="Ring">Which key ring the register is bound to.</param>
/// <param name="TakenAt">The moment whose state it holds.</param>
public sealed record BackupHead(BackupKind Kind, string Engine, string Ring, DateTimeOffset TakenAt)
{
    /// <summary>How long a backup of keys may be kept (DESIGN: erasure is complete when the last of them is gone).</summary>
    public static readonly TimeSpan KeysAreKept = TimeSpan.FromDays(35);

    const int Most = 4096;
    static readonly byte[] Magic = "probity-backup 1\n"u8.ToArray();

    /// <summary>Random, so that no two backups are sealed under the same key.</summary>
    public string Salt { get; init; } = "";

    /// <summary>The moment at which it must be destroyed; null for data.</summary>
    public DateTimeOffset? DestroyBy => Kind is BackupKind.Keys ? TakenAt + KeysAreKept : null;

    internal byte[] SaltBytes => Base64Url.DecodeFromChars(Salt);

    internal byte[] ToBytes() => [.. Magic, .. JsonSerializer.SerializeToUtf8Bytes(this, Json.Options), (byte)'\n'];

    /// <summary>Reads the clear part of a file, and leaves the stream at the first sealed byte.</summary>
    /// <exception cref="BackupException">It is no backup, or one of a later program.</exception>
    public static BackupHead Read(Stream stream)
    {
        var magic = new byte[Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !magic.AsSpan().SequenceEqual(Magic))
            throw new BackupException("This is no backup of this program, or one of a later version. Remedy: name a file that probity backup make wrote.");

        var line = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || line.Count == Most) throw Broken(null);
            line.Add((byte)next);
        }

        try
        {
            var head = JsonSerializer.Deserialize<BackupHead>(Encoding.UTF8.GetString([.. line]), Json.Options) ?? throw Broken(null);
            return head.SaltBytes.Length == BackupSecret.SaltLength ? head : throw Broken(null);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw Broken(error);
        }
    }

    static BackupException Broken(Exception? inner) => new("The first lines of this backup are broken. Remedy: take another copy of it.", inner);
}
