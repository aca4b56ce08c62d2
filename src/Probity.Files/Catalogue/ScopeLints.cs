namespace Probity.Catalogue;

/// <summary>How far an item goes: its publication, its sharing, its terms, and its place in the notice.</summary>
static class ScopeLints
{
    /// <summary>Checks an item.</summary>
    public static void Check(Drafted<Item> item, Draft draft)
    {
        var (value, block) = item;
        CheckPublication(value, block, draft);
        Lints.Rule(block, "sharing", value.Sharing is not SharingScope.Unconditional,
            new("自然人信息不得无条件共享。", "Entries about a person are never shared without condition."),
            new("请写 conditional 或 none：每次只就一个人、为一个公布的事项查询（承诺 C5）。", "Write conditional or none: each question is about one person, for a published purpose (charter C5)."));
        Lints.Known(block, "terms", [value.Schedule], draft.Index.ScheduleCodes, new("期限类别", "schedule of terms"));
        if (draft.Index.Schedules.GetValueOrDefault(value.Schedule) is { } schedule) CheckTerms(value, block, schedule);
        Lints.Rule(block, "code", value.Nature is Nature.Positive || draft.Index.Placed.Contains(value.Code),
            new($"目录项“{value.Code}”不属于任何重点领域或重点人群。", $"The item \"{value.Code}\" belongs to no key field and no key group."),
            new("请在 fields.yaml 或 groups.yaml 中列入，或删除。", "List it in fields.yaml or groups.yaml, or remove it."));
        Lints.Rule(block, "code", value is not { Nature: Nature.Adverse, Enabled: true } || draft.Index.Seen.Contains(value.Code),
            new($"没有应用事项使用目录项“{value.Code}”。", $"No purpose uses the item \"{value.Code}\"."),
            new("没有用途的失信信息不得采集（《个人信息保护法》第六条）：请在 purposes.yaml 中列入，或写 enabled: false。", "What is adverse and serves no purpose is not collected (Personal Information Protection Law Art. 6): let a purpose see it, or set enabled: false."));
    }

    static void CheckPublication(Item item, Block block, Draft draft)
    {
        var isPublic = item.Disclosure is DisclosureMode.Public;
        var national = item.PublicUnder.Count > 0 && item.PublicUnder.All(basis => draft.Index.FindStatute(basis.Statute) is { Verified: true, Level: not InstrumentLevel.LocalRegulation } statute && statute.Publishes.Contains(basis.Article));
        Lints.Rule(block, "disclosure", !isPublic || national,
            new("自然人的公共信用信息不得公开公示，国家另有规定的除外。", "Public credit information about a natural person is not published unless the state provides otherwise."),
            new("请在 public-under 中写明已核对、且在 statutes.yaml 的 publishes 中标明要求公开的国家规定，或改为 government-sharing（《山东省社会信用条例》第二十条）。", "Name under public-under the national article that orders it, read and marked so under publishes in statutes.yaml, or write government-sharing (Shandong regulation Art. 20)."));
        Lints.Rule(block, "disclosure", item is not { Enabled: true, Disclosure: DisclosureMode.AuthorisedInquiry },
            new("须经本人授权才能查询的目录项还不能启用。", "An item that is told only where the person authorised it cannot be on yet."),
            new("本登记系统尚不办理授权：请写 enabled: false，或写 government-sharing。", "The register takes no authorisations yet: set enabled: false, or write government-sharing."));
        Lints.Rule(block, "public-under", isPublic || item.PublicUnder.Count is 0,
            new("只有公开公示的目录项才写 public-under。", "Only an item that is public has public-under."), new("请删除。", "Remove it."));
    }

    static void CheckTerms(Item item, Block block, TermSchedule schedule)
    {
        var hasGravity = schedule.Terms.Any(terms => terms.Gravity is not null);
        Lints.Rule(block, "terms", hasGravity == item.Nature is Nature.Adverse,
            new("期限类别与目录项的性质不符。", "The schedule does not go with the nature of the item."),
            new("失信目录项须用分轻重的期限类别，其他目录项不得用。", "An adverse item needs a schedule with gravities; no other item has one."));
        Lints.Rule(block, "fields", schedule.Terms.Count < 2 || item.Fields.Contains(FieldNames.PenaltyKind),
            new($"期限类别“{schedule.Code}”按处罚类别区分轻重，目录项却没有处罚类别。", $"The schedule \"{schedule.Code}\" goes by the kinds of penalty, and the item does not hold them."),
            new("请在 fields 中列入 penalty-kind。", "List penalty-kind under fields."));
    }
}
