using Probity.Keys;

namespace Probity.Subjects;

/// <summary>The blind index over people: keyed digests by which a number, or a number with a name, is found and nothing can be listed.</summary>
public static class SubjectIndex
{
    /// <summary>Digest of a number.</summary>
    public static byte[] DigestOf(this KeyRing ring, ResidentNumber number) => ring.Digest("number", number.Reveal());

    /// <summary>Digest of a number together with a name in its matching form.</summary>
    public static byte[] DigestOf(this KeyRing ring, ResidentNumber number, PersonName name) => ring.Digest("number+name", number.Reveal(), name.Normal);
}
