namespace TransparencyLog;

/// <summary>
/// The last checkpoint that a log signed, with who signed it when. It is kept apart from the log's data and left out of every restore: it is what tells a
/// restored or forked log from the log.
/// </summary>
/// <param name="Epoch">Counts writers: each one that starts takes the next number, and with it the right to sign from the one before.</param>
/// <param name="SignedAt">When the checkpoint was signed; nothing is signed before that time again.</param>
/// <param name="Checkpoint">The note with the log's signature.</param>
public sealed record Anchor(long Epoch, DateTimeOffset SignedAt, Note Checkpoint)
{
    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static Anchor Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new LineReader(bytes);
        if (!reader.TryTake(out var line) || !line.SequenceEqual("tlog-anchor v1"u8)) throw new LogFormatException("Not an anchor.");
        if (!reader.TryTake(out line) || !line.StartsWith("epoch "u8) || !Strict.TryNumber(line["epoch ".Length..], out var epoch)) throw new LogFormatException("An anchor names its epoch.");
        if (!reader.TryTake(out line) || !line.StartsWith("signed "u8) || !Strict.TryNumber(line["signed ".Length..], out var at) || at > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            throw new LogFormatException("An anchor names its time.");
        return new Anchor(epoch, DateTimeOffset.FromUnixTimeMilliseconds(at), Note.Parse(reader.Rest));
    }

    /// <summary>The stored form: three lines, and the note.</summary>
    public byte[] ToBytes() =>
        [.. Strict.Utf8.GetBytes($"tlog-anchor v1\nepoch {Strict.Number(Epoch)}\nsigned {Strict.Number(SignedAt.ToUnixTimeMilliseconds())}\n"), .. Checkpoint.ToBytes()];
}

/// <summary>
/// Where the anchor of one log is kept. To swap is atomic between all processes that could write the log, and durable when it returns; a restore of the
/// log's data must never restore it.
/// </summary>
public interface IAnchorStore
{
    /// <summary>The anchor; null only when there never was one. What cannot be read throws.</summary>
    ValueTask<Anchor?> ReadAsync(CancellationToken ct);

    /// <summary>Stores the next anchor if the stored one still is, byte by byte, the expected one; null expects none.</summary>
    ValueTask<bool> SwapAsync(Anchor? expected, Anchor next, CancellationToken ct);
}
