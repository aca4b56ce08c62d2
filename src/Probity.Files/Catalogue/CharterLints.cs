namespace Probity.Catalogue;

/// <summary>What the charter forbids an item to be, whoever writes it.</summary>
static class CharterLints
{
    static readonly string[] HonourFields = [FieldNames.Honour, FieldNames.DecisionDate, FieldNames.DecisionNumber, FieldNames.Authority, FieldNames.UsableTo];
    static readonly string[] Ranks = ["级", "星", "等", "名次", "时长", "小时", "积分", "分数"];

    /// <summary>Checks an item against C2 (read law), C3 (refuse-list), C4 (finality) and H17 (honours).</summary>
    public static void Check(Drafted<Item> item, Draft draft)
    {
        var (value, block) = item;
        var adverse = value.Nature is Nature.Adverse;
        Lints.Rule(block, "finality", !adverse || value.Finality is not FinalityRule.None,
            new("失信目录项须等决定确定后才能使用。", "An adverse item must wait until the decision is final."),
            new("请写 challenge-window 或 final-judgment。", "Write challenge-window or final-judgment."));
        CheckRefused(block, "covers", draft);
        CheckRefused(block, "recorded-under", draft);
        CheckVerified(value, block, draft);
        if (value.Nature is Nature.Positive) CheckHonour(value, block);
    }

    static void CheckRefused(Block block, string key, Draft draft)
    {
        foreach (var basis in BasisReader.Read(block, key))
        {
            if (draft.Index.FindStatute(basis.Value.Statute) is not { } statute) continue;
            if (draft.Index.IsRefused(statute, basis.Value.Article))
            {
                block.Report(basis.Place,
                    new($"《{statute.Title.Zh}》第 {basis.Value.Article} 条在不予记录清单中。", $"Article {basis.Value.Article} of {statute.Title.En} is on the refuse-list."),
                    new("请删除：此类行为一律不记录。", "Remove it: such conduct is never recorded."));
            }
            else if (key is "covers" && draft.Index.IsNeverRecorded(basis.Value))
            {
                block.Report(basis.Place,
                    new($"《{statute.Title.Zh}》第 {basis.Value.Article} 条属于重点领域或重点人群中不予记录的事项。", $"Article {basis.Value.Article} of {statute.Title.En} is named among what is never recorded of a field or group."),
                    new("请删除：执业行为、言论、考核和注册变更不予记录。", "Remove it: professional acts, speech, assessments and registration changes are never recorded."));
            }
        }
    }

    static void CheckVerified(Item item, Block block, Draft draft)
    {
        var unread = item.Covers.Concat(item.RecordedUnder).Select(basis => draft.Index.FindStatute(basis.Statute)).FirstOrDefault(statute => statute is { Verified: false });
        Lints.Rule(block, block.Has("enabled") ? "enabled" : "code", unread is null || !item.Enabled,
            new($"《{unread?.Title.Zh}》的条文尚未核对，目录项却已启用。", $"The text of {unread?.Title.En} has not been read, but the item is on."),
            new("请核对条文后写 verified: true，或写 enabled: false。", "Read the text and set verified: true there, or set enabled: false here."));
        Lints.Rule(block, "enabled", item.Verified || !item.Enabled,
            new("目录项尚未核实，却已启用。", "The item is not verified, but is on."), new("请删除 enabled。", "Remove enabled."));
        Lints.Rule(block, "verified", item.Verified || item.OpenQuestion is not null,
            new("没有说明什么尚未核实。", "It does not say what is not verified."), new("请在 open-question 中写明。", "Say it under open-question."));
    }

    static void CheckHonour(Item item, Block block)
    {
        foreach (var field in item.Fields.Where(field => !HonourFields.Contains(field)))
        {
            block.Report(Lints.PlaceOf(block, "fields", field),
                new($"荣誉不得有字段“{field}”。", $"An honour has no field \"{field}\"."),
                new("荣誉没有编号、等级、星级和时长；请删除。", "An honour has no number, level, star or hours; remove it."));
        }

        foreach (var name in item.Certificates.Where(name => name.Any(char.IsDigit) || Ranks.Any(name.Contains)))
        {
            block.Report(Lints.PlaceOf(block, "certificates", name),
                new($"“{name}”含有等级、星级、时长或数字。", $"\"{name}\" carries a level, a star, hours or a number."),
                new("请删除：荣誉不分等级。", "Remove it: honours have no ranks."));
        }
    }
}
