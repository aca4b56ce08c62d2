using System.CommandLine;
using TransparencyLog;

namespace Probity.Cli.Parts;

/// <summary>Whom the reader trusts: the keys of logs and witnesses, in a file that came another way than the log did (C2SP tlog-policy).</summary>
sealed class PolicyOption
{
    const int MaxLength = 1 << 20;
    readonly Option<FileInfo[]> file;

    /// <summary>Adds the option to a verb.</summary>
    public PolicyOption(Command command, Language language, bool isRequired)
    {
        file = new Option<FileInfo[]>("--policy")
        {
            Description = new Words(
                "信任文件（tlog-policy）：日志和见证人的公钥；请从可信的途径取得并自行保存；更换见证人之前的可一并给出", "The policy that you trust (tlog-policy): keys of logs and witnesses; get it in a way that you trust, and keep it. May be given several times, with those of before a change of witnesses").In(language),
            HelpName = "FILE",
            Required = isRequired,
        }.AcceptExistingOnly();
        command.Add(file);
    }

    /// <summary>The policy; null where the option may be left out and is. Of several the first.</summary>
    public Policy? Find(Call call) => All(call) is [var first, ..] ? first : null;

    /// <summary>All that were given, in their order; none where the option is left out.</summary>
    public IReadOnlyList<Policy> All(Call call) => [.. (call.Get(file) ?? []).Select(named => Read(named.FullName))];

    /// <summary>The policy under which a note holds; the first, which then says why not, where it holds under none.</summary>
    public Policy Need(Call call, byte[] note)
    {
        var all = All(call);
        return all.FirstOrDefault(policy => Holds(policy, note)) ?? all[0];
    }

    /// <summary>Says that a policy asks for nobody's eyes but the log's own.</summary>
    public static void Warn(Call call, Policy policy)
    {
        if (policy.Quorum == Policy.NoQuorum)
            call.Say("注意：该信任文件不要求任何见证人（quorum none），日志的运行者可能向不同的人出示不同的日志。",
                "Note: this policy asks for no witness (quorum none). Whoever runs the log could show another one to somebody else.");
    }

    static bool Holds(Policy policy, byte[] note)
    {
        try
        {
            policy.Open(note);
            return true;
        }
        catch (Exception no) when (no is LogMismatchException or LogFormatException)
        {
            return false;
        }
    }

    static Policy Read(string path)
    {
        if (new FileInfo(path).Length > MaxLength) throw FailedException.Usage($"{path} 太大，不是信任文件。", $"{path} is too large for a policy.");
        try
        {
            return Policy.Parse(File.ReadAllBytes(path));
        }
        catch (LogFormatException wrong)
        {
            throw FailedException.Usage($"{path} 不是信任文件：{wrong.Message}", $"{path} is not a policy: {wrong.Message}");
        }
    }
}
