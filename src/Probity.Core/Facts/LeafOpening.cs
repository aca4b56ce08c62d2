using System.Security.Cryptography;

namespace Probity.Facts;

/// <summary>
/// What the extra line of a proof holds: the leaf, which anybody may know, and for those entitled the opening of its commitment with the canonical fact. Bytes:
/// leaf (70), or leaf (70), opening (32), canonical fact (the rest). None of it is authenticated by being there: <see cref="Check"/> holds the fact
/// against the leaf, and the proof holds the leaf against the log.
/// </summary>
/// <param name="Leaf">The 70 bytes whose hash is in the tree.</param>
/// <param name="Opening">32 bytes, or none.</param>
/// <param name="Canonical">The canonical fact; none where there is no opening.</param>
public sealed record LeafOpening(ReadOnlyMemory<byte> Leaf, ReadOnlyMemory<byte> Opening, ReadOnlyMemory<byte> Canonical)
{
    const int OpeningLength = 32;

    /// <summary>The bytes are not a leaf, or not a leaf with its opening.</summary>
    public static readonly Refusal NoLeaf = Refusal.Invalid("proof.no-leaf",
        "证明所附内容不是本系统的日志条目。", "What is attached to the proof is no leaf of the register's logs.");

    /// <summary>The attached fact is not of the layout that the log format fixes.</summary>
    public static readonly Refusal FactMalformed = Refusal.Invalid("proof.fact-malformed",
        "所附事实不符合日志格式（probity-fact/2）。", "The attached fact is not as the log format writes it (probity-fact/2).");

    /// <summary>The leaf does not commit to the attached fact.</summary>
    public static readonly Refusal CommitmentWrong = Refusal.Invalid("proof.commitment-wrong",
        "所附事实不是日志条目所承诺的内容：事实或者随机数被改动过。", "The leaf does not commit to the attached fact: the fact or its opening was altered.");

    /// <summary>A fact of this kind belongs to the other log.</summary>
    public static readonly Refusal OtherLog = Refusal.Invalid("proof.other-log",
        "这一类事实属于另一个日志。", "A fact of this kind belongs to the other log.");

    /// <summary>The leaf's day is not that of the fact.</summary>
    public static readonly Refusal OtherDay = Refusal.Invalid("proof.other-day",
        "日志条目的日期不是事实发生的日期。", "The leaf's day is not the day of the fact.");

    /// <summary>Whether the fact is here, and not its leaf alone.</summary>
    public bool IsOpened => !Opening.IsEmpty;

    /// <summary>A leaf of which nothing more is told.</summary>
    public static LeafOpening Closed(ReadOnlyMemory<byte> leaf) => new(leaf, default, default);

    /// <summary>Reads the extra line of a proof. What the bytes are is read, not yet whether they belong together.</summary>
    public static Outcome<LeafOpening> Parse(ReadOnlyMemory<byte> extra)
    {
        if (extra.Length < Facts.Leaf.Length || Facts.Leaf.Parse(extra.Span[..Facts.Leaf.Length]) is null) return NoLeaf;

        var (leaf, rest) = (extra[..Facts.Leaf.Length], extra[Facts.Leaf.Length..]);
        if (rest.IsEmpty) return Closed(leaf);
        return rest.Length > OpeningLength ? new LeafOpening(leaf, rest[..OpeningLength], rest[OpeningLength..]) : NoLeaf;
    }

    /// <summary>The bytes of the extra line.</summary>
    public byte[] ToBytes() => [.. Leaf.Span, .. Opening.Span, .. Canonical.Span];

    /// <summary>What the leaf's bytes say.</summary>
    public LeafParts Parts() => Facts.Leaf.Parse(Leaf.Span) ?? throw new InvalidOperationException("Not a leaf.");

    /// <summary>
    /// The fact, when the leaf commits to exactly it, in the log of its kind and on its day. Null in the outcome where there is nothing to open. Refusals:
    /// <see cref="NoLeaf"/>, <see cref="CommitmentWrong"/>, <see cref="FactMalformed"/>, <see cref="OtherLog"/>, <see cref="OtherDay"/>.
    /// </summary>
    public Outcome<CommittedFact?> Check()
    {
        if (Facts.Leaf.Parse(Leaf.Span) is not { } leaf) return NoLeaf;
        if (!IsOpened) return (CommittedFact?)null!;
        if (Opening.Length != OpeningLength || !CryptographicOperations.FixedTimeEquals(Fact.Commit(Opening.Span, Canonical.Span), leaf.Commitment.Span)) return CommitmentWrong;
        if (CommittedFact.Parse(Canonical.Span) is not { } fact) return FactMalformed;
        if (fact.Known is { } known && known.Log != leaf.Log) return OtherLog;
        return Calendar.ShanghaiTime.DayOf(fact.At) == leaf.Day ? fact : OtherDay;
    }
}
