using System.Security.Cryptography;

namespace Probity.Keys;

/// <summary>
/// Authenticated encryption of one value. A ciphertext begins with the number of its algorithm, so that another suite can stand
/// beside it: 1 is AES-256-GCM with a random 12-byte nonce and a 16-byte tag.
/// </summary>
public static class Cipher
{
    const byte Aes256Gcm = 1;
    const int NonceLength = 12;
    const int TagLength = 16;

    /// <summary>Bytes that sealing adds.</summary>
    public const int Overhead = 1 + NonceLength + TagLength;

    /// <summary>Told of each sealing (true) and opening (false), for the tests that count what an answer costs; nobody else sets it.</summary>
    internal static Action<bool>? Watch { get; set; }

    /// <summary>Seals under a 32-byte key, bound to its place: a ciphertext that was moved to another row or column does not open.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, Place place)
    {
        Watch?.Invoke(true);
        var box = new byte[Overhead + plain.Length];
        box[0] = Aes256Gcm;
        var nonce = box.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> associated = stackalloc byte[place.Length];
        place.Write(associated);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, box.AsSpan(1 + NonceLength, plain.Length), box.AsSpan(box.Length - TagLength), associated);
        return box;
    }

    /// <summary>Opens what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">Another key, another place, or a changed ciphertext.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, Place place)
    {
        if (box.Length < Overhead || box[0] != Aes256Gcm) throw new CryptographicException("Not a ciphertext of this register.");

        Watch?.Invoke(false);
        var plain = new byte[box.Length - Overhead];
        Span<byte> associated = stackalloc byte[place.Length];
        place.Write(associated);
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box.Slice(1 + NonceLength, plain.Length), box[^TagLength..], plain, associated);
        return plain;
    }
}
