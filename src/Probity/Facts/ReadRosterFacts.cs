using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Facts;

/// <summary>What administrators did, for those who watch them: facts of bodies, purposes and officials. No kind among them says anything of a person who is recorded (charter C12).</summary>
public sealed class ReadRosterFacts(Store store, KeyRing ring)
{
    /// <summary>How many are read together.</summary>
    public const int PageSize = 50;

    /// <summary>Kinds that tell of administrators, bodies and officials.</summary>
    public static readonly IReadOnlyList<FactKind> Kinds =
    [
        FactKind.RegisterInitialised, FactKind.DemoSeeded, FactKind.AccountBound, FactKind.ProposalSubmitted, FactKind.ProposalApproved, FactKind.ProposalDeclined, FactKind.ProposalRetracted,
        FactKind.BodyOpened, FactKind.BodyRenamed, FactKind.BodyMoved, FactKind.BodyClosed, FactKind.BodiesMerged, FactKind.BodyDivided, FactKind.PurposeGranted, FactKind.PurposeEnded, FactKind.PurposeSuspended, FactKind.PurposeResumed,
        FactKind.OfficialAppointed, FactKind.OfficialChanged, FactKind.OfficialEnded, FactKind.OfficialInvited, FactKind.CodeApproved, FactKind.AdministratorAppointed, FactKind.AdministratorRenewed, FactKind.AdministratorEnded, FactKind.AdministratorInvited,
        FactKind.UnitAdded, FactKind.UnitRenamed, FactKind.UnitEnded,
        FactKind.OfficialConfirmed, FactKind.TermsAccepted, FactKind.AccountClosed, FactKind.HandoverOpened, FactKind.HandoverSigned,
        FactKind.MachineRegistered, FactKind.MachineApproved, FactKind.MachineKeyAdded, FactKind.MachineKeyEnded, FactKind.MachineEnded,
        FactKind.WitnessPolicyAnnounced,
        FactKind.EditionDrafted, FactKind.EditionCommentOpened, FactKind.EditionCommented, FactKind.EditionCommentAnswered, FactKind.EditionAssessed,
        FactKind.EditionApproved, FactKind.EditionDeclined, FactKind.EditionRetracted, FactKind.EditionPublished, FactKind.EditionRenewed,
    ];

    /// <summary>Those before a number, the newest first.</summary>
    public async Task<IReadOnlyList<NumberedFact>> ListAsync(long? before, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.ReadJournalBackAsync(await session.RootAsync(ring, Ids.Register, ct), Kinds, (before ?? long.MaxValue, PageSize), ct);
    }
}
