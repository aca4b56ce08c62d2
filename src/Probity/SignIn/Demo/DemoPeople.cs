using Probity.Bodies;

namespace Probity.SignIn.Demo;

/// <summary>The people of the demo province. All are invented; no real register knows them.</summary>
public static class DemoPeople
{
    // Codes and names as in the catalogue's bodies.yaml; a test compares them.
    static readonly DemoBody Market = new("11370100MB0DEM068U", "济南市市场监督管理局", "Jinan Administration for Market Regulation");
    static readonly DemoBody Court = new("11370100MB0DEM092C", "济南市中级人民法院", "Jinan Intermediate People's Court");
    static readonly DemoBody Permits = new("11370100MB0DEM1052", "济南市行政审批服务局", "Jinan Administrative Approval Bureau");
    static readonly DemoBody Finance = new("11370000MB0DEM041Y", "山东省财政厅", "Shandong Department of Finance");
    static readonly DemoBody Personnel =
        new("11370000MB0DEM0334", "山东省人力资源和社会保障厅", "Shandong Department of Human Resources and Social Security");
    static readonly DemoBody Civil = new("11370100MB0DEM084H", "济南市民政局", "Jinan Civil Affairs Bureau");
    static readonly DemoBody Justice = new("11370100MB0DEM199P", "济南市司法局", "Jinan Justice Bureau");
    static readonly DemoBody Land = new("11370100MB0DEM236X", "济南市自然资源和规划局", "Jinan Natural Resources and Planning Bureau");
    static readonly DemoBody Science = new("11370000MB0DEM1640", "山东省科学技术厅", "Shandong Department of Science and Technology");
    static readonly DemoBody Trading = new("12370000MB0DEM1487", "山东省公共资源交易中心", "Shandong Public Resource Trading Centre");
    static readonly DemoBody Securities =
        new("11370000MB0DEM1565", "中国证券监督管理委员会山东监管局", "Shandong Office of the China Securities Regulatory Commission");
    static readonly DemoBody Centre = new("12370000MB0DEM05XK", "山东省社会信用中心", "Shandong Social Credit Centre");

    static readonly DemoBody Reform = new("11370000MB0DEM244K", "山东省发展和改革委员会", "Shandong Development and Reform Commission");
    static readonly DemoBody Legality = new("11370000MB0DEM252E", "山东省司法厅", "Shandong Department of Justice");
    static readonly DemoBody BigData = new("11370000MB0DEM2609", "山东省大数据局", "Shandong Big Data Bureau");

    /// <summary>Everybody, officials first.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        Official("maker", "刘书敏", Market, new("信用信息经办", "intake clerk"), Role.IntakeMaker),
        Official("checker", "陈卫东", Market, new("信用信息复核", "intake checker"), Role.IntakeChecker),
        Official("court-maker", "周明远", Court, new("执行局经办", "enforcement clerk"), Role.IntakeMaker),
        Official("court-checker", "何静", Court, new("执行局复核", "enforcement checker"), Role.IntakeChecker),
        Official("permits", "赵立文", Permits, new("许可审查", "permit examiner"), Role.Inquirer),
        Official("permits-2", "徐海宁", Permits, new("许可复核", "permit reviewer"), Role.Inquirer),
        Official("procurement", "孙晓岚", Finance, new("政府采购监管", "procurement supervisor"), Role.Inquirer),
        Official("recruitment", "吴建国", Personnel, new("公务员录用考察", "recruitment examiner"), Role.Inquirer),
        Official("awards", "林若溪", Civil, new("表彰审查", "awards examiner"), Role.Inquirer),
        Official("justice", "唐亦凡", Justice, new("律师管理", "supervisor of lawyers"), Role.Inquirer),
        Official("land", "马春雷", Land, new("土地出让", "land grants"), Role.Inquirer),
        Official("research", "沈知微", Science, new("科研项目管理", "research projects"), Role.Inquirer),
        Official("trading", "方正则", Trading, new("交易审核", "transaction examiner"), Role.Inquirer),
        Official("securities", "邹亦青", Securities, new("机构监管", "supervisor of securities business"), Role.Inquirer),
        Official("identity", "郑雅琴", Centre, new("身份核对", "identity officer"), Role.IdentityOfficer),
        Official("counter", "冯志强", Centre, new("窗口送达", "counter clerk"), Role.CounterClerk),
        Official("counter-2", "吕思源", Centre, new("窗口送达", "counter clerk"), Role.CounterClerk),
        Official("auditor", "钱慕白", Centre, new("审计", "auditor"), Role.Auditor),
        Official("editor", "苏婉清", Centre, new("目录编制", "catalogue editor"), Role.CatalogueEditor),
        Official("approver", "高致远", Reform, new("信用建设处", "credit division"), Role.CatalogueApprover),
        Official("approver-2", "罗振邦", Legality, new("合法性审核", "legality review"), Role.CatalogueApprover),
        Official("approver-3", "秦若川", BigData, new("公共数据管理", "public data"), Role.CatalogueApprover),
        Official("market-admin", "孟祥瑞", Market, new("单位管理员", "body administrator"), Role.BodyAdministrator),
        Official("system", "韩立新", Centre, new("系统管理员", "system administrator"), Role.SystemAdministrator),
        Official("security", "曹静宜", Centre, new("安全管理员", "security administrator"), Role.SecurityAdministrator),
        Official("audit", "邓一凡", Centre, new("审计管理员", "audit administrator"), Role.AuditAdministrator),
        Citizen("citizen-1", "王海燕", "379999198803120022", new("市民，开一家小餐馆", "citizen, runs a small restaurant")),
        Citizen("citizen-2", "张德胜", "379999197509050110", new("市民，曾任车间负责人", "citizen, once in charge of a workshop")),
        Citizen("citizen-3", "李𡈽生", "379999199307213048", new("市民，姓名中有生僻字", "citizen whose name has a rare character")),
        Citizen("citizen-4", "阿依努尔·麦合木提", "379999200102280058", new("市民，注册志愿者", "citizen, a registered volunteer")),
        Citizen("citizen-5", "赵一鸣", "379999200906152078", new("高中学生，17岁", "pupil, aged 17")),
    ];

    /// <summary>The one whom the word names; null when the demo knows nobody of that name.</summary>
    public static DemoPerson? Find(string? who) => All.FirstOrDefault(person => person.Who == who);

    static DemoPerson Citizen(string who, string name, string number, Words about) => new(who, name, about) { Number = number };

    static DemoPerson Official(string who, string name, DemoBody body, Words post, Role role) =>
        new(who, name, new($"{body.Zh}{post.Zh}", $"{post.En}, {body.En}"))
        {
            Body = body.Code,
            Post = post,
            Roles = new HashSet<Role> { role },
        };

    sealed record DemoBody(string Code, string Zh, string En);
}
