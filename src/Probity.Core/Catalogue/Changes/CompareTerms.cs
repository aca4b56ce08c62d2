namespace Probity.Catalogue;

/// <summary>What changes of the ends of entries.</summary>
static class CompareTerms
{
    /// <summary>Every difference of one schedule; one of the two may be missing.</summary>
    public static IEnumerable<EditionChange> Run(TermSchedule? before, TermSchedule? after, EditionNames names)
    {
        var code = (after ?? before)!.Code;
        if (before is null) return [EditionChange.Neither(ChangedThing.Terms, code, $"列入期限：{after!.Name.Zh}", $"Terms are listed: {after.Name.En}")];
        if (after is null) return [EditionChange.Neither(ChangedThing.Terms, code, $"不再列入期限：{before.Name.Zh}", $"Terms are not listed any more: {before.Name.En}")];

        return
        [
            .. new Compared(ChangedThing.Terms, code).Worded((before.Name, before.OpenQuestion) == (after.Name, after.OpenQuestion)),
            .. CompareEditions.Pairs(before.Terms, after.Terms, terms => $"{terms.Gravity}").SelectMany(pair => Of(code, (pair.Before, pair.After), names)),
        ];
    }

    static IEnumerable<EditionChange> Of(string code, (GravityTerms? Before, GravityTerms? After) pair, EditionNames names)
    {
        var (before, after) = pair;
        var gravity = (after ?? before)!.Gravity;
        return
        [
            .. new Compared(ChangedThing.Terms, code).Doubt(Kinds(before).SetEquals(Kinds(after)), "各轻重所含的处罚类别有变动，请对照期限", "Other kinds of penalty count as this grave now; compare the terms"),
            .. One(code, gravity, new("公示期限", "publication"), before?.Publication, after?.Publication),
            .. Grounds(code, new("公示期限", "publication"), (before?.Publication, after?.Publication), names),
            .. One(code, gravity, new("使用期限", "use"), before?.Use, after?.Use),
            .. Grounds(code, new("使用期限", "use"), (before?.Use, after?.Use), names),
            .. One(code, gravity, new("查询期限", "inquiry"), before?.Inquiry, after?.Inquiry),
            .. Grounds(code, new("查询期限", "inquiry"), (before?.Inquiry, after?.Inquiry), names),
            .. One(code, gravity, new("归档期限", "archive"), before?.Archive, after?.Archive),
            .. Grounds(code, new("归档期限", "archive"), (before?.Archive, after?.Archive), names),
        ];
    }

    static IEnumerable<EditionChange> Grounds(string code, Words name, (Term? Before, Term? After) end, EditionNames names) =>
        end is ({ } before, { } after) ? names.Grounds.Run(new(ChangedThing.Terms, code), before.Basis, after.Basis, new($"{name.Zh}的依据", $"Articles that set its {name.En}")) : [];

    static HashSet<string> Kinds(GravityTerms? terms) => [.. terms?.PenaltyKinds ?? []];

    static IEnumerable<EditionChange> One(string code, Gravity? gravity, Words name, Term? before, Term? after)
    {
        if ((before?.Months, before?.From) == (after?.Months, after?.From))
        {
            var isSame = before is null || after is null || (before.Rule, before.Verified) == (after.Rule, after.Verified);
            foreach (var worded in new Compared(ChangedThing.Terms, code).Worded(isSame, $"{name.Zh}的依据有改动", $"Its {name.En} rests on another source now")) yield return worded;
            yield break;
        }

        var (zh, en) = (gravity is null ? name.Zh : $"{name.Zh}（{Say(gravity).Zh}）", gravity is null ? name.En : $"{name.En} ({Say(gravity).En})");
        if (after is null) yield return EditionChange.Narrows(ChangedThing.Terms, code, $"{zh}取消", $"There is no {en} any more");
        else if (before is null) yield return EditionChange.Widens(ChangedThing.Terms, code, $"{zh}设为{after.Months}个月", $"Its {en} lasts {after.Months} months now");
        else if (after.Months < before.Months && after.From == before.From) yield return EditionChange.Narrows(ChangedThing.Terms, code, $"{zh}由{before.Months}个月缩短为{after.Months}个月", $"Its {en} lasts {after.Months} months only, before: {before.Months}");
        else yield return EditionChange.Widens(ChangedThing.Terms, code, $"{zh}由{before.Months}个月（{Say(before.From).Zh}）改为{after.Months}个月（{Say(after.From).Zh}）", $"Its {en} lasts {after.Months} months from {Say(after.From).En}, before: {before.Months} from {Say(before.From).En}");
    }

    static Words Say(Gravity? gravity) => gravity switch { Gravity.Minor => new("轻微", "minor"), Gravity.General => new("一般", "general"), _ => new("严重", "serious") };

    static Words Say(TermEvent from) => from switch { TermEvent.ConductEnd => new("自行为终了之日", "the end of the conduct"), TermEvent.Decision => new("自决定之日", "the decision"), _ => new("自使用终止之日", "the end of use") };
}
