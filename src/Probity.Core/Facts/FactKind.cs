namespace Probity.Facts;

/// <summary>A kind of fact: past tense, the log it goes to, who emits it and what it says. They stand by room in <c>Kinds/</c>; <c>docs/facts.md</c> is made from <see cref="All"/>.</summary>
/// <param name="Code">Stable name in past tense.</param>
/// <param name="Log">The log that its leaf goes to.</param>
/// <param name="Emitter">The operation that emits it.</param>
/// <param name="Meaning">What happened, for people.</param>
/// <param name="Keys">What it says beside who, when and why; always in this order.</param>
public sealed partial record FactKind(string Code, LogKind Log, string Emitter, Words Meaning, IReadOnlyList<string> Keys)
{
    /// <summary>Every kind that the register can emit.</summary>
    public static IReadOnlyList<FactKind> All => Every.Kinds;

    // Fields of a type that stands in several files begin in no certain order. A type of its own begins when all of them have.
    static class Every
    {
        public static readonly IReadOnlyList<FactKind> Kinds =
        [
            InquiryAnswered, InquiryRefused, IdentityCompared, DeliveryPrepared, RowTextReviewed, EntriesRecorded, NoticeDelivered, NameConfirmed, PersonBound,
            BatchReceived, BatchReleased, BatchDiscarded, HeldRowSettled, CaseOpened, LookChallenged, ChallengeAnswered, ChallengeLapsed, ChallengeCounted, LookNoticeOpened, ChallengeExtended, CalendarLoaded, CalendarFounded, CalendarAnnounced, EditionLoaded, EditionTried,
            RegisterInitialised, DemoSeeded, AccountBound,
            OfficialAppointed, OfficialChanged, OfficialEnded, OfficialInvited, CodeApproved,
            BindingOpened, BindingConfirmed, BindingCancelled, PersonAccountBound,
            ProposalSubmitted, ProposalApproved, ProposalDeclined, ProposalRetracted, BodyOpened, BodyRenamed, BodyMoved, BodyClosed, BodiesMerged, BodyDivided,
            PurposeGranted, PurposeEnded, PurposeSuspended, PurposeResumed, AdministratorAppointed, AdministratorRenewed, AdministratorEnded, AdministratorInvited, UnitAdded, UnitRenamed, UnitEnded,
            MachineRegistered, MachineApproved, MachineKeyAdded, MachineKeyEnded, MachineEnded,
            OfficialConfirmed, TermsAccepted, AccountClosed, HandoverOpened, HandoverSigned,
            WitnessPolicyAnnounced,
            ErasureAsked, ErasureCosigned, ErasureDropped, RecordErased,
            EntrySuspended, EntryResumed, EntryStartMoved, EntryEndsMoved, NoticeOpened,
            EditionDrafted, EditionCommentOpened, EditionCommented, EditionCommentAnswered, EditionAssessed, EditionApproved, EditionDeclined, EditionRetracted, EditionPublished, EditionRenewed,
        ];
    }
}
