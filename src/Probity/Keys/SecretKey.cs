using System.Security.Cryptography;
using Probity.Facts;

namespace Probity.Keys;

/// <summary>A secret key of 32 bytes. It never prints itself.</summary>
public sealed class SecretKey
{
    readonly byte[] bytes;

    /// <summary>Takes 32 bytes over.</summary>
    public SecretKey(byte[] bytes) => this.bytes = bytes.Length == 32 ? bytes : throw new ArgumentException("A key has 32 bytes.", nameof(bytes));

    /// <summary>A new random key.</summary>
    public static SecretKey Random() => new(RandomNumberGenerator.GetBytes(32));

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A subkey for one use (HKDF-SHA256, RFC 5869, with the label as info).</summary>
    public SecretKey Derive(string label) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: System.Text.Encoding.UTF8.GetBytes(label)));

    /// <summary>Another key sealed under this one.</summary>
    public byte[] Wrap(SecretKey key, Place place) => Cipher.Seal(bytes, key.bytes, place);

    /// <summary>Opens what <see cref="Wrap"/> made.</summary>
    public SecretKey Unwrap(byte[] wrapped, Place place) => new(Cipher.Open(bytes, wrapped, place));

    /// <summary>Seals a value under this key.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, Place place) => Cipher.Seal(bytes, plain, place);

    /// <summary>Opens a value.</summary>
    public byte[] Open(byte[] box, Place place) => Cipher.Open(bytes, box, place);

    /// <summary>HMAC-SHA256 over a number: the tag of the n-th fact.</summary>
    public byte[] Tag(long n) => LeafTag.Of(bytes, n);

    /// <inheritdoc/>
    public override string ToString() => "(secret key)";
}
