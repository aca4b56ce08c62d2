using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>Number and name of a person, as a document bore them, are kept; no batch brought them and none takes them away.</summary>
static class KeepIdentity
{
    /// <summary>Writes what is not there yet. The caller has raised the person's counter.</summary>
    public static async Task KeepIdentityAsync(this Work work, KeyRing ring, SubjectRoot root, (ResidentNumber Number, PersonName Name) seen, CancellationToken ct)
    {
        var named = ring.DigestOf(seen.Number, seen.Name);
        var known = await work.BindingAsync(ring, root.Subject, named, ct);
        if (!known.IsFirm)
        {
            var (numberId, nameId) = (Ids.New(work.Now), Ids.New(work.Now));
            await work.InsertAsync(Tables.SubjectIdentifier, [[root.Subject, numberId, work.Now, null, null, IdentityCodec.Seal(root, numberId, seen.Number)]], ct);
            await work.InsertAsync(Tables.SubjectName, [[root.Subject, nameId, work.Now, null, named, null, IdentityCodec.Seal(root, nameId, seen.Name)]], ct);
        }

        if (!known.IsNamed) await work.InsertAsync(Tables.SubjectDirectory, [[ring.IndexVersion, named, root.Subject]], ct);
    }
}
