using System.Text;

namespace TransparencyLog;

/// <summary>
/// What a log says of its tree (tlog-checkpoint, "Note text"): its origin, the number of leaves and the root. It never says two things that cannot both
/// be true of one tree that only grows; that is the whole promise of a log.
/// </summary>
/// <param name="Origin">The log, for its whole life; its prefix without the scheme.</param>
/// <param name="Size">The number of leaves.</param>
/// <param name="Root">The root of the tree of those leaves.</param>
public sealed record Checkpoint(string Origin, long Size, TreeHash Root)
{
    /// <summary>Lines after the root. They are read and kept; this library writes none, because nobody can audit them.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root == other.Root && Extensions.SequenceEqual(other.Extensions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    /// <summary>Reads the text of a note; anything else than a checkpoint is a <see cref="LogFormatException"/>.</summary>
    public static Checkpoint Parse(ReadOnlySpan<byte> text)
    {
        if (!Strict.IsText(text)) throw new LogFormatException("A checkpoint is UTF-8 without control characters.");

        var reader = new LineReader(text);
        if (!reader.TryTake(out var origin) || origin.IsEmpty) throw new LogFormatException("A checkpoint begins with its origin.");
        if (!reader.TryTake(out var digits) || !Strict.TryNumber(digits, out var size)) throw new LogFormatException("A checkpoint's second line is the size of its tree.");
        if (!reader.TryTake(out var base64) || !TreeHash.TryParse(base64, out var root)) throw new LogFormatException("A checkpoint's third line is the root of its tree.");

        var extensions = new List<string>();
        while (reader.TryTake(out var line)) extensions.Add(line.IsEmpty ? throw new LogFormatException("A checkpoint has no empty line.") : Strict.Utf8.GetString(line));
        if (!reader.Rest.IsEmpty) throw new LogFormatException("A checkpoint ends with a line feed.");
        return new Checkpoint(Strict.Utf8.GetString(origin), size, root) { Extensions = extensions };
    }

    /// <summary>The text to sign.</summary>
    public byte[] ToBytes() => Strict.Utf8.GetBytes(ToString());

    /// <summary>The text to sign.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Origin).Append('\n').Append(Strict.Number(Size)).Append('\n').Append(Root).Append('\n');
        foreach (var line in Extensions) text.Append(line).Append('\n');
        return text.ToString();
    }
}
