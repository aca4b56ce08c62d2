namespace Probity.Catalogue.Changes;

/// <summary>What pages and feed of changes say.</summary>
static class ChangesTexts
{
    public static readonly Words Title = new("目录的变动", "Changes of the catalogue");

    public static readonly Words About = new(
        "目录每一版都有日期，施行后不再改动；每条记录、每次查询都注明所依据的版本。扩大的变动要公开征求意见、评估，并由两个单位的两人批准；换由别的单位运行或者批准的同样办理；缩小的可以立即施行。",
        "Each edition has its date and is not altered once it holds; every entry and every inquiry cites one. What widens needs public comment, an assessment and two approvers of two bodies, and so does handing over who runs the register or approves editions; what narrows may be immediate.");

    public static readonly Words First = new("第一版，没有更早的版本可比。", "The first edition; there is none before it.");

    public static readonly Words Nothing = new("与上一版没有差别。", "Nothing differs from the edition before.");

    public static Words Of(ChangeEffect effect) => effect switch
    {
        ChangeEffect.Widens => new("扩大", "Widens"),
        ChangeEffect.Narrows => new("缩小", "Narrows"),
        ChangeEffect.HandsOver => new("换人把关", "Hands over"),
        _ => new("文字", "Wording"),
    };

    public static Words Of(ChangedThing thing) => thing switch
    {
        ChangedThing.Item => new("信用事项", "Item"),
        ChangedThing.Purpose => new("应用事项", "Purpose"),
        ChangedThing.Body => new("单位", "Body"),
        ChangedThing.Statute => new("法律依据", "Legal basis"),
        ChangedThing.RefusedStatute => new("绝不录入", "Never recorded"),
        ChangedThing.Edition => new("版本", "Edition"),
        ChangedThing.Dataset => new("模板", "Template"),
        ChangedThing.Deadline => new("时限", "Deadline"),
        ChangedThing.Exclusion => new("识别用语", "Words that are scanned for"),
        ChangedThing.RefusedPurpose => new("不得用于查询", "No purpose"),
        ChangedThing.KeyField => new("重点领域", "Key field"),
        ChangedThing.KeyGroup => new("重点人群", "Key group"),
        ChangedThing.SeriousConduct => new("严重失信行为", "Serious conduct"),
        ChangedThing.Context => new("领域", "Field of life"),
        ChangedThing.Challenge => new("质询", "Challenges of looks"),
        _ => new("期限", "Terms"),
    };
}
