namespace Probity.Catalogue;

/// <summary>Rules for the edition's own file.</summary>
static class HeaderLints
{
    /// <summary>Checks who runs the register and who approves: nobody approves the own text, so the operator is not among the approvers.</summary>
    public static void Check(Drafted<Edition> edition, Draft draft)
    {
        var (value, block) = (edition.Value, edition.Block);
        var approvers = value.Approvers.Select(code => $"{code}").ToArray();
        Lints.Known(block, "operator", [$"{value.Operator}"], Lints.Codes(draft), new("单位", "body"));
        Lints.Known(block, "approvers", approvers, Lints.Codes(draft), new("单位", "body"));
        Lints.Once(block, "approvers", approvers);
        Lints.Rule(block, "approvers", !value.Approvers.Contains(value.Operator),
            new("运行单位编制目录，不能自己批准。", "The operator drafts the catalogue and cannot approve it."),
            new("请从批准单位中删去运行单位。", "Take the operator off the approvers."));
    }
}
