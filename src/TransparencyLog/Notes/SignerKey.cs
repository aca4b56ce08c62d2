using System.Security.Cryptography;
using NSec.Cryptography;

namespace TransparencyLog;

/// <summary>
/// A private Ed25519 key with its name, of a log (<see cref="NoteKeyType.Ed25519"/>) or of a witness (<see cref="NoteKeyType.Cosignature"/>). Written
/// in Go's form, <c>PRIVATE+KEY+name+key ID+base64(type || seed)</c>, which no specification fixes but other tools read.
/// </summary>
public sealed class SignerKey : IDisposable
{
    const string Prefix = "PRIVATE+KEY+";

    readonly Key key;

    SignerKey(string name, NoteKeyType type, ReadOnlySpan<byte> seed)
    {
        if (type is not (NoteKeyType.Ed25519 or NoteKeyType.Cosignature)) throw new LogFormatException($"Keys of type {(int)type:x2} do not sign here.");
        if (seed.Length != Ed25519.SeedLength) throw new LogFormatException($"A seed has {Ed25519.SeedLength} bytes, not {seed.Length}.");
        key = Ed25519.Import(seed);
        Verifier = new VerifierKey(name, type, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public half.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>A new key from the system's random numbers.</summary>
    public static SignerKey Generate(string name, NoteKeyType type)
    {
        Span<byte> seed = stackalloc byte[Ed25519.SeedLength];
        RandomNumberGenerator.Fill(seed);
        try
        {
            return new SignerKey(name, type, seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>The key of a 32-byte seed (RFC 8032 section 5.1.5).</summary>
    public static SignerKey FromSeed(string name, NoteKeyType type, ReadOnlySpan<byte> seed) => new(name, type, seed);

    /// <summary>Reads the written form.</summary>
    public static SignerKey Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split('+', 3) is not [var name, var id, var base64])
            throw new LogFormatException("A private key is 'PRIVATE+KEY+name+8 hex digits+base64'.");
        if (Strict.Base64Bytes(Strict.Utf8.GetBytes(base64)) is not [var type, .. var seed]) throw new LogFormatException("The private key is not base64.");

        var read = new SignerKey(name, (NoteKeyType)type, seed);
        if (string.Equals(id, $"{read.Verifier.Id:x8}", StringComparison.Ordinal)) return read;
        read.Dispose();
        throw new LogFormatException($"The key ID of {name} is not {id}.");
    }

    /// <summary>The written form, with the secret in it.</summary>
    public string Export() => $"{Prefix}{Verifier.Name}+{Verifier.Id:x8}+{Convert.ToBase64String([(byte)Verifier.Type, .. key.Export(KeyBlobFormat.RawPrivateKey)])}";

    /// <summary>A log's signature over a text (signed-note, type 0x01).</summary>
    public SignatureLine Sign(ReadOnlySpan<byte> text) =>
        Verifier.Type is NoteKeyType.Ed25519
            ? new SignatureLine(Verifier.Name, Verifier.Id, Ed25519.Sign(key, text))
            : throw new InvalidOperationException("A witness's key signs with a time.");

    /// <summary>A witness's signature over the text of a checkpoint at a time (tlog-cosignature, type 0x04).</summary>
    public SignatureLine Cosign(ReadOnlySpan<byte> checkpoint, DateTimeOffset time)
    {
        if (Verifier.Type is not NoteKeyType.Cosignature) throw new InvalidOperationException("A log's key signs without a time.");
        var seconds = time.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, 1, nameof(time));
        return new SignatureLine(Verifier.Name, Verifier.Id, Cosignature.Join(seconds, Ed25519.Sign(key, Cosignature.Message(seconds, checkpoint))));
    }

    /// <summary>Wipes the key from memory.</summary>
    public void Dispose() => key.Dispose();
}
