using static Probity.Storage.TableShapes;

namespace Probity.Storage;

// Tables of bodies, their officials and machines, and what is proposed about them.
public static partial class Tables
{
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
}
