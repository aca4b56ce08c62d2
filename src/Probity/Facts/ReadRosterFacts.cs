using Probity.Keys;
using Probity.Storage;
using Probity.Subjects;

namespace Probity.Facts;

/// <summary>A fact of the register's own order, with its number.</summary>
/// <param name="N">Number in the register's order.</param>
/// <param name="Fact">What happened.</param>
public sealed record NumberedFact(long N, Fact Fact);

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
        var until = before ?? long.MaxValue;
        await using var session = await store.ReadAsync(ct);
        var of = session.AnyOf<string>([.. Kinds.Select(kind => kind.Code)]);
        var rows = session.Ask(
            $"""
            select f.fact_id, f.key_id, f.sealed, k.wrapped, f.n
              from fact f
              join data_key k on k.subject_id = f.subject_id and k.key_id = f.key_id
             where f.subject_id = {Ids.Register} and f.kind {of} and f.n < {until}
             order by f.n desc
             limit {PageSize}
            """, row => (Id: row.Id(0), Key: row.Id(1), Box: row.Bytes(2), Wrapped: row.Bytes(3), N: row.Long(4)));
        var root = await session.RootAsync(ring, Ids.Register, ct);
        return [.. rows.Rows.Select(row => Open(row.N, root.DataKey(row.Key, row.Wrapped).Open(row.Box, new Place("fact.sealed", row.Id)))).OfType<NumberedFact>()];
    }

    static NumberedFact? Open(long n, byte[] plain) =>
        FactParts.Parse(plain.AsSpan(FactParts.OpeningLength)) is { } parts && Fact.Of(parts) is { } fact ? new NumberedFact(n, fact) : null;
}
