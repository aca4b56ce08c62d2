namespace Probity.PublicLog;

/// <summary>What a person reads beside the proofs.</summary>
static class OwnLogTexts
{
    /// <summary>The page's heading above the link.</summary>
    public static readonly Words Heading = new("核对日志", "Check this log");

    /// <summary>What the link gives.</summary>
    public static readonly Words About = new(
        "上面每一条都写入了任何人都不能改写的公开日志。您可以下载自己的证明包，用本系统的程序或者其他程序离线核对：日志中关于您的条目，序号从 1 起一条不缺，也没有被改过。",
        "Each of these stands in a public log that nobody can rewrite. Download your own proofs and check them off line, with our program or another: every number of yours from 1 on is there, and none was changed.");

    /// <summary>The link.</summary>
    public static readonly Words Download = new("下载证明包（zip）", "Download the proofs (zip)");

    /// <summary>Who may have the file.</summary>
    public static readonly Words Keep = new(
        "证明包内有只属于您的标签密钥，有了它就能认出日志中哪些条目与您有关。请不要交给别人。",
        "The file holds keys that are yours alone: with them somebody can tell which leaves are about you. Do not hand it on.");

    /// <summary>The text in the bundle.</summary>
    public static string Readme(int proven, int waiting) =>
        $"""
        这是您本人的证明包：公开日志中与您有关的前 {proven} 条，每条一个证明。还有 {waiting} 条正在等待公布检查点，稍后重新下载即可。
        核对（不需要联网，也不需要相信我们）：probity proof verify 本文件 --policy 您信任的策略文件
        文件格式：C2SP tlog-proof；条目的含义见 docs/log-format.md。keys 中是您的标签密钥，请妥善保管，不要交给别人。
        依照国家法律暂不告知的查询另行编号，不占用上述序号；期满即告知，其标签密钥也不在此包内（见 docs/log-format.md）。

        Your own proofs: the first {proven} facts about you in the public logs, one file each. {waiting} more wait for their checkpoint; download again later.
        To check them, off line and without trusting us: probity proof verify THIS-FILE --policy A-POLICY-THAT-YOU-TRUST
        The form is C2SP tlog-proof; docs/log-format.md says what a leaf means. The file keys holds keys that are yours alone: do not hand them on.
        Looks that a national law withholds from you for a time are counted apart and take none of these numbers. They are shown to you when their time is over; the key of their tags is not in this file (docs/log-format.md).

        """;
}
