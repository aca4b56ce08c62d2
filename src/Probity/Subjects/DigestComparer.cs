namespace Probity.Subjects;

/// <summary>Compares keyed digests by their bytes, so that they can be keys of a dictionary.</summary>
public sealed class DigestComparer : IEqualityComparer<byte[]>
{
    /// <summary>The only one.</summary>
    public static readonly DigestComparer Instance = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj);
}
