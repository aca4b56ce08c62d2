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

    /// <summary>What a change is about, by the name that people know: Purpose: Permit.</summary>
    public static Words Subject(EditionChange change, Edition before, Edition after)
    {
        var (thing, name) = (ChangedNames.Of(change.Thing), ChangedNames.Of(change, before, after));
        return new Words($"{thing.Zh}：{name.Zh}", $"{thing.En}: {name.En}");
    }
}
