using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Probity.SignIn.Accounts;

/// <summary>One-time codes by the clock (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1 as every authenticator app understands it.</summary>
static class Totp
{
    /// <summary>A clock may be one step off, either way (RFC 6238, section 5.2).</summary>
    const int Drift = 1;

    const int StepSeconds = 30;

    /// <summary>RFC 4226, section 4, R6: 160 bits.</summary>
    public const int KeyBytes = 20;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The step that a moment lies in.</summary>
    public static long StepOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 means HMAC-SHA-1, whose security does not rest on collisions; apps know no other by default.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var from = hash[^1] & 0xf;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(from, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6");
    }

    /// <summary>The step whose code this is, among those that the clock allows; null when it is none. Takes the same time whatever is typed.</summary>
    public static long? FindStep(byte[] key, string typed, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
        {
            var expected = System.Text.Encoding.ASCII.GetBytes(CodeOf(key, step));
            if (CryptographicOperations.FixedTimeEquals(expected, System.Text.Encoding.UTF8.GetBytes(typed))) found = step;
        }

        return found;
    }

    /// <summary>The key in base 32 (RFC 4648), in groups of four, as a person types it into an app.</summary>
    public static string Write(byte[] key) => string.Join(' ', Base32(key).Chunk(4).Select(group => new string(group)));

    /// <summary>What the square picture says: the address that apps agreed on.</summary>
    public static string Address(byte[] key, AccountName account, string register) =>
        $"otpauth://totp/{Uri.EscapeDataString(register)}:{account}?secret={Base32(key)}&issuer={Uri.EscapeDataString(register)}&algorithm=SHA1&digits=6&period={StepSeconds}";

    static string Base32(byte[] bytes)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        return string.Create(bytes.Length * 8 / 5, bytes, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                var bit = i * 5;
                var pair = from[bit / 8] << 8 | (bit / 8 + 1 < from.Length ? from[bit / 8 + 1] : 0);
                to[i] = alphabet[pair >> (11 - bit % 8) & 31];
            }
        });
    }
}
