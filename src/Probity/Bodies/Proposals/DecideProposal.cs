using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Proposals;

/// <summary>
/// The other hand: an administrator of another kind approves or declines, or the proposer takes the proposal back. What is approved is carried out in the same work, by the rules and
/// the register of that moment: where it cannot be done any more, it stays open and says why.
/// </summary>
public sealed class DecideProposal(ReadProposals read, ChangeRoster change, CarryOut carry)
{
    /// <summary>Declining says why.</summary>
    public static readonly Refusal ReasonMissing = Refusal.Invalid("proposal.reason-missing",
        "驳回须说明理由，不超过500字。", "Declining says why, in 500 characters at most.");

    const int LongestNote = 500;

    /// <summary>Approves what was read as this version, and does it.</summary>
    public Task<Outcome<ProposalDone>> ApproveAsync(string number, Word word, CancellationToken ct) => RunAsync(number, word with { State = ProposalState.Approved }, ct);

    /// <summary>Declines it; nothing of it happens.</summary>
    public Task<Outcome<ProposalDone>> DeclineAsync(string number, Word word, CancellationToken ct) =>
        word.Note is { Length: > 0 and <= LongestNote }
            ? RunAsync(number, word with { State = ProposalState.Declined }, ct)
            : Task.FromResult<Outcome<ProposalDone>>(ReasonMissing);

    /// <summary>Takes it back: for the proposer alone.</summary>
    public Task<Outcome<ProposalDone>> WithdrawAsync(string number, Word word, CancellationToken ct) => RunAsync(number, word with { State = ProposalState.Withdrawn, Note = null }, ct);

    /// <summary>Why an official cannot give this word; null where nothing stands against it.</summary>
    public static Refusal? Refuse(Proposal proposal, Official official, ProposalState word)
    {
        if (proposal.State is ProposalState.Lapsed) return Proposal.Lapsed;
        if (proposal.State is not ProposalState.Open) return Proposal.Decided;
        if (word is ProposalState.Withdrawn) return proposal.ProposedBy == official.Appointment ? null : ProposalRules.OnlyProposer;

        return ProposalRules.Decide(proposal.Act, proposal.ProposedBy, proposal.Details.Proposer.Role, official);
    }

    async Task<Outcome<ProposalDone>> RunAsync(string number, Word word, CancellationToken ct)
    {
        var found = await read.FindAsync(number, ct);
        if (found.Refusal is { } unknown) return unknown;

        var facts = word.State is ProposalState.Approved ? 1 + found.Value.Act.Facts : 1;
        return await change.RunAsync<ProposalDone>(word.By, facts, async open =>
        {
            var proposal = (await open.Work.FindProposalAsync(open.Register, found.Value.Number, ct))!.At(open.Work.Now);
            if (Refuse(proposal, word.By, word.State) is { } refusal) return refusal;
            if (proposal.Version != word.Version) return Proposal.Changed;

            return await SettleAsync(open, proposal, word, ct);
        }, ct);
    }

    async Task<Outcome<ProposalDone>> SettleAsync(RosterWork open, Proposal proposal, Word word, CancellationToken ct)
    {
        var (actor, act) = (word.By.ActsBy(word.Channel), proposal.Act);
        var decider = word.State is ProposalState.Withdrawn ? null : ProposalSide.Of(word.By);
        var after = proposal with
        {
            State = word.State,
            DecidedAt = open.Work.Now,
            Version = proposal.Version + 1,
            Details = proposal.Details with { Decider = decider, Note = word.Note },
        };
        open.Work.SettleProposal(open.Register, proposal, after, word.By.Appointment);
        open.Add(FactOf(open.Work, after, actor, act));
        if (word.State is not ProposalState.Approved) return new ProposalDone(after, null);

        var done = await carry.RunAsync(open, act, new Hand(actor, $"{proposal.Number}") { ProposedAt = proposal.ProposedAt }, ct);
        return done.Refusal is { } refusal ? refusal : new ProposalDone(after, done.Value);
    }

    static Fact FactOf(Work work, Proposal proposal, Actor actor, RosterAct act)
    {
        var (number, kind, body, proposer) = ($"{proposal.Number}", proposal.Kind.Code(), $"{act.Body}", $"{proposal.Details.Proposer.Number} {proposal.Details.Proposer.Name}");
        return proposal.State switch
        {
            ProposalState.Approved => new Fact(FactKind.ProposalApproved, work.Now, actor, "", [number, kind, body, proposer]),
            ProposalState.Declined => new Fact(FactKind.ProposalDeclined, work.Now, actor, "", [number, kind, body, proposer, proposal.Details.Note ?? ""]),
            _ => new Fact(FactKind.ProposalRetracted, work.Now, actor, "", [number, kind, body]),
        };
    }
}

/// <summary>Somebody's word on a proposal.</summary>
/// <param name="By">Whose.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Note">What is said besides.</param>
public sealed record Word(Official By, Channel Channel, int Version, string? Note)
{
    /// <summary>What the proposal becomes by it.</summary>
    internal ProposalState State { get; init; }
}
