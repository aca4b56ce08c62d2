using Probity.Bodies.Proposals;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Tree;

/// <summary>Lets a body hold a purpose, and takes one away at once.</summary>
static class ChangePurposes
{
    public static async Task<Refusal?> GrantAsync(RosterWork open, Edition edition, GrantPurpose act, Hand hand, CancellationToken ct)
    {
        var from = PlanPurpose.Grant(open.Tree, edition, act, open.Today);
        if (from.Refusal is { } refusal) return refusal;

        var rows = new BodyRows();
        rows.Add(new HeldPurpose(Ids.New(open.Work.Now), act.Body, act.Purpose, from.Value, act.To, 1));
        await rows.WriteAsync(open.Work, ct);
        open.Add(new Fact(FactKind.PurposeGranted, open.Work.Now, hand.Actor, hand.Proposal, [$"{act.Body}", act.Purpose, $"{from.Value:yyyy-MM-dd}", $"{act.To:yyyy-MM-dd}"]));
        return null;
    }

    public static Refusal? End(RosterWork open, EndPurpose act, Hand hand)
    {
        var held = PlanPurpose.End(open.Tree, act, open.Today);
        if (held.Refusal is { } refusal) return refusal;

        foreach (var grant in held.Value)
            open.Work.Update($"update body_purpose set ended_at = {open.Work.Now}, version = version + 1 where grant_id = {grant.Id} and version = {grant.Version} and ended_at is null");
        open.Add(new Fact(FactKind.PurposeEnded, open.Work.Now, hand.Actor, hand.Proposal, [$"{act.Body}", act.Purpose]));
        return null;
    }

    /// <summary>Gives a suspended purpose back; what was unproven before counts no more.</summary>
    public static Refusal? Resume(RosterWork open, ResumePurpose act, Hand hand)
    {
        var suspended = PlanPurpose.Resume(open.Tree, act);
        if (suspended.Refusal is { } refusal) return refusal;

        foreach (var one in suspended.Value)
            open.Work.Update($"update purpose_suspension set resumed_at = {open.Work.Now} where suspension_id = {one.Id} and resumed_at is null");
        open.Add(new Fact(FactKind.PurposeResumed, open.Work.Now, hand.Actor, hand.Proposal, [$"{act.Body}", string.Join(' ', suspended.Value.Select(one => one.Unit)), act.Purpose, act.Why]));
        return null;
    }
}
