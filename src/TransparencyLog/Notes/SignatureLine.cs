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
    readonly string? uncanonical;

    internal SignatureLine(string keyName, uint keyId, byte[] signature, string? uncanonical = null) =>
        (KeyName, KeyId, this.signature, this.uncanonical) = (keyName, keyId, signature, uncanonical);

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
        var base64 = line[(space + 1)..];
        var canonical = Strict.Base64Bytes(base64);
        if (!TransparencyLog.KeyName.IsValid(name) || (canonical ?? Lenient(base64)) is not { Length: > sizeof(uint) } bytes) return false;
        read = new SignatureLine(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..], canonical is null ? Strict.Utf8.GetString(base64) : null);
        return true;
    }

    /// <summary>Whether this line is that key's and its signature holds for the text. One that is spelled with unused bits set holds for none.</summary>
    public bool Holds(VerifierKey key, ReadOnlySpan<byte> text) => IsBy(key) && uncanonical is null && key.Verify(text, signature);

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
        return $"— {KeyName} {uncanonical ?? Convert.ToBase64String(bytes)}";
    }

    // Unused bits that are set make a signature that is not as it was signed, yet a line: others read it so, and it must not spoil a note when its key is
    // unknown. The last letter is put right and the rest read as ever.
    static byte[]? Lenient(ReadOnlySpan<byte> base64)
    {
        var padding = base64.EndsWith("=="u8) ? 2 : base64.EndsWith("="u8) ? 1 : 0;
        if (padding == 0 || base64.Length < 4) return null;
        var letter = Letters.IndexOf(base64[^(padding + 1)]);
        if (letter < 0) return null;

        var repaired = base64.ToArray();
        repaired[^(padding + 1)] = Letters[letter & (padding == 1 ? 0b111100 : 0b110000)];
        return Strict.Base64Bytes(repaired);
    }

    static ReadOnlySpan<byte> Letters => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;

    internal bool IsBy(VerifierKey key) => KeyId == key.Id && string.Equals(KeyName, key.Name, StringComparison.Ordinal);
}
