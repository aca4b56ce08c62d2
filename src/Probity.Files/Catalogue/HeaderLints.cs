using Probity.Bodies;

namespace Probity.Catalogue;

/// <summary>Rules for the edition's own file.</summary>
static class HeaderLints
{
    /// <summary>
    /// Checks who runs the register and who approves: nobody approves the own text, so the operator is not among the approvers; and a register whose edition named fewer than three could one day never change its rules.
    /// </summary>
    public static void Check(Drafted<Edition> edition, Draft draft)
    {
        var (value, block) = (edition.Value, edition.Block);
        var approvers = value.Approvers.Select(code => $"{code}").ToArray();
        Lints.Known(block, "operator", [$"{value.Operator}"], Lints.Codes(draft), new("单位", "body"));
        Lints.Known(block, "approvers", approvers, Lints.Codes(draft), new("单位", "body"));
        Lints.Once(block, "approvers", approvers);
        Lints.Rule(block, "approvers", value.Approvers.Distinct().Count() >= StandingApprovers.Least,
            new($"批准单位至少列明{StandingApprovers.Least}个：扩大的变动须由其中两个批准，一个合并、撤销或者自身受益时仍须有两个可以批准；不足的版本以后不能再改。", $"An edition names {StandingApprovers.Least} bodies at least that approve later ones: what widens needs two of them, also when one is merged, closed or gains by it. One that names fewer could one day not be changed any more."),
            new("请在 approvers 下补充批准单位的代码。", "Add codes of bodies under approvers."));
        Lints.Rule(block, "approvers", !value.Approvers.Contains(value.Operator),
            new("运行单位编制目录，不能自己批准。", "The operator drafts the catalogue and cannot approve it."),
            new("请从批准单位中删去运行单位。", "Take the operator off the approvers."));
    }
}
