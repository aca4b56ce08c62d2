using Probity.Catalogue;

namespace Probity.Bodies.Proposals;

/// <summary>
/// Whether a change of the tree of bodies can be made on a day, and what it changes. Asked when it is proposed, so that nobody is asked to approve what cannot be, and again when
/// it is approved, because the tree may have moved.
/// </summary>
public sealed class PlanTree(BodyTree tree, Edition edition, DateOnly today)
{
    /// <summary>The catalogue knows no such body.</summary>
    public static readonly Refusal NotInCatalogue = Refusal.Invalid("body.not-in-catalogue",
        "现行目录中没有这一单位。单位须先载入目录。", "The edition in force names no such body. It must stand in the catalogue first.");

    /// <summary>The register has it, or had it: a body that was closed is not opened again, because its code names what it was.</summary>
    public static readonly Refusal Exists = Refusal.Conflict("body.exists",
        "该单位已在本系统登记；已撤销的单位不能重新启用。", "The register has this body already; one that was closed is not opened again.");

    /// <summary>The register has no such body.</summary>
    public static readonly Refusal Unknown = Refusal.Invalid("body.unknown",
        "该单位未在本系统登记。", "The register has no such body.");

    /// <summary>It does not act on that day, or its end is known.</summary>
    public static readonly Refusal NotOpen = Refusal.Conflict("body.not-open",
        "该单位在这一天尚未启用、已经撤销，或者已定撤销日期。", "The body does not act on that day, or its last day is known already.");

    /// <summary>The day lies in the past: what officials did until now was done by the tree as it was.</summary>
    public static readonly Refusal DatePast = Refusal.Invalid("body.date-past",
        "日期须为今天或以后。", "The day is today or later.");

    /// <summary>Something of this kind begins on that day already.</summary>
    public static readonly Refusal DayTaken = Refusal.Conflict("body.day-taken",
        "该单位在这一天已有一次同类变更。", "A change of the same kind begins on that day already.");

    /// <summary>Other bodies stand below it.</summary>
    public static readonly Refusal HasSubordinates = Refusal.Conflict("body.has-subordinates",
        "该单位仍有下级单位，请先调整其隶属关系。", "Other bodies stand below it. Move them first.");

    /// <summary>It runs the register.</summary>
    public static readonly Refusal RunsTheRegister = Refusal.Conflict("body.runs-the-register",
        "本系统的运行单位不能撤销、合并或者分立。", "The body that runs the register is not closed, merged or divided.");

    /// <summary>Nothing that widens could be approved any more, nor an edition that names others.</summary>
    public static readonly Refusal ApproversNeeded = Refusal.Conflict("body.approvers-needed",
        "该单位批准目录版本。变更后能批准的单位不足两个，扩大的变动将无人能批准。请先以新版本列明其他批准单位。",
        "This body approves editions. Fewer than two that could approve would be left, and nothing that widens could be approved any more. Name other approvers by an edition first.");

    readonly TreeDraft draft = new(tree, edition, today);

    /// <summary>What the act changes. Refusals: all of this type's and of <see cref="Placement"/>.</summary>
    public Outcome<TreeChange> Of(RosterAct act)
    {
        if (act.DayFrom(today) < today) return DatePast;

        var planned = Plan(act);
        return !planned.IsRefused && StandingApprovers.RunOut(edition, tree, planned.Value) ? ApproversNeeded : planned;
    }

    Outcome<TreeChange> Plan(RosterAct act) => act switch
    {
        OpenBody open => Open([open]),
        ImportBodies import => Open(import.Bodies),
        RenameBody rename => Rename(rename),
        MoveBody move => Move(move),
        CloseBody close => Close(close),
        MergeBodies merge => Merge(merge),
        SplitBody split => Split(split),
        _ => throw new ArgumentException($"{act.Kind} changes no tree.", nameof(act)),
    };

    /// <summary>Which row of a file cannot be, and why; bodies of earlier rows count as superiors.</summary>
    public IReadOnlyList<(int Row, Refusal Refusal)> CheckRows(IReadOnlyList<OpenBody> rows)
    {
        var wrong = new List<(int, Refusal)>();
        for (var i = 0; i < rows.Count; i++)
            if (draft.OpenOne(rows[i].Body, rows[i].Superior, rows[i].DayFrom(today)).Refusal is { } refusal) wrong.Add((i, refusal));
        draft.Clear();
        return wrong;
    }

    Outcome<TreeChange> Open(IReadOnlyList<OpenBody> acts)
    {
        foreach (var act in acts)
            if (draft.OpenOne(act.Body, act.Superior, act.DayFrom(today)).Refusal is { } refusal) return refusal;

        return new TreeChange { Opened = draft.Opened };
    }

    Outcome<TreeChange> Rename(RenameBody act)
    {
        var on = act.DayFrom(today);
        var found = draft.Standing(act.Body, on);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value.Names.Any(name => name.From == on)) return DayTaken;

        return new TreeChange { Renamed = [(act.Body, new BodyName(on, act.Name))] };
    }

    Outcome<TreeChange> Move(MoveBody act)
    {
        var on = act.DayFrom(today);
        var found = draft.Standing(act.Body, on);
        if (found.Refusal is { } refusal) return refusal;
        if (found.Value.Superiors.Any(place => place.From == on)) return DayTaken;
        if (act.Superior is { } above && draft.RefuseBelow(found.Value, above, on) is { } no) return no;

        return new TreeChange { Moved = [(act.Body, new BodySuperior(on, act.Superior))] };
    }

    Outcome<TreeChange> Close(CloseBody act)
    {
        var found = draft.Ending(act.Body, act.DayFrom(today));
        if (found.Refusal is { } refusal) return refusal;
        if (draft.Below(act.Body, act.DayFrom(today)).Any()) return HasSubordinates;

        return new TreeChange { Closed = [new Closing(act.Body, found.Value.Version, act.DayFrom(today), act.Why)] };
    }

    Outcome<TreeChange> Merge(MergeBodies act)
    {
        var on = act.DayFrom(today);
        var ending = new List<PublicBody>();
        foreach (var code in act.Predecessors)
        {
            var found = draft.Ending(code, on);
            if (found.Refusal is { } refusal) return refusal;
            ending.Add(found.Value);
        }

        var follows = draft.Follow(act.Body, act.Superior ?? ending[0].SuperiorOn(on), on);
        if (follows.Refusal is { } no) return no;
        if (follows.Value.SuperiorOn(on) is { } above && act.Predecessors.Contains(above)) return HasSubordinates;

        var moved = act.Predecessors.SelectMany(code => draft.Below(code, on)).Where(body => !act.Predecessors.Contains(body.Code)).Distinct().ToArray();
        foreach (var body in moved)
        {
            if (body.Superiors.Any(place => place.From >= on)) return HasSubordinates;
            if (draft.RefuseBelow(body, act.Body, on) is { } refusal) return refusal;
        }

        return new TreeChange
        {
            Opened = draft.Opened,
            Moved = [.. moved.Select(body => (body.Code, new BodySuperior(on, act.Body)))],
            Closed = [.. ending.Select(body => new Closing(body.Code, body.Version, on, act.Why))],
            Successions = [.. ending.Select(body => new Succession(body.Code, act.Body, SuccessionKind.Merge, on))],
        };
    }

    Outcome<TreeChange> Split(SplitBody act)
    {
        var on = act.DayFrom(today);
        var found = draft.Ending(act.Body, on);
        if (found.Refusal is { } refusal) return refusal;
        if (draft.Below(act.Body, on).Any()) return HasSubordinates;

        foreach (var code in act.Successors)
            if (draft.Follow(code, act.Superior ?? found.Value.SuperiorOn(on), on).Refusal is { } no) return no;

        return new TreeChange
        {
            Opened = draft.Opened,
            Closed = [new Closing(act.Body, found.Value.Version, on, act.Why)],
            Successions = [.. act.Successors.Select(code => new Succession(act.Body, code, SuccessionKind.Split, on))],
        };
    }
}
