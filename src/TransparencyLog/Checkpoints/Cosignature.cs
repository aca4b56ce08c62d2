using System.Buffers.Binary;

namespace TransparencyLog;

/// <summary>
/// A witness's word that it saw a checkpoint, at a time, and found it consistent with all that it saw before (tlog-cosignature, "Format", version 1 with
/// Ed25519).
/// </summary>
public static class Cosignature
{
    /// <summary>What is signed: a line that says so, the time, and the whole text of the checkpoint, extension lines included.</summary>
    public static byte[] Message(long unixSeconds, ReadOnlySpan<byte> checkpoint)
    {
        var head = Strict.Utf8.GetBytes($"cosignature/v1\ntime {Strict.Number(unixSeconds)}\n");
        return [.. head, .. checkpoint];
    }

    /// <summary>The time of a line's signature, in seconds since 1970: its first eight bytes. False when the signature cannot be a cosignature.</summary>
    public static bool TryTime(ReadOnlySpan<byte> signature, out long unixSeconds)
    {
        unixSeconds = 0;
        if (signature.Length != sizeof(ulong) + Ed25519.SignatureLength) return false;
        unixSeconds = BinaryPrimitives.ReadInt64BigEndian(signature);
        return unixSeconds > 0;
    }

    internal static byte[] Join(long unixSeconds, ReadOnlySpan<byte> signature)
    {
        var bytes = new byte[sizeof(ulong) + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, unixSeconds);
        signature.CopyTo(bytes.AsSpan(sizeof(ulong)));
        return bytes;
    }
}
