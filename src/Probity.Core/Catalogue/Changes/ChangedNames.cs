using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>What the subjects of changes are called.</summary>
public static class ChangedNames
{
    /// <summary>A kind of subject.</summary>
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

    /// <summary>The subject of one change by the later edition's name, else the earlier one's; its code where it has no name.</summary>
    public static Words Of(EditionChange change, Edition before, Edition after) =>
        Find(after, change) ?? Find(before, change) ?? Words.Same(change.Code);

    static Words? Find(Edition edition, EditionChange change) => change.Thing switch
    {
        ChangedThing.Item => edition.FindItem(change.Code)?.Name,
        ChangedThing.Purpose => edition.FindPurpose(change.Code)?.Name,
        ChangedThing.Body => CreditCode.TryParse(change.Code, null, out var code) ? edition.FindBody(code)?.Name : null,
        ChangedThing.Statute => edition.FindStatute(change.Code)?.Title,
        ChangedThing.RefusedStatute => edition.RefuseList.FirstOrDefault(one => one.Title.Zh == change.Code)?.Title,
        ChangedThing.Edition => edition.Code == change.Code ? edition.Name : null,
        ChangedThing.Dataset => edition.FindDataset(change.Code)?.Name,
        ChangedThing.RefusedPurpose => edition.RefusedPurposes.FirstOrDefault(one => one.Code == change.Code)?.Matter.What,
        ChangedThing.KeyField => edition.FindField(change.Code)?.Name,
        ChangedThing.KeyGroup => edition.FindGroup(change.Code)?.Name,
        ChangedThing.SeriousConduct => edition.SeriousConduct.FirstOrDefault(one => one.Code == change.Code)?.Name,
        ChangedThing.Context => edition.FindContext(change.Code)?.Name,
        ChangedThing.Terms => edition.FindSchedule(change.Code)?.Name,
        _ => null,
    };
}
