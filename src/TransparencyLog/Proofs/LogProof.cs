using System.Text;

namespace TransparencyLog;

/// <summary>
/// A receipt that holds off line: that an entry is in a log, at a place, under a checkpoint with its cosignatures (tlog-proof, "Format"). Stored as
/// <c>.tlog-proof</c>. What the extra line says is authenticated by nobody.
/// </summary>
public sealed class LogProof
{
    const string Header = "c2sp.org/tlog-proof@v1";
    const int MaxExtra = 64 * 1024, MaxLength = Note.MaxLength + (2 * MaxExtra) + 4096;

    readonly byte[]? extra;
    readonly byte[] checkpoint;
    readonly TreeHash[] path;

    /// <summary>A proof of its parts; the note is kept as it is.</summary>
    public LogProof(long index, ReadOnlySpan<TreeHash> path, Note checkpoint, ReadOnlySpan<byte> extra = default)
        : this(index, path.ToArray(), checkpoint.ToBytes(), extra.IsEmpty ? null : extra.ToArray())
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(path.Length, Consistency.MaxHashes, nameof(path));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extra.Length, MaxExtra, nameof(extra));
    }

    LogProof(long index, TreeHash[] path, byte[] checkpoint, byte[]? extra) => (Index, this.path, this.checkpoint, this.extra) = (index, path, checkpoint, extra);

    /// <summary>The entry's place in the log, from 0.</summary>
    public long Index { get; }

    /// <summary>The audit path, the leaf's sibling first.</summary>
    public ReadOnlySpan<TreeHash> Path => path;

    /// <summary>What the extra line holds; empty without one.</summary>
    public ReadOnlySpan<byte> Extra => extra;

    /// <summary>The note, as it came.</summary>
    public ReadOnlySpan<byte> Checkpoint => checkpoint;

    /// <summary>Makes a proof for an entry of a log's tree under a checkpoint.</summary>
    public static async ValueTask<LogProof> MakeAsync(INodeSource tree, long index, SignedCheckpoint checkpoint, ReadOnlyMemory<byte> extra = default, CancellationToken ct = default) =>
        new(index, await Inclusion.ProveAsync(tree, index, checkpoint.Size, ct), checkpoint.Note, extra.Span);

    /// <summary>Reads a proof; anything that is none is a <see cref="LogFormatException"/>. Nothing is verified yet.</summary>
    public static LogProof Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength) throw new LogFormatException($"A proof has more than {MaxLength} bytes.");
        var reader = new LineReader(bytes);
        if (!reader.TryTake(out var line) || !line.SequenceEqual("c2sp.org/tlog-proof@v1"u8)) throw new LogFormatException($"A proof begins with '{Header}'.");

        var taken = reader.TryTake(out line);
        byte[]? extra = null;
        if (taken && line.StartsWith("extra "u8))
        {
            extra = Strict.Base64Bytes(line["extra ".Length..]) is { Length: > 0 and <= MaxExtra } read ? read : throw new LogFormatException("The extra line is not base64.");
            taken = reader.TryTake(out line);
        }

        if (!taken || !line.StartsWith("index "u8) || !Strict.TryNumber(line["index ".Length..], out var index)) throw new LogFormatException("A proof names the index of its entry.");
        var path = HashLines.Read(ref reader);
        Note.Parse(reader.Rest);
        return new LogProof(index, path, reader.Rest.ToArray(), extra);
    }

    /// <summary>
    /// Verifies all of it for an entry that the caller knows or has rebuilt: the checkpoint under the policy, and the entry under the checkpoint. Returns the
    /// checkpoint with its witnesses' times.
    /// </summary>
    public WitnessedCheckpoint Verify(ReadOnlySpan<byte> entry, Policy policy)
    {
        var witnessed = policy.Open(checkpoint);
        return Inclusion.Verify(Index, witnessed.Checkpoint.Size, Merkle.Leaf(entry), witnessed.Checkpoint.Root, path)
            ? witnessed
            : throw new LogMismatchException($"The entry is not number {Strict.Number(Index)} of the log that the checkpoint signs.");
    }

    /// <summary>The proof as it is stored and sent.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (extra is not null) text.Append("extra ").Append(Convert.ToBase64String(extra)).Append('\n');
        text.Append("index ").Append(Strict.Number(Index)).Append('\n');
        HashLines.Write(text, path);
        return text.Append(Strict.Utf8.GetString(checkpoint)).ToString();
    }

    /// <summary>The proof as it is stored and sent.</summary>
    public byte[] ToBytes() => Strict.Utf8.GetBytes(ToString());
}

/// <summary>Hashes in base64, one a line, then an empty line: so in proofs and in requests to witnesses.</summary>
static class HashLines
{
    public static TreeHash[] Read(ref LineReader reader)
    {
        var hashes = new List<TreeHash>();
        while (reader.TryTake(out var line))
        {
            if (line.IsEmpty) return [.. hashes];
            if (hashes.Count == Consistency.MaxHashes) throw new LogFormatException($"A proof has {Consistency.MaxHashes} hashes at most.");
            hashes.Add(TreeHash.TryParse(line, out var hash) ? hash : throw new LogFormatException("A line of a proof is not a hash in base64."));
        }

        throw new LogFormatException("A proof's hashes end with an empty line.");
    }

    public static void Write(StringBuilder text, ReadOnlySpan<TreeHash> hashes)
    {
        foreach (var hash in hashes) text.Append(hash).Append('\n');
        text.Append('\n');
    }
}
