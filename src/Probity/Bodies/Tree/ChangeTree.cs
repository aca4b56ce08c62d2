using Probity.Bodies.Proposals;
using Probity.Catalogue;
using Probity.Facts;
using Probity.Storage;

namespace Probity.Bodies.Tree;

/// <summary>Writes a change of the tree of bodies, as <see cref="PlanTree"/> planned it within the same work.</summary>
static class ChangeTree
{
    public static async Task<Refusal?> RunAsync(RosterWork open, Edition edition, RosterAct act, Hand hand, CancellationToken ct)
    {
        var planned = new PlanTree(open.Tree, edition, open.Today).Of(act);
        if (planned.Refusal is { } refusal) return refusal;

        await WriteAsync(open.Work, planned.Value, ct);
        foreach (var fact in Facts(open, act, planned.Value, hand)) open.Add(fact);
        return null;
    }

    static async Task WriteAsync(Work work, TreeChange change, CancellationToken ct)
    {
        var rows = new BodyRows();
        foreach (var body in change.Opened) rows.Add(body);
        await rows.WriteAsync(work, ct);
        await work.InsertAsync(Tables.BodyName, [.. change.Renamed.Select(one => new object?[] { one.Body, one.Name.From, one.Name.Name.Zh, one.Name.Name.En })], ct);
        await work.InsertAsync(Tables.BodySuperior, [.. change.Moved.Select(one => new object?[] { one.Body, one.Place.From, one.Place.Superior })], ct);
        await work.InsertAsync(Tables.BodySuccession, [.. change.Successions.Select(one => new object?[] { one.Predecessor, one.Successor, one.Kind.ToString().ToLowerInvariant(), one.From })], ct);
        foreach (var closing in change.Closed)
            work.Update($"update body set closed_on = {closing.On}, closed_why = {closing.Why}, version = version + 1 where code = {closing.Body} and version = {closing.Version} and closed_on is null");
    }

    static IEnumerable<Fact> Facts(RosterWork open, RosterAct act, TreeChange change, Hand hand)
    {
        var (now, on) = (open.Work.Now, $"{act.DayFrom(open.Today):yyyy-MM-dd}");
        return act switch
        {
            OpenBody or ImportBodies => change.Opened.Select(body =>
                new Fact(FactKind.BodyOpened, now, hand.Actor, hand.Proposal, [$"{body.Code}", body.Names[0].Name.Zh, $"{body.Superiors[0].Superior}", $"{body.OpenedOn:yyyy-MM-dd}"])),
            RenameBody rename => [new Fact(FactKind.BodyRenamed, now, hand.Actor, hand.Proposal, [$"{act.Body}", rename.Name.Zh, rename.Name.En, on])],
            MoveBody move => [new Fact(FactKind.BodyMoved, now, hand.Actor, hand.Proposal, [$"{act.Body}", $"{move.Superior}", on])],
            CloseBody close => [new Fact(FactKind.BodyClosed, now, hand.Actor, hand.Proposal, [$"{act.Body}", on, close.Why])],
            MergeBodies merge => [new Fact(FactKind.BodiesMerged, now, hand.Actor, hand.Proposal,
                [string.Join(' ', merge.Predecessors), $"{act.Body}", on, merge.Why, Codes(change.Opened.Select(body => body.Code)), Codes(change.Moved.Select(one => one.Body))])],
            SplitBody split => [new Fact(FactKind.BodyDivided, now, hand.Actor, hand.Proposal,
                [$"{act.Body}", string.Join(' ', split.Successors), on, split.Why, Codes(change.Opened.Select(body => body.Code))])],
            _ => throw new ArgumentException($"{act.Kind} changes no tree.", nameof(act)),
        };
    }

    static string Codes(IEnumerable<CreditCode> codes) => string.Join(' ', codes);
}
