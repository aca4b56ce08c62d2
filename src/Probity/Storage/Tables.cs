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

    /// <summary>What the register is: mode, key ring, public address; written once.</summary>
    public static readonly Table RegisterState = MachineTable("register_state", Int("id"), Text("mode"), Text("ring"), Text("public_url"), Long("created_at"), Keyed("mac"));

    /// <summary>Bodies that the register knows, with the days between which they act.</summary>
    public static readonly Table Body = ReferenceTable("body", Text("code"), Text("level"), Text("region"), Text("opened_on"), Text("closed_on"), Text("closed_why"), Int("version"));

    /// <summary>Names of bodies, each from a day.</summary>
    public static readonly Table BodyName = ReferenceTable("body_name", Text("code"), Text("from_on"), Text("zh"), Text("en"));

    /// <summary>Superiors of bodies, each from a day; null at the top.</summary>
    public static readonly Table BodySuperior = ReferenceTable("body_superior", Text("code"), Text("from_on"), Text("superior"));

    /// <summary>Which body follows which.</summary>
    public static readonly Table BodySuccession = ReferenceTable("body_succession", Text("predecessor"), Text("successor"), Text("kind"), Text("from_on"));

    /// <summary>Purposes that bodies hold here, beside what the edition lists.</summary>
    public static readonly Table BodyPurpose = ReferenceTable("body_purpose", Id("grant_id"), Text("code"), Text("purpose"), Text("from_on"), Text("to_on"), Long("ended_at"), Int("version"));

    /// <summary>Purposes that are or were suspended for units of bodies; null where it is the body as a whole.</summary>
    public static readonly Table PurposeSuspension = ReferenceTable("purpose_suspension", Id("suspension_id"), Text("code"), Text("unit"), Text("purpose"), Long("from_at"), Long("resumed_at"), Int("unproven"));

    /// <summary>Officials: one row an appointment. The sealed column holds name and post.</summary>
    public static readonly Table Official = MachineTable("official", Id("official_id"), Text("code"), Text("number"), Text("from_on"), Text("to_on"), Long("ended_at"), Int("version"), Bytes("sealed"));

    /// <summary>Roles of officials, with the body that granted each.</summary>
    public static readonly Table OfficialRole = MachineTable("official_role", Id("official_id"), Text("role"), Text("granted_by"), Text("from_on"), Text("to_on"), Long("ended_at"));

    /// <summary>Keyed digest of a provider's issuer and account, to the official or the person.</summary>
    public static readonly Table AccountDirectory = DirectoryTable("account_directory", Int("key_version"), Keyed("digest"), Id("official_id"), Id("subject_id"), Long("bound_at"));

    /// <summary>Codes that are good once: what for, until when, how often somebody failed; of the code itself a keyed digest.</summary>
    public static readonly Table OneTimeCode = MachineTable("one_time_code", Text("locator"), Int("key_version"), Keyed("digest"), Text("kind"), Id("target"), Long("issued_at"), Long("expires_at"), Long("used_at"), Int("tries"), Int("version"), Id("given_by"), Id("approved_by"));

    /// <summary>Bindings of accounts to persons at counters. The sealed column holds what two clerks read off the document, until the binding ends; posts holds the clerks' posts.</summary>
    public static readonly Table CounterBinding = MachineTable("counter_binding", Id("binding_id"), Text("number"), Text("code"), Id("subject_id"), Id("opened_by"), Long("opened_at"), Id("confirmed_by"), Long("confirmed_at"),
        Long("lapses_at"), Long("ended_at"), Text("ended_as"), Int("tries"), Int("version"), Bytes("posts"), Bytes("sealed"));

    /// <summary>What one administrator proposes and another decides.</summary>
    public static readonly Table Proposal = MachineTable("proposal", Id("proposal_id"), Text("number"), Text("kind"), Text("code"), Id("proposed_by"), Long("proposed_at"), Id("decided_by"), Long("decided_at"), Text("decision"), Int("version"), Bytes("sealed"));

    /// <summary>Units and posts of bodies; what each is called is sealed.</summary>
    public static readonly Table BodyUnit = MachineTable("body_unit", Id("unit_id"), Text("code"), Text("unit"), Text("within"), Text("kind"), Long("ended_at"), Int("version"), Bytes("sealed"));

    /// <summary>Programs of bodies. The sealed column says which system it is.</summary>
    public static readonly Table MachineClient = MachineTable("machine_client", Id("machine_id"), Text("number"), Text("code"), Text("roles"), Text("to_on"), Id("registered_by"), Long("registered_at"), Id("approved_by"), Long("approved_at"),
        Long("ended_at"), Int("version"), Bytes("sealed"));

    /// <summary>Public keys of programs.</summary>
    public static readonly Table MachineKey = MachineTable("machine_key", Id("machine_id"), Text("thumbprint"), Text("public_key"), Id("registered_by"), Long("registered_at"), Id("approved_by"), Long("approved_at"), Long("ended_at"));

    /// <summary>Assertions that were used, until they would have ended.</summary>
    public static readonly Table MachineAssertion = MachineTable("machine_assertion", Id("machine_id"), Int("key_version"), Keyed("digest"), Long("ends_at"));

    /// <summary>Origin, issuer and operator of a real register; written once by <c>probity init</c>.</summary>
    public static readonly Table RegisterIdentity = MachineTable("register_identity", Int("id"), Text("origin"), Text("issuer"), Text("operator"), Long("created_at"), Keyed("mac"));

    /// <summary>When each appointment was last confirmed and used, and whether it was closed for not being used.</summary>
    public static readonly Table OfficialUpkeep = MachineTable("official_upkeep", Id("official_id"), Text("confirmed_on"), Text("last_used_on"), Long("closed_at"), Long("released_at"));

    /// <summary>Which edition of the terms of use each official accepted, and when.</summary>
    public static readonly Table TermsAcceptance = MachineTable("terms_acceptance", Id("official_id"), Text("edition"), Long("accepted_at"));

    /// <summary>A leaver's open work on its way to a successor: who signed.</summary>
    public static readonly Table Handover = MachineTable("handover", Id("handover_id"), Text("code"), Id("leaver"), Id("successor"), Long("opened_at"), Int("is_urgent"),
        Long("leaver_signed_at"), Id("leaver_signed_by"), Long("successor_signed_at"), Long("closed_at"), Int("version"));

    /// <summary>The list of each handover, by public numbers.</summary>
    public static readonly Table HandoverWork = MachineTable("handover_work", Id("handover_id"), Text("kind"), Text("number"));

    /// <summary>Counts the changes of bodies and officials, so that every host notices them.</summary>
    public static readonly Table RosterState = MachineTable("roster_state", Int("id"), Long("version"));

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
