using System.Buffers.Binary;

namespace TransparencyLog;

/// <summary>
/// One signature line of a note, <c>— name base64(key ID || signature)</c> (signed-note, "Format"). That it is well formed says nothing of whether it holds.
/// </summary>
public sealed class SignatureLine
{
    // Larger than an ML-DSA-44 cosignature, which is the longest there is.
    const int MaxSignature = 8192;

    readonly byte[] signature;

    internal SignatureLine(string keyName, uint keyId, byte[] signature) => (KeyName, KeyId, this.signature) = (keyName, keyId, signature);

    /// <summary>The name of the key that is said to have signed.</summary>
    public string KeyName { get; }

    /// <summary>Its key ID.</summary>
    public uint KeyId { get; }

    /// <summary>What follows the key ID: 64 bytes of an Ed25519 signature; time and 64 bytes of a cosignature.</summary>
    public ReadOnlySpan<byte> Signature => signature;

    /// <summary>Reads one line without its line feed.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out SignatureLine? read)
    {
        read = null;
        if (!line.StartsWith("— "u8)) return false;
        line = line["— "u8.Length..];
        var space = line.IndexOf((byte)' ');
        if (space < 1 || line.Length - space > MaxSignature || !Strict.IsText(line)) return false;

        var name = Strict.Utf8.GetString(line[..space]);
        if (!TransparencyLog.KeyName.IsValid(name) || Strict.Base64Bytes(line[(space + 1)..]) is not { Length: > sizeof(uint) } bytes) return false;
        read = new SignatureLine(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..]);
        return true;
    }

    /// <summary>Lines as a witness answers with them (tlog-witness, "add-checkpoint"): each with its line feed, one at least and 64 at most.</summary>
    public static IReadOnlyList<SignatureLine> ParseAll(ReadOnlySpan<byte> lines)
    {
        var all = new List<SignatureLine>();
        var reader = new LineReader(lines);
        while (reader.TryTake(out var line))
            all.Add(all.Count < Note.MaxSignatures && TryParse(line, out var read) ? read! : throw new LogFormatException("Not the signature lines of a note."));
        return all.Count > 0 && reader.Rest.IsEmpty ? all : throw new LogFormatException("Not the signature lines of a note.");
    }

    /// <summary>The line without its line feed.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        signature.CopyTo(bytes, sizeof(uint));
        return $"— {KeyName} {Convert.ToBase64String(bytes)}";
    }

    internal bool IsBy(VerifierKey key) => KeyId == key.Id && string.Equals(KeyName, key.Name, StringComparison.Ordinal);
}
