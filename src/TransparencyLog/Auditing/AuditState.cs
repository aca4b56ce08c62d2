using System.Text;

namespace TransparencyLog;

/// <summary>
/// How far an audit came, to be kept by the auditor between audits and by nobody else: entries audited, the tree's edge there, and the last checkpoint that
/// was seen. What comes later must agree with both.
/// </summary>
public sealed class AuditState
{
    readonly KeyValuePair<Tile, TreeHash[]>[] edge;

    internal AuditState(long audited, IEnumerable<KeyValuePair<Tile, TreeHash[]>> edge, SignedCheckpoint seen)
    {
        (Audited, this.edge, Seen) = (audited, [.. edge], seen);
        if (audited % Tile.FullWidth != 0 || TileBuilder.EdgeFrontier(this.edge).Size != audited || audited > seen.Size) throw new LogFormatException("The edge is not that of the entries audited.");
    }

    /// <summary>How many entries were audited, in full tiles; a multiple of 256.</summary>
    public long Audited { get; }

    /// <summary>The largest checkpoint that was seen and whose signatures held, whether or not its audit was finished.</summary>
    public SignedCheckpoint Seen { get; }

    internal IReadOnlyList<KeyValuePair<Tile, TreeHash[]>> Edge => edge;

    /// <summary>Nothing audited yet of a log whose first checkpoint was seen.</summary>
    public static AuditState Start(SignedCheckpoint seen) => new(0, [], seen);

    /// <summary>As much audited as before, and a later checkpoint seen. The caller has found it consistent with the one before.</summary>
    public AuditState Seeing(SignedCheckpoint later) => new(Audited, edge, later);

    /// <summary>Nothing audited yet, but the last checkpoint remembered: an audit from the first entry on that still must agree with it.</summary>
    public AuditState FromTheStart() => new(0, [], Seen);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static AuditState Parse(ReadOnlySpan<byte> bytes)
    {
        if (!Strict.IsText(bytes)) throw new LogFormatException("The state of an audit is UTF-8 without control characters.");
        var reader = new LineReader(bytes);
        if (!reader.TryTake(out var line) || !line.SequenceEqual("tlog-audit v1"u8)) throw new LogFormatException("Not the state of an audit.");
        if (!reader.TryTake(out line) || !line.StartsWith("audited "u8) || !Strict.TryNumber(line["audited ".Length..], out var audited)) throw new LogFormatException("The state names how much was audited.");

        var edge = new List<KeyValuePair<Tile, TreeHash[]>>();
        while (reader.TryTake(out line) && !line.IsEmpty)
        {
            var space = line.IndexOf((byte)' ');
            if (space < 0 || !Tile.TryParse(Strict.Utf8.GetString(line[..space]), out var tile) || tile.IsEntries) throw new LogFormatException("Not a tile of the edge.");
            var row = new byte[tile.Width * TreeHash.Length];
            edge.Add(new(tile, Strict.TryBase64(line[(space + 1)..], row) ? TreeHash.Row(row) : throw new LogFormatException("Not the hashes of a tile.")));
        }

        return new AuditState(audited, edge, SignedCheckpoint.Stored(Note.Parse(reader.Rest)));
    }

    /// <summary>The stored form: the number, the edge's tiles, and the note.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder("tlog-audit v1\naudited ").Append(Strict.Number(Audited)).Append('\n');
        foreach (var (tile, row) in edge) text.Append(tile.Path).Append(' ').Append(Convert.ToBase64String(TreeHash.Bytes(row))).Append('\n');
        return [.. Strict.Utf8.GetBytes(text.Append('\n').ToString()), .. Seen.ToBytes()];
    }
}
