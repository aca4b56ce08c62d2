using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace TransparencyLog;

/// <summary>
/// A public key with its name, written <c>name+key ID+base64(type || key)</c> (signed-note, "Verifier keys"). The key ID is computed, and a text that
/// says another is refused.
/// </summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    const int Ed25519Length = 32, MlDsaLength = 1312, MaxEcdsaLength = 1024;

    readonly byte[] key;

    /// <summary>A key of a name; the length must be that of its type.</summary>
    public VerifierKey(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        Name = KeyName.Checked(name);
        Type = type;
        key = publicKey.ToArray();
        if (!HasLength(type, key.Length)) throw new LogFormatException($"A key of type {(int)type:x2} does not have {key.Length} bytes.");
        Id = IdOf(name, type, key);
    }

    /// <summary>The name; of a log, its origin.</summary>
    public string Name { get; }

    /// <summary>Four bytes of a hash over name, type and key. Name and ID together tell keys apart.</summary>
    public uint Id { get; }

    /// <summary>The kind of signature.</summary>
    public NoteKeyType Type { get; }

    /// <summary>The key alone, without its type.</summary>
    public ReadOnlySpan<byte> PublicKey => key;

    /// <summary>Its signatures can be checked here: Ed25519 alone and as a cosignature.</summary>
    public bool CanVerify => Type is NoteKeyType.Ed25519 or NoteKeyType.Cosignature;

    /// <summary>Reads the written form.</summary>
    public static VerifierKey Parse(string text)
    {
        // The base64 may itself contain a plus sign, so the first two divide.
        if (text.Split('+', 3) is not [var name, { Length: 8 } id, var base64] || id.Any(one => one is not (>= '0' and <= '9' or >= 'a' and <= 'f')))
            throw new LogFormatException("A verifier key is 'name+8 hex digits+base64'.");
        if (text.Length > 8192 || Strict.Base64Bytes(Strict.Utf8.GetBytes(base64)) is not [var type, .. var key]) throw new LogFormatException("The key is not base64.");

        var read = new VerifierKey(name, (NoteKeyType)type, key);
        return read.Id == uint.Parse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            ? read
            : throw new LogFormatException($"The key ID of {name} is {read.Id:x8}, not {id}.");
    }

    /// <summary>Whether the signature of a note's line (without the key ID) is this key's over the text. A cosignature's text must be a checkpoint's.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Type switch
    {
        NoteKeyType.Ed25519 => Ed25519.Verify(key, text, signature),
        NoteKeyType.Cosignature => Cosignature.TryTime(signature, out var time) && Ed25519.Verify(key, Cosignature.Message(time, text), signature[sizeof(ulong)..]),
        _ => false,
    };

    /// <summary>The written form.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Type, .. key])}";

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Type == other.Type && PublicKey.SequenceEqual(other.PublicKey);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    static bool HasLength(NoteKeyType type, int length) => type switch
    {
        NoteKeyType.Ed25519 or NoteKeyType.Cosignature => length == Ed25519Length,
        NoteKeyType.MlDsaCosignature => length == MlDsaLength,
        NoteKeyType.Ecdsa or NoteKeyType.TreeHead => length is > Ed25519Length and <= MaxEcdsaLength,
        _ => false,
    };

    // ECDSA keys came before the formula; tree heads put the log ID, which is a hash of the key, in the key's place.
    static uint IdOf(string name, NoteKeyType type, byte[] key)
    {
        var hash = type switch
        {
            NoteKeyType.Ecdsa => SHA256.HashData(key),
            NoteKeyType.TreeHead => SHA256.HashData([.. Strict.Utf8.GetBytes(name), (byte)'\n', (byte)type, .. SHA256.HashData(key)]),
            _ => SHA256.HashData([.. Strict.Utf8.GetBytes(name), (byte)'\n', (byte)type, .. key]),
        };
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
