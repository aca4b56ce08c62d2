using Probity.Bodies;
using Probity.Keys;
using Probity.Subjects;

namespace Probity.Intake;

/// <summary>The keyed digests under which an accepted row meets the body's earlier rows and the person's names.</summary>
sealed record RowDigests(byte[] Number, byte[] Name, byte[] Key, byte[] Content, byte[] Sent)
{
    public static RowDigests Of(KeyRing ring, EntryDraft draft)
    {
        var name = ring.DigestOf(draft.Number, draft.Name);
        return new RowDigests(
            ring.DigestOf(draft.Number), name, ring.Digest("row-key", draft.RowKey), ring.Digest("row-content", draft.Content),
            ring.Digest("source-name", draft.Source.ToString(), draft.Number.Reveal()));
    }

    /// <summary>By which a companion finds the rows of a body that wait for the facts of a document.</summary>
    public static byte[] Decision(KeyRing ring, CreditCode body, DecisionNumber document) =>
        ring.Digest("held-decision", body.ToString(), document.Normal);
}
