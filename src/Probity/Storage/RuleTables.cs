using static Probity.Storage.TableShapes;

namespace Probity.Storage;

// Tables of editions and their drafts, and of the batches that are decided by them.
public static partial class Tables
{
    /// <summary>Editions that this register has loaded, with their hash.</summary>
    public static readonly Table Edition = ReferenceTable("edition", Text("code"), Text("hash"), Long("loaded_at"));

    /// <summary>Texts of years' working days that came in; which of them holds, the journal says. Insert only.</summary>
    public static readonly Table WorkYear = ReferenceTable("work_year", Int("year"), Text("hash"), Text("content"), Long("taken_at"));

    /// <summary>Drafts of editions on their way. The sealed column names the officials.</summary>
    public static readonly Table EditionDraft = MachineTable("edition_draft", Id("draft_id"), Text("number"), Text("kind"), Text("edition"), Text("hash"), Text("from_on"), Text("base"), Int("widens"),
        Long("drafted_at"), Text("state"), Text("comment_from"), Text("comment_to"), Long("decided_at"), Int("version"), Bytes("sealed"));

    /// <summary>Files of drafts and of what was made of them: public texts. Insert only.</summary>
    public static readonly Table EditionFile = ReferenceTable("edition_file", Id("draft_id"), Text("name"), Text("content"));

    /// <summary>Comments on drafts, by nobody known. The words are sealed under a key of their own, which goes a year after the draft's end; the digest joins the same words on one draft.</summary>
    public static readonly Table EditionComment = MachineTable("edition_comment", Id("comment_id"), Id("draft_id"), Text("number"), Long("received_at"), Long("answered_at"), Int("version"), Bytes("sealed"), Keyed("digest"), Int("times"), Bytes("answer"));

    /// <summary>Batches: one submission of rows each. The sealed column holds file name, attestation and the officials.</summary>
    public static readonly Table Batch = MachineTable("batch", Id("batch_id"), Text("number"), Text("body"), Text("dataset"), Text("state"), Text("refusal"), Text("earlier"), Long("received_at"), Long("decided_at"), Long("released_at"),
        Long("discarded_at"), Long("fetched_at"), Long("file_gone_at"), Long("keys_gone_at"), Int("rows"), Int("accepted"), Int("unchanged"), Int("rejected"), Int("held"),
        Keyed("file_digest"), Id("lease_by"), Long("lease_until"), Int("version"), Bytes("sealed"));

    /// <summary>Parts of an uploaded file, sealed under the batch key.</summary>
    public static readonly Table BatchFile = MachineTable("batch_file", Id("batch_id"), Int("part"), Bytes("sealed"));

    /// <summary>Keys of uploaded files and of held rows, wrapped by the key-encryption key; destroyed when the file must go.</summary>
    public static readonly Table FileKey = MachineTable("file_key", Id("key_id"), Int("kek_version"), Bytes("wrapped"));

    /// <summary>How each row ended: code, column and line, never what the row said.</summary>
    public static readonly Table BatchRow = MachineTable("batch_row", Id("batch_id"), Int("line"), Int("part"), Int("outcome"), Text("code"), Text("column_key"));

    /// <summary>Rows that wait for a person to decide or for facts that the source must bring; sealed under a key of their own.</summary>
    public static readonly Table HeldRow = MachineTable("held_row", Id("held_id"), Text("number"), Id("batch_id"), Int("line"), Text("body"), Text("dataset"), Text("reason"), Keyed("decision"), Long("held_at"),
        Long("lapses_at"), Long("compared_at"), Long("settled_at"), Text("settled_as"), Int("version"), Bytes("sealed"));
}
