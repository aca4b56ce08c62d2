namespace Probity.Catalogue;

/// <summary>Rules for one kind of serious conduct.</summary>
static class SeriousConductLints
{
    /// <summary>Checks a kind: a national standard that was read, items that exist, and nothing of the fourth domain.</summary>
    public static void Check(Drafted<SeriousConduct> kind, Draft draft)
    {
        var (value, block) = kind;
        StatuteLints.CheckBases(block, "basis", draft);
        StatuteLints.CheckBases(block, "standard", draft);
        Lints.Rule(block, "basis", value.Basis.Count > 0,
            new("没有写明依据。", "It has no basis."), new("请在 basis 中写明条文。", "Name the article under basis."));
        Lints.Rule(block, "standard", !value.Verified || IsNational(value, draft),
            new("没有已核对的国家认定标准。", "It has no national standard that was read."),
            new("请写明国家规定的条文，或写 verified: false（国办发〔2020〕49号第七项）。", "Name the article of the national instrument, or set verified: false (国办发〔2020〕49号 item 7)."));
        Lints.Rule(block, "verified", value.Verified || value.OpenQuestion is not null,
            new("没有说明什么尚未核实。", "It does not say what is not verified."), new("请在 open-question 中写明。", "Say it under open-question."));
        Lints.Known(block, "items", value.Items, draft.Index.ItemCodes, new("目录项", "item"));
        Lints.Rule(block, "domain", value.Domain is not SeriousDomain.NationalDefence || (!value.Verified && value.Items.Count is 0),
            new("国防义务领域不设任何记录。", "Nothing is recorded in the domain of national defence."),
            new("请写 verified: false 并删除 items：该领域涉及良心自由，通知也未要求。", "Set verified: false and remove items: the domain reaches conscience, and the notice does not ask for it."));
        foreach (var (matter, part) in value.NotRecorded.Zip(block.Blocks("not-recorded"))) NotRecordedLints.CheckReason(matter, part, draft);
    }

    static bool IsNational(SeriousConduct kind, Draft draft) =>
        kind.Standard.Count > 0 && kind.Standard.All(basis => draft.Index.FindStatute(basis.Statute) is { Verified: true, Level: not InstrumentLevel.LocalRegulation });
}
