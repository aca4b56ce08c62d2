using System.Collections.Frozen;

namespace Probity.Cli;

/// <summary>Names of values as people read them. What is not listed keeps the name that it has in JSON.</summary>
static class Labels
{
    static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["rows"] = "总行数", ["accepted"] = "已接收", ["unchanged"] = "未变化", ["rejected"] = "已退回", ["held"] = "待处理",
        ["results"] = "结果", ["codes"] = "代码", ["number"] = "编号", ["state"] = "状态", ["dataset"] = "数据项模板", ["body"] = "单位",
        ["receivedAt"] = "接收时间", ["decidedAt"] = "处理完成时间", ["releasedAt"] = "生效时间", ["purpose"] = "应用事项", ["edition"] = "目录版本",
        ["entries"] = "信用记录", ["item"] = "目录项", ["fields"] = "内容", ["receipt"] = "回执编号", ["case"] = "案件编号", ["use"] = "用途",
        ["who"] = "代号", ["name"] = "姓名或名称", ["about"] = "说明", ["applied"] = "已应用", ["people"] = "主体", ["facts"] = "事实",
        ["data"] = "数据备份", ["keys"] = "密钥备份", ["takenAt"] = "备份时间", ["destroyKeysBy"] = "密钥备份销毁期限", ["destroyBy"] = "销毁期限", ["tables"] = "数据表",
        ["kind"] = "种类", ["engine"] = "数据库", ["program"] = "程序版本", ["mode"] = "模式", ["migration"] = "表结构", ["expand"] = "增补", ["contract"] = "收缩", ["hosts"] = "主机", ["schemaLevel"] = "表结构级别", ["startedAt"] = "启动时间", ["seenUntil"] = "在线至", ["waitingFor"] = "待停止主机",
        ["destroyed"] = "已销毁", ["kept"] = "保留",
        ["inquiries"] = "查询", ["leaves"] = "日志条目", ["unreadable"] = "已销毁密钥", ["differences"] = "差异", ["at"] = "时间", ["post"] = "职务",
        ["proposedBy"] = "提出人", ["proposedAt"] = "提出时间", ["decidedBy"] = "决定人", ["version"] = "版本", ["level"] = "层级", ["region"] = "行政区划",
        ["superior"] = "上级单位", ["isOpen"] = "履职", ["role"] = "类别", ["until"] = "任期至", ["cameIn"] = "已登录", ["isClosed"] = "账号已关闭", ["needsApproval"] = "待另一名管理员批准", ["code"] = "代码", ["link"] = "链接", ["expiresAt"] = "有效期至",
        ["form"] = "种类", ["file"] = "文件",
        ["machine"] = "机器客户端", ["label"] = "系统", ["roles"] = "角色", ["to"] = "末日", ["approvedAt"] = "批准时间", ["endedAt"] = "终止时间", ["inUse"] = "启用的密钥", ["waiting"] = "待批准的密钥",
        ["bindings"] = "绑定", ["binding"] = "绑定编号", ["lapsesAt"] = "失效时间", ["openedAt"] = "发起时间", ["isOwn"] = "由您发起", ["confirmedAt"] = "确认时间", ["endedAs"] = "结果", ["posts"] = "职务",
        ["origin"] = "日志", ["size"] = "条目数", ["root"] = "根", ["audited"] = "本次核验条目", ["before"] = "上次所见条目数", ["witnesses"] = "见证", ["signatures"] = "签名", ["keyId"] = "公钥编号",
        ["verified"] = "核对结果", ["quorum"] = "见证要求", ["reached"] = "已达到", ["signer"] = "签名人", ["witness"] = "见证人", ["group"] = "组", ["key"] = "公钥", ["url"] = "网址", ["logs"] = "日志",
        ["draft"] = "草案", ["widens"] = "含有扩大", ["hash"] = "SHA-256", ["commentFrom"] = "征求意见自", ["commentTo"] = "征求意见至", ["comparedWith"] = "对比版本", ["changes"] = "变动", ["thing"] = "对象", ["effect"] = "影响", ["words"] = "说明", ["reason"] = "理由",
        ["assessment"] = "评估", ["need"] = "必要性", ["effects"] = "影响", ["safeguards"] = "保障措施", ["comments"] = "意见", ["approvals"] = "批准", ["answers"] = "答复", ["drafter"] = "提出人",
        ["nature"] = "性质", ["context"] = "领域", ["enabled"] = "启用", ["openQuestion"] = "未决问题", ["covers"] = "所列条款", ["recordedUnder"] = "记录依据", ["providers"] = "报送单位", ["conducts"] = "行为", ["finality"] = "生效条件", ["useYears"] = "使用年限",
        ["terms"] = "期限", ["disclosure"] = "公开方式", ["sharing"] = "共享方式", ["updated"] = "更新频率", ["mayBeDeclined"] = "可以谢绝", ["seenBy"] = "可见事项", ["basis"] = "依据", ["bodies"] = "单位", ["sees"] = "可见内容", ["condition"] = "条件",
        ["caseRequired"] = "须有案件", ["caseExample"] = "案号示例", ["maxParties"] = "最多人数", ["needsAuthorisation"] = "须经本人授权", ["uses"] = "用途", ["items"] = "目录项", ["off"] = "未启用", ["purposes"] = "应用事项", ["statutes"] = "法律",
        ["wouldEnd"] = "将终止", ["wouldEndEarlier"] = "将提前终止", ["wouldEndLater"] = "将延后终止", ["wouldBeSuspended"] = "将暂停", ["seesNow"] = "现在可见", ["wouldSee"] = "将可见", ["gains"] = "新增可见", ["loses"] = "不再可见", ["maker"] = "报送人", ["attester"] = "具名责任人", ["notice"] = "说明",
        ["discardedAt"] = "撤回时间", ["fileGoneAt"] = "文件销毁时间", ["answer"] = "答复", ["parties"] = "当事人",
        ["announced"] = "公告日", ["from"] = "生效日", ["policy"] = "见证规则",
    }.ToFrozenDictionary();

    /// <summary>The name in one language.</summary>
    public static string Of(string key, Language language) => language is Language.Zh ? Chinese.GetValueOrDefault(key, key) : key;
}
