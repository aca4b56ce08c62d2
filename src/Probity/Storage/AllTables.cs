namespace Probity.Storage;

public static partial class Tables
{
    static IReadOnlyList<Table>? all;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> All => all ??= List();

    // Asked for late: fields of another file may not be set when this one's are.
    static IReadOnlyList<Table> List() =>
    [
        Subject, SubjectKey, DataKey, SubjectIdentifier, SubjectName, Entry, Notice, Delivery, Inquiry, Challenge, Fact, Outbox, LogEntry, LogState, WitnessPolicy,
        SubjectDirectory, EntryDirectory, ReceiptDirectory, RowDirectory, SourceName, Idempotency, CaseFile, CaseParty,
        Edition, WorkYear, EditionDraft, EditionFile, EditionComment, Batch, BatchFile, FileKey, BatchRow, HeldRow, RegisterState, JobRun, HostLease, SchemaLevel, SchemaMigration,
        Body, BodyName, BodySuperior, BodySuccession, BodyPurpose, PurposeSuspension, Official, OfficialRole, AccountDirectory, OneTimeCode, CounterBinding, Proposal, BodyUnit, RegisterIdentity, RosterState,
        MachineClient, MachineKey, MachineAssertion,
        OfficialUpkeep, TermsAcceptance, Handover, HandoverWork, Erasure, OwnLogDownload, EntrySuspension, ReceiptSuspension, StandingSweep, LookNotice,
    ];
}
