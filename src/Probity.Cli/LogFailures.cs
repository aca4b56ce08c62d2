using TransparencyLog;

namespace Probity.Cli;

/// <summary>What the log library throws, as a sentence. Apart, so that the library is loaded only where one of its exceptions may have come.</summary>
static class LogFailures
{
    /// <summary>Null where it is none of these.</summary>
    public static Failure? Find(Exception error) => error switch
    {
        LogForkException { Evidence.Kind: ForkKind.Rollback } => new Failure(ExitCode.Refused, "log.rollback", new(
            $"日志出示的条目比它签过的少：可能是旧文件，也可能已被改写。\n{error.Message}", $"The log shows fewer entries than it had signed before: an old file, or a log that was set back.\n{error.Message}")),
        LogForkException => new Failure(ExitCode.Refused, "log.fork", new($"日志自相矛盾，两个签名的检查点不能同时为真：\n{error.Message}", $"The log contradicts itself; of two checkpoints that it signed one is false:\n{error.Message}")),
        LogMismatchException => new Failure(ExitCode.Refused, "log.mismatch", new($"与签名、证明或者见证要求不符：{error.Message}", $"It does not hold: {error.Message}")),
        LogFormatException => new Failure(ExitCode.Refused, "log.malformed", new($"格式不符合规范：{error.Message}", $"Not in the form that the specification asks for: {error.Message}")),
        LogStoppedException => Failures.Said(ExitCode.Usage, error),
        _ => null,
    };
}
