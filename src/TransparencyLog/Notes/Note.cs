namespace TransparencyLog;

/// <summary>
/// A text with signatures (signed-note). It is kept as the bytes that it came in; what is verified is those bytes and never a spelling of them.
/// </summary>
public sealed class Note
{
    /// <summary>The most signatures that are read. The specification asks for 16 at least.</summary>
    public const int MaxSignatures = 64;

    /// <summary>The most bytes that are read.</summary>
    public const int MaxLength = 256 * 1024;

    readonly byte[] text;
    readonly SignatureLine[] signatures;

    Note(byte[] text, SignatureLine[] signatures) => (this.text, this.signatures) = (text, signatures);

    /// <summary>The text, the last line feed included; the empty line before the signatures is no part of it.</summary>
    public ReadOnlySpan<byte> Text => text;

    /// <summary>All signature lines, known or not.</summary>
    public IReadOnlyList<SignatureLine> Signatures => signatures;

    /// <summary>A note of a text that ends with a line feed and of its signatures.</summary>
    public static Note Of(ReadOnlySpan<byte> text, params IEnumerable<SignatureLine> signatures)
    {
        var lines = signatures.ToArray();
        if (text.IsEmpty || text[^1] != '\n' || !Strict.IsText(text)) throw new LogFormatException("A note's text is UTF-8 without control characters and ends with a line feed.");
        if (lines.Length is 0 or > MaxSignatures) throw new LogFormatException($"A note has 1 to {MaxSignatures} signatures, not {lines.Length}.");
        return new Note(text.ToArray(), lines);
    }

    /// <summary>Reads a note; anything that is none is a <see cref="LogFormatException"/>. Signatures are not checked yet.</summary>
    public static Note Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxLength) throw new LogFormatException($"A note has more than {MaxLength} bytes.");
        if (!Strict.IsText(bytes)) throw new LogFormatException("A note is UTF-8 without control characters.");

        // The text may have empty lines; the last one divides.
        var end = bytes.LastIndexOf("\n\n"u8);
        if (end < 0) throw new LogFormatException("A note has an empty line between text and signatures.");
        return new Note(bytes[..(end + 1)].ToArray(), [.. SignatureLine.ParseAll(bytes[(end + 2)..])]);
    }

    /// <summary>
    /// The keys that signed, each once and in their order here. A line of an unknown key is ignored; a line of a known one that does not hold spoils
    /// the note, and so does the lack of any that does: <see cref="LogMismatchException"/>.
    /// </summary>
    public IReadOnlyList<VerifierKey> Verify(params IEnumerable<VerifierKey> keys)
    {
        var signers = SignersOf(keys);
        return signers.Count > 0 ? signers : throw new LogMismatchException("No known key has signed the note.");
    }

    /// <summary>The same note with more signatures; a line of a key that has one already takes its place.</summary>
    public Note With(params IEnumerable<SignatureLine> more)
    {
        var lines = signatures.ToList();
        foreach (var line in more)
        {
            lines.RemoveAll(old => old.KeyId == line.KeyId && string.Equals(old.KeyName, line.KeyName, StringComparison.Ordinal));
            lines.Add(line);
        }

        return Of(text, lines);
    }

    /// <summary>The note as it is stored and sent.</summary>
    public byte[] ToBytes() => [.. text, (byte)'\n', .. signatures.SelectMany(line => Strict.Utf8.GetBytes(line + "\n"))];

    /// <summary>The note as it is stored and sent.</summary>
    public override string ToString() => Strict.Utf8.GetString(ToBytes());

    /// <summary>The keys that signed, perhaps none.</summary>
    internal IReadOnlyList<VerifierKey> SignersOf(IEnumerable<VerifierKey> keys)
    {
        var signers = new List<VerifierKey>();
        foreach (var key in keys.Where(key => key.CanVerify).Distinct())
        {
            var lines = signatures.Where(line => line.IsBy(key)).ToArray();
            if (!lines.All(line => line.Holds(key, text))) throw new LogMismatchException($"A signature of {key.Name} does not hold.");
            if (lines.Length > 0) signers.Add(key);
        }

        return signers;
    }
}
