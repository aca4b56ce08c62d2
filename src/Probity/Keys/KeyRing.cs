using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Probity.Keys;

/// <summary>
/// The register's keys: a folder of files with strict permissions, apart from the database. <c>ring.json</c> says which ring it is and
/// for which mode; <c>wrapping-N.key</c> are key-encryption keys, <c>index-N.key</c> the keys of the blind index, by version.
/// </summary>
public sealed class KeyRing
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    readonly IReadOnlyDictionary<int, SecretKey> wrapping;
    readonly IReadOnlyDictionary<int, SecretKey> index;

    KeyRing(string folder, RingFile ring)
    {
        Folder = folder;
        Id = ring.Id;
        Mode = ring.Mode;
        wrapping = Load(folder, "wrapping");
        index = Load(folder, "index");
    }

    /// <summary>Where the files are.</summary>
    public string Folder { get; }

    /// <summary>Which ring it is: random, written once.</summary>
    public string Id { get; }

    /// <summary>Demo or real: written once, and the database is bound to it.</summary>
    public RegisterMode Mode { get; }

    /// <summary>Newest version of the key-encryption key.</summary>
    public int WrappingVersion => wrapping.Keys.Max();

    /// <summary>Newest version of the index key; digests bear it.</summary>
    public int IndexVersion => index.Keys.Max();

    /// <summary>The key-encryption key under which new keys are wrapped.</summary>
    public SecretKey Wrapping => wrapping[WrappingVersion];

    /// <summary>The key-encryption key of a version.</summary>
    public SecretKey WrappingOf(int version) => wrapping[version];

    /// <summary>The seed of the Ed25519 key that signs a log (RFC 8032 section 5.1.5): made with the ring, or when an older ring is opened first.</summary>
    public byte[] LogSeed(Facts.LogKind log)
    {
        var path = Path.Combine(Folder, $"log-{log.ToString().ToLowerInvariant()}.key");
        WriteMissing(path);
        return Convert.FromBase64String(File.ReadAllText(path));
    }

    /// <summary>
    /// A keyed digest: HMAC-SHA256 under the newest index key over a label and parts, each with its length, so that no two inputs
    /// give the same bytes.
    /// </summary>
    public byte[] Digest(string label, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, index[IndexVersion].Bytes);
        Append(hash, label);
        foreach (var part in parts) Append(hash, part);
        return hash.GetHashAndReset();
    }

    /// <summary>A keyed digest over bytes.</summary>
    public byte[] Digest(string label, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, index[IndexVersion].Bytes);
        Append(hash, label);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    /// <summary>Makes a new ring in an empty or missing folder.</summary>
    public static KeyRing Create(string folder, RegisterMode mode)
    {
        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        if (File.Exists(Path.Combine(folder, "ring.json"))) throw new KeyRingException($"There is a key ring in {folder} already.");

        // Without ring.json no ring opens: what lies there beside it was left by a start that was killed here, and has sealed nothing.
        WriteMissing(Path.Combine(folder, "wrapping-1.key"));
        WriteMissing(Path.Combine(folder, "index-1.key"));
        var ring = new RingFile(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), mode);
        WriteNew(Path.Combine(folder, "ring.json"), JsonSerializer.Serialize(ring));
        return Open(folder);
    }

    /// <summary>Opens a ring.</summary>
    /// <exception cref="KeyRingException">It is not there, or somebody else may read it.</exception>
    public static KeyRing Open(string folder)
    {
        var file = Path.Combine(folder, "ring.json");
        if (!File.Exists(file)) throw new KeyRingException($"There is no key ring in {folder}.");

        foreach (var path in Directory.EnumerateFiles(folder, "*.key").Append(file)) RefuseOthers(path);
        return new KeyRing(folder, JsonSerializer.Deserialize<RingFile>(File.ReadAllText(file))!);
    }

    static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    static void RefuseOthers(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        if ((File.GetUnixFileMode(path) & ~OwnerOnly) != 0) throw new KeyRingException($"Others can read {path}. Remedy: chmod 600 {path}");
    }

    static Dictionary<int, SecretKey> Load(string folder, string kind) =>
        Directory.EnumerateFiles(folder, kind + "-*.key").ToDictionary(
            path => int.Parse(Path.GetFileNameWithoutExtension(path).AsSpan(kind.Length + 1)),
            path => new SecretKey(Convert.FromBase64String(File.ReadAllText(path))));

    static void WriteMissing(string path)
    {
        try
        {
            WriteNew(path, NewSecret());
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    static void WriteNew(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using var writer = new StreamWriter(path, Encoding.UTF8, options);
        writer.Write(text);
    }

    static void Append(IncrementalHash hash, string part)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = Encoding.UTF8.GetBytes(part);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    sealed record RingFile(string Id, RegisterMode Mode);
}

/// <summary>The key ring cannot be used; the message says the remedy.</summary>
public sealed class KeyRingException(string message) : Exception(message);
