using System.Text;
using Probity.Keys;

namespace Probity.Subjects;

/// <summary>How numbers and names stand in <c>subject_identifier.sealed</c> and <c>subject_name.sealed</c>: UTF-8 under the person's identity key.</summary>
public static class IdentityCodec
{
    /// <summary>The ciphertext of a number in the row of this id.</summary>
    public static byte[] Seal(SubjectRoot root, Guid identifierId, ResidentNumber number) =>
        root.Identity.Seal(Encoding.UTF8.GetBytes(number.Reveal()), NumberAt(identifierId));

    /// <summary>The ciphertext of a name, as sent, in the row of this id.</summary>
    public static byte[] Seal(SubjectRoot root, Guid nameId, PersonName name) =>
        root.Identity.Seal(Encoding.UTF8.GetBytes(name.Reveal()), NameAt(nameId));

    /// <summary>Opens a number.</summary>
    public static ResidentNumber OpenNumber(SubjectRoot root, Guid identifierId, byte[] box) =>
        ResidentNumber.Parse(Encoding.UTF8.GetString(root.Identity.Open(box, NumberAt(identifierId))));

    /// <summary>Opens a name.</summary>
    public static PersonName OpenName(SubjectRoot root, Guid nameId, byte[] box) =>
        PersonName.Parse(Encoding.UTF8.GetString(root.Identity.Open(box, NameAt(nameId))));

    static Place NumberAt(Guid row) => new("subject_identifier.sealed", row);

    static Place NameAt(Guid row) => new("subject_name.sealed", row);
}
