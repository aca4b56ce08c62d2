using Probity.Subjects;

namespace Probity.Intake;

/// <summary>What a body's own earlier rows make of a row that the rules accept. Nothing that others sent plays a part (charter C5).</summary>
sealed class OwnRows(IEnumerable<(byte[] Key, byte[] Content)> rows, IEnumerable<(byte[] Sent, byte[] Name)> names)
{
    /// <summary>Unchanged: the body sent this row before.</summary>
    public static readonly Refusal SentBefore = Refusal.Conflict("intake.sent-before",
        "这一行此前已报送过，内容相同。", "This row was sent before with the same content.");

    readonly Dictionary<byte[], byte[]> rows = ByKey(rows);
    readonly Dictionary<byte[], byte[]> names = ByKey(names);

    /// <summary>Row keys and names that this chunk adds.</summary>
    public List<ChunkRow> AddedRows { get; } = [];

    /// <summary>Numbers that the body sends for the first time.</summary>
    public List<ChunkRow> AddedNames { get; } = [];

    /// <summary>The decision of which the source is told.</summary>
    public RowDecision Check(ChunkRow row)
    {
        if (row.Digests is not { } digests) return row.Decision;

        if (rows.TryGetValue(digests.Key, out var content))
            return Same(content, digests.Content)
                ? new RowDecision.Unchanged(new RowError(SentBefore))
                : new RowDecision.Rejected(new RowError(RowRefusals.UseCorrection));
        if (names.TryGetValue(digests.Sent, out var name) && !Same(name, digests.Name))
            return new RowDecision.Held(new RowError(RowRefusals.IdentityCheck));

        rows.Add(digests.Key, digests.Content);
        AddedRows.Add(row);
        if (names.TryAdd(digests.Sent, digests.Name)) AddedNames.Add(row);
        return row.Decision;
    }

    static Dictionary<byte[], byte[]> ByKey(IEnumerable<(byte[] Key, byte[] Value)> pairs)
    {
        var dictionary = new Dictionary<byte[], byte[]>(DigestComparer.Instance);
        foreach (var (key, value) in pairs) dictionary[key] = value;
        return dictionary;
    }

    static bool Same(byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b);
}
