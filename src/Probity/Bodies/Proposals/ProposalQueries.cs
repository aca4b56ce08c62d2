using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Probity.Calendar;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Bodies.Proposals;

/// <summary>SQL of proposals, and how their sealed part is written.</summary>
static class ProposalQueries
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static async Task<Proposal?> FindProposalAsync(this Session db, SubjectRoot register, ProposalNumber number, CancellationToken ct) => await db.FindAsync(
        $"select proposal_id, number, kind, proposed_by, proposed_at, version, decided_at, decision, sealed from proposal where number = {number}", row => Read(register, row), ct);

    /// <summary>Those that nobody decided yet and that have not lapsed, the oldest first: they wait longest.</summary>
    public static Task<IReadOnlyList<Proposal>> ListOpenAsync(this Session db, SubjectRoot register, Instant now, CancellationToken ct) => db.ListAsync(
        $"select proposal_id, number, kind, proposed_by, proposed_at, version, decided_at, decision, sealed from proposal where decided_at is null and proposed_at > {now.Plus(-Proposal.Life)} order by proposed_at, proposal_id",
        row => Read(register, row), ct);

    /// <summary>All of them before one, the newest first.</summary>
    public static Task<IReadOnlyList<Proposal>> ListProposalsAsync(this Session db, SubjectRoot register, (Instant At, Guid Id) before, int limit, CancellationToken ct) => db.ListAsync(
        $"""
        select proposal_id, number, kind, proposed_by, proposed_at, version, decided_at, decision, sealed
          from proposal
         where (proposed_at, proposal_id) < ({before.At}, {before.Id})
         order by proposed_at desc, proposal_id desc
         limit {limit}
        """, row => Read(register, row), ct);

    /// <summary>
    /// Whether this official proposed the appointment that another approved. Who proposes somebody never holds the code: otherwise one person could sit in two offices.
    /// </summary>
    public static async Task<bool> IsProposerAsync(this RosterWork open, Official asker, CreditCode body, string number, CancellationToken ct)
    {
        var proposed = await open.Work.ListAsync(
            $"""
            select proposal_id, number, kind, proposed_by, proposed_at, version, decided_at, decision, sealed
              from proposal
             where code = {body} and kind = {ProposalKind.AppointAdministrator.Code()} and decision = 'approved' and proposed_by = {asker.Appointment}
            """, row => Read(open.Register, row), ct);
        return proposed.Any(one => one.Details.Decider is not null && one.Act is AppointAdministrator act && act.Number == number);
    }

    /// <summary>A new row.</summary>
    public static Task AddProposalAsync(this Work work, SubjectRoot register, Proposal proposal, Guid? decidedBy, CancellationToken ct) => work.InsertAsync(Tables.Proposal,
        [[proposal.Id, proposal.Number, proposal.Kind.Code(), proposal.Act.Body, proposal.ProposedBy, proposal.ProposedAt, decidedBy, proposal.DecidedAt, CodeOf(proposal.State), proposal.Version, Seal(register, proposal)]], ct);

    /// <summary>Ends a proposal that was read as <paramref name="before"/>.</summary>
    public static void SettleProposal(this Work work, SubjectRoot register, Proposal before, Proposal after, Guid by) => work.Update(
        $"""
        update proposal
           set decided_by = {by}, decided_at = {after.DecidedAt}, decision = {CodeOf(after.State)}, version = {after.Version}, sealed = {Seal(register, after)}
         where proposal_id = {before.Id} and version = {before.Version} and decided_at is null
        """);

    static Proposal Read(SubjectRoot register, Row row) =>
        new(row.Id(0), ProposalNumber.Parse(row.Text(1)), ProposalKinds.Find(row.Text(2))!.Value, row.Id(3), row.Instant(4), row.Int(5))
        {
            DecidedAt = row.InstantOrNull(6),
            State = row.TextOrNull(7) is { } decision ? Enum.Parse<ProposalState>(decision, ignoreCase: true) : ProposalState.Open,
            Details = JsonSerializer.Deserialize<ProposalDetails>(register.Identity.Open(row.Bytes(8), At(row.Id(0), row.Int(5))), Json)!,
        };

    static byte[] Seal(SubjectRoot register, Proposal proposal) =>
        register.Identity.Seal(JsonSerializer.SerializeToUtf8Bytes(proposal.Details, Json), At(proposal.Id, proposal.Version));

    static Place At(Guid proposal, int version) => new("proposal.sealed", proposal, version);

    static string? CodeOf(ProposalState state) => state is ProposalState.Open ? null : state.ToString().ToLowerInvariant();
}
