using Probity.Catalogue;

namespace Probity.Bodies;

/// <summary>
/// How the bodies of the demo stand: each below the one that leads, guides or supervises it at the next level (地方组织法 Art. 83, 人民法院组织法 Art. 10), a public institution below the department that
/// it belongs to. What has nothing above it in the catalogue stands at the top. One body bears another name from a day on; that is invented.
/// </summary>
public static class DemoTree
{
    // Below, above.
    static readonly Dictionary<CreditCode, CreditCode> Above = new (string Below, string Above)[]
    {
        ("12370000MB0DEM05XK", "11370000MB0DEM244K"), // 省社会信用中心 - 省发展和改革委员会
        ("11370100MB0DEM068U", "11370000MB0DEM009K"), // 济南市市场监督管理局 - 省市场监督管理局
        ("11370102MB0DEM13XC", "11370100MB0DEM068U"), // 历下区市场监督管理局 - 济南市市场监督管理局
        ("11370100MB0DEM076N", "11370000MB0DEM2796"), // 济南市生态环境局 - 省生态环境厅
        ("11370100MB0DEM084H", "11370000MB0DEM2871"), // 济南市民政局 - 省民政厅
        ("11370100MB0DEM092C", "11370000MB0DEM295U"), // 济南市中级人民法院 - 省高级人民法院
        ("11370102MB0DEM121L", "11370100MB0DEM092C"), // 历下区人民法院 - 济南市中级人民法院
        ("11370200MB0DEM1132", "11370000MB0DEM308H"), // 青岛市应急管理局 - 省应急管理厅
        ("11370100MB0DEM180T", "11370000MB0DEM316C"), // 济南市税务局 - 山东省税务局
        ("11370100MB0DEM199P", "11370000MB0DEM252E"), // 济南市司法局 - 省司法厅
        ("11370100MB0DEM201B", "11370000MB0DEM3247"), // 济南市卫生健康委员会 - 省卫生健康委员会
        ("11370100MB0DEM21X3", "11370000MB0DEM3322"), // 济南市教育局 - 省教育厅
        ("11370100MB0DEM2283", "11370000MB0DEM340W"), // 济南市住房和城乡建设局 - 省住房和城乡建设厅
        ("11370100MB0DEM236X", "11370000MB0DEM359R"), // 济南市自然资源和规划局 - 省自然资源厅
    }.ToDictionary(one => CreditCode.Parse(one.Below), one => CreditCode.Parse(one.Above));

    static readonly CreditCode Renamed = CreditCode.Parse("11370100MB0DEM2283");

    static readonly BodyName Rename = new(new DateOnly(2026, 7, 1), new("济南市住房和城乡建设委员会", "Jinan Housing and Construction Commission"));

    /// <summary>A body of an edition as the demo opens it, on the edition's first day.</summary>
    public static PublicBody Open(Edition edition, Body body) => new(body.Code, body.Level, body.Region, edition.From, null, 1)
    {
        Names = body.Code == Renamed && edition.From < Rename.From ? [new BodyName(edition.From, body.Name), Rename] : [new BodyName(edition.From, body.Name)],
        Superiors = [new BodySuperior(edition.From, Above.TryGetValue(body.Code, out var above) && edition.FindBody(above) is not null ? above : null)],
    };
}
