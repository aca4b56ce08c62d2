namespace TransparencyLog;

/// <summary>A checkpoint whose log's signature has been verified, with the note that it stands in (tlog-checkpoint). Nobody outside can make an unverified one.</summary>
public sealed class SignedCheckpoint
{
    SignedCheckpoint(Note note, Checkpoint checkpoint) => (Note, Checkpoint) = (note, checkpoint);

    /// <summary>The note, cosignatures included.</summary>
    public Note Note { get; }

    /// <summary>What it says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The number of leaves.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>The root of the tree.</summary>
    public TreeHash Root => Checkpoint.Root;

    /// <summary>
    /// Reads a note and verifies that the log of its origin has signed it: with one of these keys that bears the origin as its name. Other keys' lines
    /// are not looked at.
    /// </summary>
    public static SignedCheckpoint Open(ReadOnlySpan<byte> note, params IEnumerable<VerifierKey> logKeys)
    {
        var read = Note.Parse(note);
        var checkpoint = Checkpoint.Parse(read.Text);
        read.Verify(logKeys.Where(key => key.Type is NoteKeyType.Ed25519 && string.Equals(key.Name, checkpoint.Origin, StringComparison.Ordinal)));
        return new SignedCheckpoint(read, checkpoint);
    }

    /// <summary>Signs. The key's name must be the origin. Whoever calls this answers for never signing two checkpoints that contradict each other: see <see cref="LogWriter"/>.</summary>
    public static SignedCheckpoint Sign(Checkpoint checkpoint, SignerKey key)
    {
        if (!string.Equals(key.Verifier.Name, checkpoint.Origin, StringComparison.Ordinal)) throw new ArgumentException("The key's name is not the origin.", nameof(key));
        var text = checkpoint.ToBytes();
        return Open(Note.Of(text, key.Sign(text)).ToBytes(), key.Verifier);
    }

    /// <summary>A checkpoint out of a store of our own, which verified it before it was stored; the key may have been retired since.</summary>
    internal static SignedCheckpoint Stored(Note note) => new(note, Checkpoint.Parse(note.Text));

    /// <summary>The same checkpoint with witnesses' lines, which must have been verified.</summary>
    public SignedCheckpoint With(params IEnumerable<SignatureLine> cosignatures) => new(Note.With(cosignatures), Checkpoint);

    /// <summary>The note as it is stored and sent.</summary>
    public byte[] ToBytes() => Note.ToBytes();

    /// <summary>The note as it is stored and sent.</summary>
    public override string ToString() => Note.ToString();
}
