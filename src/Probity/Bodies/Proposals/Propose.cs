using System.Security.Cryptography;
using Probity.Bodies.Administrators;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Proposals;

/// <summary>A proposal and what it led to at once.</summary>
/// <param name="Proposal">As it stands now.</param>
/// <param name="Code">Invites the administrator whom it appointed; shown now and never again. Null where it appointed nobody.</param>
public sealed record ProposalDone(Proposal Proposal, IssuedCode? Code);

/// <summary>
/// An administrator proposes; nothing takes effect by the same hand. One exception: while no security and no audit administrator has ever come in, the first system administrator
/// appoints the security administrator alone (docs/decisions/0016).
/// </summary>
public sealed class Propose(Store store, ChangeRoster change, CarryOut carry)
{
    /// <summary>Nothing of this name can be proposed.</summary>
    public static readonly Refusal KindUnknown = Refusal.Invalid("proposal.kind-unknown",
        "没有这一类申请。", "There is no such kind of proposal.");

    /// <summary>Makes a proposal. Refusals: those of <see cref="ReadAct"/> (the first), <see cref="ProposalRules"/> and of what would be changed.</summary>
    public async Task<Outcome<ProposalDone>> RunAsync(Official asker, Channel channel, ProposalKind kind, ActFields fields, CancellationToken ct)
    {
        var (act, wrong) = ReadAct.Of(kind, fields);
        if (act is null) return wrong[0].Refusal;
        if (ProposalRules.Propose(act, asker) is { } refusal) return refusal;

        var isFirst = await IsFirstAsync(act, asker, ct);
        return await change.RunAsync<ProposalDone>(asker, isFirst ? 1 + act.Facts : 1, async open =>
        {
            if (isFirst != await open.Work.IsFirstAsync(act, asker, ct)) return Proposal.Changed;
            if (await carry.CheckAsync(open, act, ct) is { } no) return no;

            return await AddAsync(open, Make(open, asker, kind, fields, isFirst), act, asker.ActsBy(channel), ct);
        }, ct);
    }

    async Task<Outcome<ProposalDone>> AddAsync(RosterWork open, Proposal proposal, RosterAct act, Actor actor, CancellationToken ct)
    {
        await open.Work.AddProposalAsync(open.Register, proposal, null, ct);
        open.Add(new Fact(FactKind.ProposalSubmitted, open.Work.Now, actor, "", [$"{proposal.Number}", proposal.Kind.Code(), $"{act.Body}"]));
        if (proposal.State is ProposalState.Open) return new ProposalDone(proposal, null);

        var done = await carry.RunAsync(open, act, new Hand(actor, $"{proposal.Number}") { IsUnapproved = true }, ct);
        return done.Refusal is { } refusal ? refusal : new ProposalDone(proposal, done.Value);
    }

    async Task<bool> IsFirstAsync(RosterAct act, Official asker, CancellationToken ct)
    {
        await using var session = await store.ReadAsync(ct);
        return await session.IsFirstAsync(act, asker, ct);
    }

    static Proposal Make(RosterWork open, Official asker, ProposalKind kind, ActFields fields, bool isFirst)
    {
        var number = ProposalNumber.From(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)));
        return new Proposal(Ids.New(open.Work.Now), number, kind, asker.Appointment, open.Work.Now, 1)
        {
            State = isFirst ? ProposalState.Approved : ProposalState.Open,
            DecidedAt = isFirst ? open.Work.Now : null,
            Details = new ProposalDetails(fields, ProposalSide.Of(asker)),
        };
    }
}
