namespace Probity.Cli;

/// <summary>What a script can tell from how the command ended.</summary>
static class ExitCode
{
    /// <summary>Done, and nothing was refused.</summary>
    public const int Done = 0;

    /// <summary>A rule said no; its code and words stand on the error output.</summary>
    public const int Refused = 1;

    /// <summary>The command was not understood, or its files and settings are not as it needs them.</summary>
    public const int Usage = 2;

    /// <summary>The register cannot be reached.</summary>
    public const int Unreachable = 3;

    /// <summary>All of them, as help and documents list them.</summary>
    public static IReadOnlyList<(int Code, Words About)> All { get; } =
    [
        (Done, new("办妥，没有被拒绝的内容", "done, and nothing was refused")),
        (Refused, new("规则不允许，或者有行被退回、待处理、有差异；代码和说明见标准错误输出", "a rule said no, or there are rows rejected or held, or differences; code and words stand on the error output")),
        (Usage, new("命令、文件或设置有误", "the command, its files or its settings are wrong")),
        (Unreachable, new("登记系统无法连接或未能答复", "the register cannot be reached, or failed itself")),
    ];
}
