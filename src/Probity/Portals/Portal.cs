namespace Probity.Portals;

/// <summary>One link of a portal's navigation. <paramref name="Path"/> is without the language: <c>catalogue</c>.</summary>
public sealed record NavigationItem(string Path, Words Name)
{
    /// <summary>Other addresses of the same section: <c>administration/appoint</c> belongs to the officials.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How much of an address this section claims: the longest of its own that stands at its beginning; 0 for none.</summary>
    public int Claims(string path) =>
        Also.Append(Path).Where(own => own.Length > 0 && (path == own || path.StartsWith(own + "/", StringComparison.Ordinal))).Select(own => own.Length).DefaultIfEmpty().Max();
}

/// <summary>A part of the site for one kind of user: its name, its first page and its navigation. No rule lives here.</summary>
/// <param name="Name">Stands at the left of the navigation; empty on the public site.</param>
/// <param name="Home">First page, without the language.</param>
/// <param name="Navigation">Links in order.</param>
public sealed record Portal(Words Name, string Home, IReadOnlyList<NavigationItem> Navigation)
{
    /// <summary>The public site (公开网站): no person's data on any of its pages (charter C10).</summary>
    public static readonly Portal Public = new(Words.Same(""), "",
    [
        new("", new("首页", "Home")),
        new("charter", new("十二条承诺", "Charter")),
        new("catalogue", new("信用目录", "Catalogue")),
        new("purposes", new("应用事项", "Purposes")),
        new("bodies", new("单位", "Bodies")),
        new("bases", new("法律依据", "Legal bases")),
        new("files", new("文件与模板", "Files and templates")),
    ]);

    /// <summary>The person's own pages (本人空间).</summary>
    public static readonly Portal Subject = new(new("我的公允录", "My register"), "my",
    [
        new("my", new("概览", "Overview")),
        new("my/notices", new("告知书", "Notices")),
        new("my/entries", new("我的记录", "My entries")),
        new("my/looks", new("谁查过我", "Who looked")) { Also = ["my/erasures", "my/challenges"] },
        new("my/account", new("我的账号", "Your account")),
    ]);

    /// <summary>Pages of bodies that send entries (信源单位).</summary>
    public static readonly Portal Agency = new(new("信源单位工作台", "Agency console"), "agency",
    [
        new("agency/upload", new("报送文件", "Send a file")),
        new("agency", new("批次", "Batches")),
    ]);

    /// <summary>Pages of officials who ask (查询单位).</summary>
    public static readonly Portal Desk = new(new("查询台", "Inquiry desk"), "desk",
    [
        new("desk", new("发起查询", "Ask")),
        new("desk/cases", new("登记案件", "Register a case")),
        new("desk/challenges", new("本人质询", "Challenges")),
    ]);

    /// <summary>Pages of auditors (监督): bodies and officials, never people.</summary>
    public static readonly Portal Oversight = new(new("监督", "Oversight"), "oversight/challenges",
    [
        new("oversight/challenges", new("本人质询", "Challenges")),
    ]);

    /// <summary>Signing in and saying who one is (登录).</summary>
    public static readonly Portal Identity = new(new("登录", "Sign in"), "sign-in", []);
}
