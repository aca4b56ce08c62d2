using System.Buffers;
using Probity.Calendar;

namespace Probity.Facts;

/// <summary>A part of a fact as an opening carries it: shown, with its key; or withheld, with its digest alone.</summary>
/// <param name="Shown">The part; null where it is withheld.</param>
/// <param name="Secret">Key of a shown part, digest of a withheld one; 32 bytes.</param>
public sealed record OpenedPart(FactPart? Shown, ReadOnlyMemory<byte> Secret)
{
    internal byte[] Digest() => Shown is { } part ? FactParts.Digest(Secret.Span, part) : Secret.ToArray();
}

/// <summary>
/// What a receipt says of a leaf, in the extra line of a <c>.tlog-proof</c>: the leaf, and to those who may know it the fact behind it, part by part. A withheld part stays hidden
/// and is bound all the same. Whoever may know nothing has a leaf without parts.
/// </summary>
/// <param name="Leaf">The 70 bytes that the log holds.</param>
/// <param name="Parts">The parts in their order; none where the fact is not shown.</param>
public sealed record LeafOpening(ReadOnlyMemory<byte> Leaf, IReadOnlyList<OpenedPart> Parts)
{
    /// <summary>Names the layout of <see cref="ToBytes"/>.</summary>
    public const string Layout = "probity-opening/2";

    /// <summary>The bytes hold no opening of this layout.</summary>
    public static readonly Refusal Malformed = Refusal.Invalid("opening.malformed", "这不是本登记系统的回执内容。", "This is no opening of a leaf of a register.");

    /// <summary>The parts are not those that the leaf commits to.</summary>
    public static readonly Refusal Differs = Refusal.Invalid("opening.differs", "所示内容与日志条目的承诺值不符。", "What is shown is not what the leaf commits to.");

    /// <summary>The leaf names another log or day than the fact.</summary>
    public static readonly Refusal Misplaced = Refusal.Invalid("opening.misplaced", "日志条目的日志或者日期与所示内容不符。", "The leaf names another log or day than the fact does.");

    /// <summary>Opens nothing: the leaf alone.</summary>
    public static LeafOpening Closed(byte[] leaf) => new(leaf, []);

    /// <summary>Shows the parts whose labels are named, and withholds the rest.</summary>
    public static LeafOpening Of(byte[] leaf, ReadOnlySpan<byte> opening, FactParts parts, Func<string, bool> shows)
    {
        var opened = new OpenedPart[parts.All.Count];
        for (var i = 0; i < opened.Length; i++)
        {
            var (part, key) = (parts.All[i], FactParts.KeyOf(opening, i));
            opened[i] = shows(part.Label) ? new OpenedPart(part, key) : new OpenedPart(null, FactParts.Digest(key, part));
        }

        return new LeafOpening(leaf, opened);
    }

    /// <summary>The value of a shown part; null where it is withheld or not there.</summary>
    public string? Find(string label) => Parts.FirstOrDefault(part => part.Shown?.Label == label)?.Shown?.Value;

    /// <summary>What is wrong between the leaf and what is shown; null when all of it holds. <see cref="Malformed"/>, <see cref="Differs"/>, <see cref="Misplaced"/>.</summary>
    public Refusal? Check()
    {
        if (Facts.Leaf.Parse(Leaf) is not { } leaf) return Malformed;
        if (Parts.Count == 0) return null;
        if (!FactParts.Join([.. Parts.Select(part => part.Digest())]).AsSpan().SequenceEqual(leaf.Commitment.Span)) return Differs;
        if (!IsInOrder()) return Malformed;

        var isOtherLog = Find("kind") is { } code && FactKind.All.FirstOrDefault(kind => kind.Code == code) is { } kind && kind.Log != leaf.Log;
        var isOtherDay = Find("at") is { } at && (!Fact.TryNumber(at, out var micros) || !IsWithin(leaf.Day, micros));
        return isOtherLog || isOtherDay ? Misplaced : null;
    }

    // Compared without making a day of the number: a hostile one is in no calendar.
    static bool IsWithin(DateOnly day, long micros) => ShanghaiTime.StartOf(day).Microseconds <= micros && micros < ShanghaiTime.EndOf(day).Microseconds;

    // A label means what its place says. Otherwise a second part of the name "kind", in the place of a detail, could be shown as the kind.
    bool IsInOrder()
    {
        var labels = Parts.Select((part, place) => part.Shown?.Label ?? (place < Fact.Head.Count ? Fact.Head[place] : null)).ToList();
        var shown = labels.OfType<string>().ToList();
        return Parts.Count >= Fact.Head.Count && labels.Take(Fact.Head.Count).SequenceEqual(Fact.Head) && shown.Distinct(StringComparer.Ordinal).Count() == shown.Count;
    }

    /// <summary>The bytes of the extra line: layout, leaf, count of parts, then for each a byte 1 with key, label and value, or a byte 0 with the digest.</summary>
    public byte[] ToBytes()
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        FactParts.Put(bytes, Layout);
        bytes.Write(Leaf.Span);
        FactParts.Put(bytes, Parts.Count);
        foreach (var part in Parts)
        {
            bytes.Write([part.Shown is null ? (byte)0 : (byte)1]);
            bytes.Write(part.Secret.Span);
            if (part.Shown is { } shown) FactParts.Put(bytes, shown);
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote: <see cref="Malformed"/> for anything else. It is not checked yet.</summary>
    public static Outcome<LeafOpening> Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new PartReader(bytes);
        if (!reader.TryText(out var layout) || layout != Layout || !reader.TryTake(Facts.Leaf.Length, out var leaf) || !reader.TryCount(out var count) || count > FactParts.Most) return Malformed;

        var parts = new OpenedPart[count];
        for (var i = 0; i < count; i++)
        {
            if (!reader.TryTake(1, out var mark) || mark[0] > 1 || !reader.TryTake(32, out var secret)) return Malformed;
            var shown = default(FactPart);
            if (mark[0] == 1 && !reader.TryPart(out shown)) return Malformed;
            parts[i] = new OpenedPart(mark[0] == 1 ? shown : null, secret.ToArray());
        }

        return reader.IsAtEnd ? new LeafOpening(leaf.ToArray(), parts) : Malformed;
    }
}
