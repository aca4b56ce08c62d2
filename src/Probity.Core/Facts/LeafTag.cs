using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Probity.Facts;

/// <summary>
/// The tag of a leaf: HMAC-SHA256 (RFC 2104) of a number, 64-bit big-endian, under a key of one person (docs/log-format.md). Who has not the key can tell neither whose a leaf is nor that two are about the same person.
/// </summary>
public static class LeafTag
{
    /// <summary>Bytes of a key, and of a tag.</summary>
    public const int Length = 32;

    /// <summary>How long a look can be withheld from its person at most: six months, twice renewed (charter C6).</summary>
    public const int MonthsWithheld = 18;

    /// <summary>The tag of a number, from 1.</summary>
    public static byte[] Of(ReadOnlySpan<byte> key, long n)
    {
        if (key.Length != Length) throw new ArgumentException($"A tag's key has {Length} bytes.", nameof(key));

        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, n);
        return HMACSHA256.HashData(key, number);
    }

    /// <summary>
    /// Names the key of the looks that are withheld from a person in a year (HKDF-SHA256, RFC 5869, the info under the person's root key). They are numbered from 1 by themselves, so that the person's own order shows no gap.
    /// </summary>
    public static string WithheldLabel(int year) => "tag/withheld/" + year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day from which everybody has the own key of a year: when no look of that year can be withheld any more. Not sooner, and not to those alone who were looked at: a key that is given, or refused, at the release of one look would point at
    /// those that are withheld still.
    /// </summary>
    public static DateOnly WithheldKeyGivenFrom(int year) => new DateOnly(year, 1, 1).AddYears(1).AddMonths(MonthsWithheld);
}
