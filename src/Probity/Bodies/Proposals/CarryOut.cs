using Probity.Bodies.Administrators;
using Probity.Bodies.Tree;
using Probity.Calendar;
using Probity.Catalogue;
using Probity.Catalogue.WorkDays;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Proposals;

/// <summary>By whom and by which proposal something is done.</summary>
/// <param name="Actor">Who approved it.</param>
/// <param name="Proposal">Number of the proposal; stands in the facts as their why.</param>
public sealed record Hand(Actor Actor, string Proposal)
{
    /// <summary>Nobody approved, because nobody who could was in office yet.</summary>
    public bool IsUnapproved { get; init; }

    /// <summary>When it was proposed: what came in since was not before whoever approves.</summary>
    public Instant ProposedAt { get; init; }
}

/// <summary>Does what a proposal asks for, within the work in which it was approved; or only looks whether it could be done.</summary>
public sealed class CarryOut(RulesInForce rules, OneTimeCodes codes)
{
    /// <summary>Whether it could be done now.</summary>
    public async Task<Refusal?> CheckAsync(RosterWork open, RosterAct act, CancellationToken ct)
    {
        var edition = EditionOf(open.Work);
        return act switch
        {
            GrantPurpose grant => PlanPurpose.Grant(open.Tree, edition, grant, open.Today).Refusal,
            EndPurpose end => PlanPurpose.End(open.Tree, end, open.Today).Refusal,
            ResumePurpose resume => PlanPurpose.Resume(open.Tree, resume).Refusal,
            AnnounceYear year => await TakeYear.CheckAsync(open, year, ct),
            AppointAdministrator appoint => await ChangeAdministrators.RefuseAsync(open, edition, appoint, ct),
            RenewAdministrator renew => (await ChangeAdministrators.FindAsync(open, renew, ct)).Refusal,
            EndAdministrator end => (await ChangeAdministrators.FindAsync(open, end, ct)).Refusal,
            _ => new PlanTree(open.Tree, edition, open.Today).Of(act).Refusal,
        };
    }

    /// <summary>Does it. The code invites an administrator who was appointed; null for everything else.</summary>
    public async Task<Outcome<IssuedCode?>> RunAsync(RosterWork open, RosterAct act, Hand hand, CancellationToken ct)
    {
        var edition = EditionOf(open.Work);
        return act switch
        {
            GrantPurpose grant => Said(await ChangePurposes.GrantAsync(open, edition, grant, hand, ct)),
            EndPurpose end => Said(ChangePurposes.End(open, end, hand)),
            ResumePurpose resume => Said(ChangePurposes.Resume(open, resume, hand)),
            AnnounceYear year => Said(await TakeYear.RunAsync(open, year, hand, ct)),
            AppointAdministrator appoint => await InviteAsync(open, await ChangeAdministrators.AppointAsync(open, edition, appoint, hand, ct), ct),
            RenewAdministrator renew => Said(await ChangeAdministrators.RenewAsync(open, renew, hand, ct)),
            EndAdministrator end => await EndAsync(open, await ChangeAdministrators.EndAsync(open, end, hand, ct)),
            _ => Said(await ChangeTree.RunAsync(open, edition, act, hand, ct)),
        };
    }

    async Task<Outcome<IssuedCode?>> InviteAsync(RosterWork open, Outcome<Guid> appointed, CancellationToken ct) => appointed.Refusal is { } refusal
        ? refusal
        : await codes.IssueAsync(open.Work, CodeKind.Official, appointed.Value, InitRegister.CodeLife, ct);

    Task<Outcome<IssuedCode?>> EndAsync(RosterWork open, Outcome<Guid> ended)
    {
        if (!ended.IsRefused) codes.Revoke(open.Work, CodeKind.Official, ended.Value);
        return Task.FromResult(Said(ended.Refusal));
    }

    Edition EditionOf(Work work) => rules.EditionAt(work.Now) ?? rules.Editions.All[0];

    static Outcome<IssuedCode?> Said(Refusal? refusal) => refusal is null ? default(Outcome<IssuedCode?>) : refusal;
}
