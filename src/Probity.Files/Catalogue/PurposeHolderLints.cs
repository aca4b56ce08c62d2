namespace Probity.Catalogue;

/// <summary>Who may hold a purpose: Article 22 of the Shandong regulation lets departments ask for their own work (paragraph 1), other organs and authorised organisations for their own service (paragraph 2).</summary>
static class PurposeHolderLints
{
    static readonly Dictionary<int, BodyKind[]> Admitted = new() { [1] = [BodyKind.Department], [2] = [BodyKind.Organ, BodyKind.Institution] };

    /// <summary>Checks that each paragraph on which a purpose rests admits each body that holds it.</summary>
    public static void Check(Drafted<Purpose> purpose, Draft draft)
    {
        var (value, block) = purpose;
        foreach (var paragraph in value.Basis.Where(basis => basis is { Statute: PurposeGroundLints.Regulation, Article: "22" }).Select(basis => basis.Paragraph ?? 0).Distinct())
            foreach (var body in value.Bodies.SelectMany(code => draft.Bodies.Where(body => body.Value.Code == code).Take(1)).Select(body => body.Value))
                if (!Admitted.GetValueOrDefault(paragraph, []).Contains(body.Kind))
                    block.Report(Lints.PlaceOf(block, "bodies", $"{body.Code}"),
                        new($"“{body.Name.Zh}”不能依据第二十二条第{(paragraph is 2 ? "二" : "一")}款查询。", $"{body.Name.En} cannot ask under paragraph {(paragraph is 2 ? 2 : 1)} of Article 22."),
                        new("第一款只适用于政府部门，第二款只适用于其他国家机关和授权组织（《山东省社会信用条例》第二十二条）；请删除该单位，或另立事项。", "Paragraph 1 is for government departments, paragraph 2 for other organs and authorised organisations (Shandong regulation Art. 22): remove the body, or make a purpose of its own."));
    }
}
