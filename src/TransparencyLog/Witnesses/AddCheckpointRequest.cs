using System.Text;

namespace TransparencyLog;

/// <summary>
/// What a log asks of a witness (tlog-witness, "add-checkpoint"): to cosign a checkpoint, with the proof that it is consistent with the size that the
/// witness cosigned last.
/// </summary>
/// <param name="OldSize">The size that the witness is believed to have.</param>
/// <param name="Proof">The consistency proof from there; empty from nothing, and from the same size.</param>
/// <param name="Checkpoint">The checkpoint with the log's signature.</param>
public sealed record AddCheckpointRequest(long OldSize, IReadOnlyList<TreeHash> Proof, Note Checkpoint)
{
    /// <summary>The most bytes that a request has.</summary>
    public const int MaxLength = Note.MaxLength + 4096;

    /// <summary>Reads a request's body; anything else is a <see cref="LogFormatException"/>.</summary>
    public static AddCheckpointRequest Parse(ReadOnlySpan<byte> body)
    {
        var reader = new LineReader(body);
        if (body.Length > MaxLength || !reader.TryTake(out var line) || !line.StartsWith("old "u8) || !Strict.TryNumber(line["old ".Length..], out var old))
            throw new LogFormatException("A request begins with 'old' and a size.");
        var proof = HashLines.Read(ref reader);
        return new AddCheckpointRequest(old, proof, Note.Parse(reader.Rest));
    }

    /// <summary>The body to send.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder("old ").Append(Strict.Number(OldSize)).Append('\n');
        HashLines.Write(text, [.. Proof]);
        return [.. Strict.Utf8.GetBytes(text.ToString()), .. Checkpoint.ToBytes()];
    }
}
