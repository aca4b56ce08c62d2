using Probity.Facts;

namespace Probity.Keys;

/// <summary>A person's root key, unwrapped for the length of one operation. Everything of the person hangs on it.</summary>
public sealed class SubjectRoot
{
    readonly SecretKey root;

    SubjectRoot(Guid subject, SecretKey root)
    {
        Subject = subject;
        this.root = root;
    }

    /// <summary>Whose.</summary>
    public Guid Subject { get; }

    /// <summary>The key under which identifiers and names stand.</summary>
    public SecretKey Identity => root.Derive("identity");

    /// <summary>A new root key and its wrapped form for <c>subject_key</c>.</summary>
    public static (SubjectRoot Root, byte[] Wrapped) Create(KeyRing ring, Guid subject)
    {
        var key = SecretKey.Random();
        return (new SubjectRoot(subject, key), ring.Wrapping.Wrap(key, new Place("subject_key.wrapped", subject)));
    }

    /// <summary>Unwraps the form that stands in <c>subject_key</c>.</summary>
    public static SubjectRoot Open(KeyRing ring, Guid subject, int version, byte[] wrapped) =>
        new(subject, ring.WrappingOf(version).Unwrap(wrapped, new Place("subject_key.wrapped", subject)));

    /// <summary>The tag that the n-th fact bears in a log.</summary>
    public byte[] Tag(LogKind log, long n) => TagKeyOf(log).Tag(n);

    /// <summary>The key of the person's tags in a log, to give to the person alone.</summary>
    public byte[] TagKey(LogKind log) => TagKeyOf(log).Bytes.ToArray();

    /// <summary>The tag of the m-th look that is withheld from the person in a year; they have a counter of their own.</summary>
    public byte[] WithheldTag(int year, long m) => root.Derive(LeafTag.WithheldLabel(year)).Tag(m);

    /// <summary>The key of those tags, to give to the person alone; null before the day on which everybody gets the own one.</summary>
    public byte[]? FindWithheldTagKey(int year, DateOnly today) =>
        today < LeafTag.WithheldKeyGivenFrom(year) ? null : root.Derive(LeafTag.WithheldLabel(year)).Bytes.ToArray();

    SecretKey TagKeyOf(LogKind log) => root.Derive(log is LogKind.Inquiries ? "tag/inquiries" : "tag/journal");

    /// <summary>A new data key for one entry, look or fact, and its wrapped form for <c>data_key</c>.</summary>
    public (SecretKey Key, byte[] Wrapped) NewDataKey(Guid keyId)
    {
        var key = SecretKey.Random();
        return (key, root.Wrap(key, new Place("data_key.wrapped", keyId)));
    }

    /// <summary>Unwraps a data key.</summary>
    public SecretKey DataKey(Guid keyId, byte[] wrapped) => root.Unwrap(wrapped, new Place("data_key.wrapped", keyId));
}
