using System.Collections.Frozen;

namespace Probity.Bodies.Administrators;

/// <summary>What the keys of administrators' facts are called. A key that is missing here stands as it is; a test looks for one.</summary>
static class JournalWords
{
    static readonly FrozenDictionary<string, Words> Keys = new Dictionary<string, Words>
    {
        ["body"] = new("单位", "body"), ["official"] = new("人员", "official"), ["role"] = new("类别", "role"), ["roles"] = new("角色", "roles"), ["until"] = new("期限", "until"),
        ["proposal"] = new("申请", "proposal"), ["kind"] = new("种类", "kind"), ["proposer"] = new("提出人", "proposer"), ["reason"] = new("理由", "reason"), ["name"] = new("名称", "name"),
        ["superior"] = new("上级单位", "superior"), ["on"] = new("日期", "on"), ["zh"] = new("中文名称", "name in Chinese"), ["en"] = new("英文名称", "name in English"),
        ["predecessor"] = new("原单位", "predecessor"), ["predecessors"] = new("原单位", "predecessors"), ["successor"] = new("承继单位", "successor"), ["successors"] = new("承继单位", "successors"),
        ["opened"] = new("新设单位", "opened"), ["moved"] = new("改隶单位", "moved"), ["purpose"] = new("事项", "purpose"), ["from"] = new("起始", "from"), ["to"] = new("截止", "to"),
        ["unapproved"] = new("未经批准", "unapproved"), ["edition"] = new("目录版本", "edition"), ["bodies"] = new("单位数", "bodies"), ["officials"] = new("人员数", "officials"),
        ["origin"] = new("域名", "origin"), ["operator"] = new("运行单位", "operator"), ["issuer"] = new("身份提供方", "issuer"), ["by"] = new("方式", "by"), ["changed"] = new("变动", "changed"),
        ["released"] = new("解除绑定", "released"), ["unit"] = new("代号", "unit"), ["units"] = new("内设机构", "units"), ["within"] = new("所在机构", "stands in"),
        ["due"] = new("下次确认期限", "confirm again by"), ["used"] = new("最近使用", "last used"), ["leaver"] = new("离任人", "leaver"), ["taken-by"] = new("接替人", "taken over by"),
        ["works"] = new("移交的工作", "work"), ["urgent"] = new("紧急终止", "urgent"), ["signed-as"] = new("签字身份", "signed as"), ["complete"] = new("已办妥", "complete"),
        ["given-by"] = new("口令发放人", "code given out by"), ["post"] = new("岗位", "post"), ["machine"] = new("机器客户端", "program"), ["key"] = new("密钥", "key"),
        ["draft"] = new("草案", "draft"), ["hash"] = new("哈希值", "hash"), ["base"] = new("所比较的版本", "compared with"), ["widens"] = new("总体影响", "effect"), ["comment"] = new("意见", "comment"),
        ["taken"] = new("处理", "taken or not"), ["digest"] = new("内容摘要", "digest of the words"), ["named"] = new("所代表的批准单位", "named approver"),
        ["number"] = new("编号", "number"), ["announced"] = new("公告日", "announced on"), ["policy"] = new("见证规则", "policy of witnesses"),
    }.ToFrozenDictionary();

    /// <summary>The name of a key; null where it has none.</summary>
    public static Words? Find(string key) => Keys.TryGetValue(key, out var words) ? words : null;
}
