using Probity.Catalogue;

namespace Probity.Intake;

/// <summary>Names the facts that an adverse row still needs. A decision that rests on a final judgment needs no procedure and no word of remedies.</summary>
static class MissingFacts
{
    /// <summary>Headers of the companion template divided by 、; empty where nothing is missing.</summary>
    public static string Of(SuppliedFacts facts, Item item, Attester? attester, bool needsFirstDay)
    {
        var hasWindow = item.Finality is FinalityRule.ChallengeWindow;
        var missing = new List<string>(8);
        if (facts.ServedOn is null) missing.Add("送达日期");
        if (facts.Manner is null) missing.Add("送达方式");
        if (hasWindow && facts.ToldOfRemedies is null) missing.Add("是否告知救济途径");
        if (needsFirstDay && facts.ConductStart is null) missing.Add("违法行为起始日期");
        if (facts.ConductEnd is null) missing.Add("违法行为终了日期");
        if (hasWindow && facts.Procedure is null) missing.Add("程序类型");
        if (hasWindow && facts.MinorRemedied is null) missing.Add("是否轻微且已消除或减轻");
        if (attester is null) missing.Add("具名责任人");
        return missing.Count is 0 ? "" : string.Join('、', missing);
    }
}
