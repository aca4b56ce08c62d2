using System.Buffers.Binary;
using System.Text;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>Reads a fact back from its canonical bytes, as <see cref="Fact.Canonical"/> writes them.</summary>
public ref struct ReadFact
{
    const int MostPairs = 100;
    ReadOnlySpan<byte> bytes;

    ReadFact(ReadOnlySpan<byte> canonical) => bytes = canonical;

    /// <summary>The fact and its number; null where the bytes are of another layout or a kind that this version does not know.</summary>
    public static (long N, Fact Fact)? Of(ReadOnlySpan<byte> canonical)
    {
        try
        {
            return new ReadFact(canonical).Read();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    (long, Fact)? Read()
    {
        if (Text() != Fact.Layout) return null;

        var code = Text();
        var (n, at) = (Number(), new Instant(Number()));
        var actor = new Actor(Text(), Text(), Text(), (Channel)Number());
        var why = Text();
        var count = Number();
        if (count is < 0 or > MostPairs) return null;

        var pairs = new (string Key, string Value)[count];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = (Text(), Text());

        var kind = FactKind.All.FirstOrDefault(one => one.Code == code);
        return kind is not null && kind.Keys.SequenceEqual(pairs.Select(pair => pair.Key))
            ? (n, new Fact(kind, at, actor, why, [.. pairs.Select(pair => pair.Value)]))
            : null;
    }

    string Text()
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var text = Encoding.UTF8.GetString(bytes.Slice(4, length));
        bytes = bytes[(4 + length)..];
        return text;
    }

    long Number()
    {
        var number = BinaryPrimitives.ReadInt64BigEndian(bytes);
        bytes = bytes[8..];
        return number;
    }
}
