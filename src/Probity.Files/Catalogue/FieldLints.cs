namespace Probity.Catalogue;

/// <summary>Rules for one key field.</summary>
static class FieldLints
{
    /// <summary>Checks a key field: its items exist, or it says by article why nothing may be recorded.</summary>
    public static void Check(Drafted<KeyField> field, Draft draft)
    {
        var (value, block) = field;
        NotRecordedLints.CheckPlace(value.Items, value.NotRecorded, block, draft);
    }
}

/// <summary>Rules for one key group (misuse H23).</summary>
static class GroupLints
{
    /// <summary>Checks a key group: licence and discipline facts only, from its closed list, decided and final.</summary>
    public static void Check(Drafted<KeyGroup> group, Draft draft)
    {
        var (value, block) = group;
        NotRecordedLints.CheckPlace(value.Items, value.NotRecorded, block, draft);
        var allowed = value.Conducts.Select(conduct => Hyphens.Of(conduct)).ToHashSet();
        foreach (var item in value.Items.Select(draft.Index.FindItem).OfType<Item>())
        {
            Lints.Rule(block, "items", item.Nature is not Nature.Positive,
                new($"目录项“{item.Code}”不是执业许可或者惩戒信息。", $"The item \"{item.Code}\" is no licence and no discipline."),
                new("请删除：重点人群只记录本行业的许可和惩戒。", "Remove it: a group is a reason to record licence and discipline facts only."));
            foreach (var conduct in item.Conducts.Where(conduct => !allowed.Contains(conduct.Code)))
            {
                block.Report(Lints.PlaceOf(block, "items", item.Code),
                    new($"“{item.Code}”的行为“{conduct.Code}”不在该人群的封闭清单中。", $"The conduct \"{conduct.Code}\" of \"{item.Code}\" is not on the closed list of this group."),
                    new("执业行为、言论、考核和注册变更不予记录；请删除该行为。", "Professional acts, speech, assessments and registration changes are never recorded: remove the conduct."));
            }
        }
    }
}

/// <summary>Rules for what is never recorded.</summary>
static class NotRecordedLints
{
    static readonly string[] Promises = [.. Enumerable.Range(1, 12).Select(number => $"C{number}")];

    /// <summary>Checks a field or group: its items exist, and where it has none it says why.</summary>
    public static void CheckPlace(IReadOnlyList<string> items, IReadOnlyList<NotRecorded> notRecorded, Block block, Draft draft)
    {
        Lints.Known(block, "items", items, draft.Index.ItemCodes, new("目录项", "item"));
        Lints.Once(block, "items", items);
        var carried = items.Any(code => draft.Index.FindItem(code) is { Enabled: true });
        Lints.Rule(block, block.Has("items") ? "items" : "code", carried || notRecorded.Count > 0,
            new("既没有启用的目录项，也没有说明为何不予记录。", "It has neither an item that is on nor a reason why nothing may be recorded."),
            new("请列出目录项，或在 not-recorded 中写明理由和条文。", "List an item, or give the reason with its article under not-recorded."));
        foreach (var (matter, part) in notRecorded.Zip(block.Blocks("not-recorded"))) CheckReason(matter, part, draft);
    }

    /// <summary>Checks one matter: its articles are known, and the reason names one or a promise of the charter.</summary>
    public static void CheckReason(NotRecorded matter, Block block, Draft draft)
    {
        StatuteLints.CheckBases(block, "articles", draft);
        StatuteLints.CheckBases(block, "under", draft);
        Lints.Known(block, "promises", matter.Promises, Promises, new("承诺", "promise of the charter"));
        Lints.Rule(block, "under", matter.Under.Count + matter.Promises.Count > 0,
            new("没有写明依据的条文或者承诺。", "It names no article and no promise of the charter."), new("请在 under 或 promises 中写明。", "Name one under under or promises."));
    }
}
