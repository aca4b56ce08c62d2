using System.Text.RegularExpressions;

namespace Probity.Catalogue;

/// <summary>Rules for one body.</summary>
static partial class BodyLints
{
    /// <summary>Checks a body: a region code, and the kind that its own code and name say.</summary>
    public static void Check(Drafted<Body> body)
    {
        var (value, block) = body;
        Lints.Rule(block, "region", value.Region is { Length: 0 } || value.Region is { Length: 6 } && value.Region.All(char.IsAsciiDigit),
            new($"“{value.Region}”不是行政区划代码。", $"\"{value.Region}\" is not a region code."),
            new("请写 6 位数字（GB/T 2260）。", "Write the six digits of GB/T 2260."));

        var kinds = KindsOf(value);
        Lints.Rule(block, block.Has("kind") ? "kind" : "name", kinds.Contains(value.Kind),
            new($"“{value.Name.Zh}”不是 {Hyphens.Of(value.Kind)}。", $"{value.Name.En} is no {Hyphens.Of(value.Kind)}."),
            new($"请写 kind: {Hyphens.Of(kinds[0])}。代码以 11 开头的是机关，以 12 开头的是事业单位（GB 32100）；法院、检察院等不是政府部门。",
                $"Write kind: {Hyphens.Of(kinds[0])}. Codes that begin with 11 are of state organs, those with 12 of institutions (GB 32100); courts, procuratorates and the like are no departments."));
    }

    // GB 32100: the first character is who registered it (1: the establishment offices), the second what it is (1: an organ of state, 2: an institution).
    static BodyKind[] KindsOf(Body body) => $"{body.Code}" switch
    {
        "" => [body.Kind],
        ['1', '1', ..] => NoDepartment().IsMatch(body.Name.Zh ?? "") ? [BodyKind.Organ] : [BodyKind.Department, BodyKind.Organ],
        _ => [BodyKind.Institution],
    };

    [GeneratedRegex("法院|检察院|人民代表大会|人大常委|政治协商|政协|监察委员会|纪律检查|党委")]
    private static partial Regex NoDepartment();
}
