using static Probity.Storage.TableShapes;
using static Probity.Storage.Secrecy;

namespace Probity.Storage;

/// <summary>
/// Every table of the register: its kind, and for each column what an administrator of the database sees in it. A test holds
/// this list against the database, and the bytes of a filled database against the list.
/// </summary>
public static partial class Tables
{
    /// <summary>One person, or the register itself (id zero): a counter and nothing else. Somebody who was only asked about has this row and no more.</summary>
    public static readonly Table Subject = PersonTable("subject", Id("subject_id"), Long("counter"), Long("created_at"));

    /// <summary>The person's root key, wrapped by the key-encryption key of a version. Backed up apart.</summary>
    public static readonly Table SubjectKey = PersonTable("subject_key", Id("subject_id"), Int("kek_version"), Bytes("wrapped"));

    /// <summary>A data key for each entry, look and fact, wrapped by the person's root key; destroying one makes one thing unreadable.</summary>
    public static readonly Table DataKey = PersonTable("data_key", Id("subject_id"), Id("key_id"), Bytes("wrapped"));

    /// <summary>Identity numbers with validity. The batch that brought it, until it is discarded; none where the person brought it.</summary>
    public static readonly Table SubjectIdentifier = PersonTable("subject_identifier", Id("subject_id"), Id("identifier_id"), Long("known_from"), Long("known_to"), Id("batch_id"), Bytes("sealed"));

    /// <summary>Names with validity, and the digest of number and name. One that a batch alone brought bears that batch and goes when it is discarded; one without was brought by the person's own sign-in or confirmed by the identity desk.</summary>
    public static readonly Table SubjectName = PersonTable("subject_name", Id("subject_id"), Id("name_id"), Long("known_from"), Long("known_to"), Keyed("digest"), Id("batch_id"), Bytes("sealed"));

    /// <summary>Entries. The interval columns are computed by Core and rewritten by whatever changes an input.</summary>
    public static readonly Table Entry = PersonTable("entry", Id("subject_id"), Id("entry_id"), Text("number"), Id("batch_id"), Text("item"), Text("edition"), Text("body"),
        Long("known_from"), Long("usable_from"), Long("usable_to"), Long("archived_to"), Int("version"), Bytes("sealed"),
        Long("publishable_to"), Text("publishable_rule"), Text("usable_rule"), Long("answerable_to"), Text("answerable_rule"), Text("archived_rule"));

    /// <summary>What the person is told about an entry.</summary>
    public static readonly Table Notice = PersonTable("notice", Id("subject_id"), Id("notice_id"), Text("number"), Id("entry_id"), Id("batch_id"), Long("created_at"), Long("opened_at"), Int("version"), Text("kind"), Id("suspension_id"));

    /// <summary>What the person is told about looks that were challenged.</summary>
    public static readonly Table LookNotice = PersonTable("look_notice", Id("subject_id"), Id("notice_id"), Text("number"), Id("inquiry_id"), Text("kind"), Id("suspension_id"), Long("created_at"), Long("opened_at"), Int("version"));

    /// <summary>Proof that a notice arrived.</summary>
    public static readonly Table Delivery = PersonTable("delivery", Id("subject_id"), Id("delivery_id"), Id("entry_id"), Text("kind"), Long("delivered_at"), Long("recorded_at"), Bytes("sealed"));

    /// <summary>What keeps entries from being used beside their dates, since which day, and until when it did; why is sealed.</summary>
    public static readonly Table EntrySuspension = PersonTable("entry_suspension", Id("subject_id"), Id("suspension_id"), Id("entry_id"), Text("ground"), Text("since"), Long("suspended_at"), Long("resumed_at"), Int("version"), Bytes("sealed"));

    /// <summary>Answers that hold no longer, by receipt, for the body that got them.</summary>
    public static readonly Table ReceiptSuspension = DirectoryTable("receipt_suspension", Text("receipt"), Id("suspension_id"), Text("body"), Id("subject_id"), Id("inquiry_id"), Id("entry_id"), Text("since"), Long("told_at"), Long("resumed_at"));

    /// <summary>For which rules, calendar and day every entry was looked through.</summary>
    public static readonly Table StandingSweep = MachineTable("standing_sweep", Int("id"), Text("rules"), Text("calendar"), Text("day"), Long("swept_at"));

    /// <summary>Looks: each inquiry with what was answered. Insert only.</summary>
    public static readonly Table Inquiry = PersonTable("inquiry", Id("subject_id"), Id("inquiry_id"), Long("n"), Long("asked_at"), Text("body"), Bytes("sealed"));

    /// <summary>Looks of which the person said: I have no such matter with this body. What the look was for and how the body answered is sealed under the look's own key.</summary>
    public static readonly Table Challenge = PersonTable("challenge", Id("subject_id"), Id("inquiry_id"), Text("body"), Long("asked_at"), Long("due_at"), Long("settled_at"), Text("settled_as"), Long("weighed_at"), Int("version"), Bytes("sealed"));

    /// <summary>What happened, with its commitment's opening. Insert only.</summary>
    public static readonly Table Fact = PersonTable("fact", Id("subject_id"), Id("fact_id"), Int("log"), Long("n"), Long("at"), Text("kind"), Id("key_id"), Bytes("sealed"));

    /// <summary>Leaves on their way to the logs; a queue. Insert only for the program; the sequencer takes them out.</summary>
    public static readonly Table Outbox = new("outbox", TableKind.Person,
        [Id("subject_id"), Id("outbox_id"), Int("log"), new("leaf", ColumnType.Bytes, Digest)]);

    /// <summary>Entries of the two logs by their index; the leaf is public. Insert only.</summary>
    public static readonly Table LogEntry = new("log_entry", TableKind.Machine, [Int("log"), Long("place"), Id("fact_id"), new("leaf", ColumnType.Bytes, Digest)]);

    /// <summary>The two logs: origin and public key, written once; the day on which each last took in the other's checkpoint.</summary>
    public static readonly Table LogState = MachineTable("log_state", Int("log"), Text("origin"), Text("key"), Long("created_at"), Long("crossed_on"));

    /// <summary>Policies of witnesses as they were announced, and of which day each is; public. Insert only.</summary>
    public static readonly Table WitnessPolicy = MachineTable("witness_policy", Int("number"), Text("from_on"), Text("announced_on"), Text("policy"), Long("n"), Keyed("mac"));

    /// <summary>Keyed digest of a number, or of number and name, to the person.</summary>
    public static readonly Table SubjectDirectory = DirectoryTable("subject_directory", Int("key_version"), Keyed("digest"), Id("subject_id"));

    /// <summary>Entry number to the person who holds it.</summary>
    public static readonly Table EntryDirectory = DirectoryTable("entry_directory", Text("number"), Id("subject_id"), Id("entry_id"));

    /// <summary>Receipt number to the look that it names.</summary>
    public static readonly Table ReceiptDirectory = DirectoryTable("receipt_directory", Text("number"), Id("subject_id"), Id("inquiry_id"), Text("body"));

    /// <summary>Row key to the entry it made; the content's digest tells unchanged from corrected.</summary>
    public static readonly Table RowDirectory = DirectoryTable("row_directory", Int("key_version"), Keyed("digest"), Keyed("content"), Id("batch_id"));

    /// <summary>Under which name a source sent a number before: the source's own rows, never others'.</summary>
    public static readonly Table SourceName = DirectoryTable("source_name", Int("key_version"), Keyed("digest"), Keyed("name"), Id("batch_id"));

    /// <summary>A request that was answered under an idempotency key: digest of the request and number of the receipt, never the answer.</summary>
    public static readonly Table Idempotency = DirectoryTable("idempotency", Int("key_version"), Keyed("digest"), Keyed("request"), Text("receipt"), Long("at"));

    /// <summary>Cases of asking bodies, by keyed digest of body, purpose and number.</summary>
    public static readonly Table CaseFile = DirectoryTable("case_file", Int("key_version"), Keyed("digest"), Id("case_id"), Text("body"), Text("purpose"), Long("opened_at"), Int("parties"), Int("version"));

    /// <summary>Parties of cases, by keyed digest of case, number and name.</summary>
    public static readonly Table CaseParty = DirectoryTable("case_party", Int("key_version"), Keyed("digest"), Id("case_id"));

    /// <summary>What the register is: mode, key ring, public address; written once.</summary>
    public static readonly Table RegisterState = MachineTable("register_state", Int("id"), Text("mode"), Text("ring"), Text("public_url"), Long("created_at"), Keyed("mac"));

    /// <summary>Erasures that were asked for. Whom it concerns stands here until it is carried out; the sealed column (which entry or looks, by which document) stands under a key of its own that goes with them.</summary>
    public static readonly Table Erasure = MachineTable("erasure", Id("erasure_id"), Text("number"), Text("target"), Text("ground"), Id("subject_id"), Id("asked_by"), Long("asked_at"), Id("decided_by"), Long("decided_at"),
        Text("decision"), Long("done_at"), Int("version"), Bytes("sealed"));

    /// <summary>How far a person's own download of the logs reached, and when it was made.</summary>
    public static readonly Table OwnLogDownload = PersonTable("own_log_download", Id("subject_id"), Long("through_n"), Long("given_at"));

    /// <summary>Timed jobs: who holds the lease, when it last ran.</summary>
    public static readonly Table JobRun = MachineTable("job_run", Text("name"), Id("lease_by"), Long("lease_until"), Long("last_run_at"));

    /// <summary>Hosts that serve, and for which level of the schema.</summary>
    public static readonly Table HostLease = MachineTable("host_lease", Id("host_id"), Text("program"), Int("level"), Long("started_at"), Long("seen_until"));

    /// <summary>The oldest level of a program that the schema still serves.</summary>
    public static readonly Table SchemaLevel = MachineTable("schema_level", Int("id"), Int("oldest"));

    /// <summary>Migrations that were applied, with their hash.</summary>
    public static readonly Table SchemaMigration = MachineTable("schema_migration", Text("name"), Text("hash"), Long("applied_at"));
}
