using System.Buffers.Binary;
using System.Text;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>
/// What canonical bytes say to somebody who has nothing but them: any kind and any keys, whether or not this version knows them, because a proof outlives the
/// program that made it. One fact has one spelling: what is not NFC, not UTF-8, cut short or followed by more is no fact.
/// </summary>
/// <param name="Kind">Code of the kind.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who.</param>
/// <param name="Why">Basis or purpose code; may be empty.</param>
/// <param name="What">Keys with their values, in the order of the bytes.</param>
public sealed record CommittedFact(string Kind, Instant At, Actor Actor, string Why, IReadOnlyList<(string Key, string Value)> What)
{
    /// <summary>Name of the only layout that is read.</summary>
    public const string Layout = "probity-fact/2";

    /// <summary>The kind, where this version knows it.</summary>
    public FactKind? Known => FactKind.All.FirstOrDefault(kind => kind.Code == Kind);

    /// <summary>Reads canonical bytes; null where they are none of this layout.</summary>
    public static CommittedFact? Parse(ReadOnlySpan<byte> canonical) => new Reader(canonical).Read();

    ref struct Reader(ReadOnlySpan<byte> canonical)
    {
        const int MostPairs = 100;
        static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
        ReadOnlySpan<byte> bytes = canonical;

        public CommittedFact? Read()
        {
            try
            {
                return Text() == Layout && Fact() is { } fact && bytes.IsEmpty ? fact : null;
            }
            catch (Exception malformed) when (malformed is ArgumentException or FormatException)
            {
                return null;
            }
        }

        CommittedFact? Fact()
        {
            var (kind, at) = (Text(), Number());
            var actor = new Actor(Text(), Text(), Text(), (Channel)Number());
            var (why, count) = (Text(), Number());
            if (count is < 0 or > MostPairs || (int)actor.Channel < 1) return null;

            var pairs = new (string, string)[count];
            for (var i = 0; i < pairs.Length; i++) pairs[i] = (Text(), Text());
            return new CommittedFact(kind, InCalendar(at), actor, why, pairs);
        }

        string Text()
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
            var text = Utf8.GetString(bytes.Slice(4, length));
            bytes = bytes[(4 + length)..];
            return NormalForm.Nfc(text) == text ? text : throw new FormatException("Not in normal form.");
        }

        long Number()
        {
            var number = BinaryPrimitives.ReadInt64BigEndian(bytes);
            bytes = bytes[8..];
            return number;
        }

        // An instant before the year 1 or after 9999 has no day to compare.
        static Instant InCalendar(long microseconds)
        {
            var at = new Instant(microseconds);
            return microseconds is > -62_000_000_000_000_000 and < 253_000_000_000_000_000 ? at : throw new FormatException("In no calendar.");
        }
    }
}
